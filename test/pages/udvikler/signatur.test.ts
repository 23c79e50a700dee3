/** The page that looks into a signature: it judges as the gateway does, and one's own systems. */
import { expect } from 'chai';
import { systemAdministrationOn } from '../../../src/systems/administration-store.js';
import type { Signer } from '../../../src/soap/wss/sign.js';
import { sample } from '../../../src/soap/documents/samples.js';
import { SOAP_11 } from '../../../src/soap/message/version.js';
import { jobannonceService } from '../../../src/contract/index.js';
import { throwawaySigner } from '../../soap/wss/certificates.js';
import type { TestApp } from '../../support/app.js';
import { Browser } from '../../support/browser.js';
import { fieldsOf, textOf } from '../../support/page-form.js';
import { signedIn } from '../../support/sign-in.js';
import { outcome, signedAt, startSignedApp } from '../../support/signed.js';
import { untilLimited, useUp } from '../../support/visitor-limits.js';
import { register } from '../../support/system-registry.js';

const PAGE = '/udvikler/signatur';

const message = (signer: Signer, now = new Date()): string => {
  const operation = jobannonceService.operations.find(({ name }) => name === 'CreateJobannonce');
  if (!operation) throw new Error('no CreateJobannonce');
  return signedAt(now, sample(operation, SOAP_11, now), signer);
};

/** Sends the form as a browser does, with a file; its octets are those of the message. */
async function uploaded(origin: string, octets: string, browser = new Browser(), csrf?: string) {
  const form = new FormData();
  if (csrf !== undefined) form.append('csrf', csrf);
  form.append('fil', new Blob([octets], { type: 'text/xml' }), 'besked.xml');
  form.append('besked', '');
  const answer = await browser.post(`${origin}${PAGE}`, form);
  return { status: answer.status, html: await answer.text() };
}

describe('a signature that is looked into on a page', () => {
  let app: TestApp;
  let signer: Signer;
  before(async () => {
    signer = await throwawaySigner('P-256', 'Egen');
    app = await startSignedApp([signer]);
  });
  after(() => app.stop());

  const pasted = async (besked: string) => {
    const answer = await new Browser().post(app.origin + PAGE, { besked });
    return { status: answer.status, html: await answer.text() };
  };

  it('is right as long as the gateway would take it, which looking does not change', async () => {
    const text = message(signer);
    for (const { status, html } of [await pasted(text), await uploaded(app.origin, text)]) {
      expect(textOf(html)).to.include('Underskriften er i orden').and.to.include('Egen');
      expect(status).to.equal(200);
    }
    const rows = await app.database.knex('signed_message');
    expect(rows).to.deep.equal([]);
    expect((await outcome(app.origin, text)).status).to.equal(200);
    const again = await pasted(text);
    expect(again.status).to.equal(422);
    expect(textOf(again.html)).to.include('(139173)');
  });

  it('is judged by the octets of a file, and of a text with one line feed for each line', async () => {
    const [first = '', ...rest] = message(signer).split('\n');
    const crlf = [first, ...rest].join('\r\n');
    expect(rest.length).to.be.greaterThan(5);
    // XML reads both as one: what a signature covers is the same.
    expect((await uploaded(app.origin, crlf)).status).to.equal(200);
    const changed = await uploaded(app.origin, message(signer).replace('<job:Titel>', '<job:Titel> '));
    expect(changed.status).to.equal(422);
    expect(textOf(changed.html)).to.include('(139171)').and.to.include('Ændret efter underskriften');
  });

  it('has everything that the verifier sees', async () => {
    const text = textOf((await pasted(message(signer))).html);
    for (const one of ['wsu:Created', 'Gatewayens ur', 'ds:SignatureMethod', 'Skal signeres, og er det'])
      expect(text).to.include(one);
    expect(text).to.include('Body i kanonisk form').and.to.include('<ds:SignedInfo');
    expect(text).to.match(/Hashværdi i beskeden([\w+/=]{44})Hashværdi beregnet her\1/);
  });

  it('says which certificate is not registered, revoked, or why the time is wrong', async () => {
    const stranger = await throwawaySigner('P-256', 'Fremmed');
    const unknown = textOf((await pasted(message(stranger))).html);
    expect(unknown).to.include('(139167)').and.to.include('Intet system').and.to.include('Fremmed');
    const old = textOf((await pasted(message(signer, new Date(Date.now() - 3_600_000)))).html);
    expect(old).to.include('(139169)');
    const revoked = await throwawaySigner('P-256', 'Spaerret');
    const name = await register(app.database.knex, revoked);
    const change = { at: new Date(), by: 'KLJ', reason: 'sag 17' };
    await systemAdministrationOn(app.database.knex).revoke(name, undefined, change);
    expect(textOf((await pasted(message(revoked))).html))
      .to.include('(1012)')
      .and.to.match(/Registreringen ?Spærret/);
  });

  it('may be anything, and is shown as text', async () => {
    for (const one of [
      '<script>alert(1)</script>',
      '<a>',
      ' ',
      '\u0000',
      '<!DOCTYPE x><x/>',
      'x'.repeat(100_000),
    ]) {
      const { status, html } = await pasted(one);
      expect(status, one.slice(0, 20)).to.equal(422);
      expect(html, one.slice(0, 20)).not.to.include('<script');
    }
    const hostile = message(signer).replace(
      'Algorithm="',
      'Algorithm="&lt;script&gt;alert(1)&lt;/script&gt;',
    );
    expect((await pasted(hostile)).html).not.to.include('<script');
    const empty = await pasted('');
    expect(empty.html).to.include('Vælg en fil, eller sæt beskeden ind');
  });

  it('is looked into so many times a minute', async () => {
    expect((await pasted('<a/>')).status).to.equal(422);
    await useUp(app);
    expect(await untilLimited(async () => (await pasted('<a/>')).status)).to.equal(429);
    // Whoever sends messages has a limit of their own, and is not kept waiting.
    expect((await outcome(app.origin, message(signer))).status).to.equal(200);
  });
});

describe('a signature that the people of a system look into', () => {
  let app: TestApp;
  let own: Signer;
  let other: Signer;
  let browser: Browser;
  before(async () => {
    [own, other] = [await throwawaySigner('P-256', 'Egen'), await throwawaySigner('P-256', 'Andens')];
    app = await startSignedApp([own, other], { onlySigned: true, env: { SANDBOX_LOGIN_PORT: '0' } });
    const registry = systemAdministrationOn(app.database.knex);
    const change = { at: new Date(), by: 'KLJ', reason: 'sag 17' };
    const ofOwn = (await registry.all()).find(({ name }) => name.startsWith('Egen'));
    await registry.setOwner(ofOwn?.id ?? '', '97007659', change);
    browser = (await signedIn(app.origin, 'Springbræt Systemer, integrator')).browser;
  });
  after(() => app.stop());

  const csrf = async () =>
    fieldsOf(await (await browser.get(app.origin + PAGE)).text(), PAGE).get('csrf') ?? '';
  const looked = async (text: string) => uploaded(app.origin, text, browser, await csrf());

  it('is judged where the system is theirs', async () => {
    const { status, html } = await looked(message(own));
    expect(textOf(html)).to.include('Underskriften er i orden').and.to.include('Egen');
    expect(status).to.equal(200);
  });

  it('is never told to be right where it is of another one, nor whose it is or what is wrong with it', async () => {
    const change = { at: new Date(), by: 'KLJ', reason: 'sag 17' };
    for (const step of ['in force', 'revoked']) {
      const { status, html } = await looked(message(other));
      expect(status, step).to.equal(422);
      const text = textOf(html);
      expect(text, step)
        .to.include('Certifikatet er registreret til et andet system')
        .and.to.include('Et andet system');
      expect(text, step).not.to.match(/i orden|\(1012\)|Spærret|Andens/);
      const name = (await systemAdministrationOn(app.database.knex).all()).find((one) =>
        one.name.startsWith('Andens'),
      );
      if (step === 'in force')
        await systemAdministrationOn(app.database.knex).revoke(name?.id ?? '', undefined, change);
    }
  });

  it('needs a form of theirs', async () => {
    expect((await uploaded(app.origin, message(own), browser, 'x')).status).to.equal(403);
    expect((await uploaded(app.origin, message(own))).status).to.equal(403);
  });
});
