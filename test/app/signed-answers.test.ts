import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { Fault } from '../../src/faults/fault.js';
import type { Signer } from '../../src/soap/wss/sign.js';
import { SOAP_12 } from '../../src/soap/message/version.js';
import { canonicalise } from '../../src/soap/wss/c14n.js';
import { childElements } from '../../src/xml/tree/tree-reading.js';
import type { TestApp } from '../support/app.js';
import { signedAt, signedBodyOf, startSignedApp } from '../support/signed.js';
import { post, sampleOf, valueOf, withRequestIdentifier, withValue } from '../support/soap-client.js';
import { throwawaySigner } from '../soap/wss/certificates.js';
import { pem } from '../soap/wss/messages.js';

const NOW = new Date('2026-11-24T10:00:00+01:00');

describe('answers to signed messages, with WSS_SIGN_ANSWERS', () => {
  let signer: Signer;
  let gateway: Signer;
  let app: TestApp;
  let folder: string;
  let env: Readonly<Record<string, string>>;
  let now = NOW;
  const send = (xml: string) => post(app.origin, signedAt(now, xml, signer));
  const create = () => sampleOf('CreateJobannonce', NOW);

  async function filesOf(name: string, { privateKey, certificate }: Signer) {
    const files = { WSS_KEY: join(folder, `${name}.key`), WSS_CERT: join(folder, `${name}.crt`) };
    await writeFile(files.WSS_KEY, pem(privateKey));
    await writeFile(files.WSS_CERT, certificate.toString());
    return files;
  }

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'jobnet-signed-'));
    signer = await throwawaySigner('RSA-2048');
    gateway = await throwawaySigner('P-256', 'Gateway');
    env = { WSS_SIGN_ANSWERS: 'true', ...(await filesOf('gateway', gateway)) };
    app = await startSignedApp([signer], { clock: () => now, env });
  });
  after(async () => {
    await app.stop();
    await rm(folder, { recursive: true });
  });

  it('are signed, in both SOAP versions, and a change is seen', async () => {
    const answer = await send(create());
    expect(answer.status).to.equal(200);
    const { body, timestamp } = await signedBodyOf(answer, gateway, NOW);
    expect(childElements(body).map(({ local }) => local)).to.deep.equal(['CreateJobannonceResponse']);
    expect([timestamp.created, timestamp.expires]).to.deep.equal([NOW, new Date(NOW.getTime() + 300_000)]);

    const changed = { ...answer, xml: withValue(answer.xml, 'Version', '2') };
    const fault: unknown = await signedBodyOf(changed, gateway, NOW).catch((error: unknown) => error);
    expect(fault).to.be.instanceOf(Fault).with.property('kode', 139171);

    const message = signedAt(NOW, sampleOf('CreateJobannonce', NOW, undefined, SOAP_12), signer);
    const soap12 = await post(app.origin, message, { version: SOAP_12 });
    expect((await signedBodyOf(soap12, gateway, NOW)).body.namespace).to.equal(SOAP_12.namespace);
  });

  it('are signed when they are faults', async () => {
    const faults = [
      await send(withValue(create(), 'CVRnumberIdentifier', '12345678')),
      await send(withValue(create(), 'AntalStillinger', 'mange')),
      await send(create().replaceAll('CreateJobannonceRequest', 'SletAltRequest')),
    ];
    for (const answer of faults) {
      expect(answer.status).to.equal(500);
      const { body } = await signedBodyOf(answer, gateway, NOW);
      expect(childElements(body).map(({ local }) => local)).to.deep.equal(['Fault']);
    }
    expect(faults.map(({ xml }) => valueOf(xml, 'ErrorCode'))).to.include.members(['1014', '139114']);
  });

  it('are signed anew when they repeat the first answer, and say the same', async () => {
    const repeat = withRequestIdentifier(create(), 'repeated-1');
    const first = await send(repeat);
    now = new Date(NOW.getTime() + 60_000);
    const second = await send(repeat);
    const said = await Promise.all(
      [first, second].map(async (answer, i) =>
        canonicalise((await signedBodyOf(answer, gateway, i === 0 ? NOW : now)).body),
      ),
    );
    expect(said[1]).to.equal(said[0]);
    expect(second.xml).to.not.equal(first.xml);
    const unsigned = await post(app.origin, repeat);
    expect(unsigned.xml).to.not.contain('Signature');
    expect(valueOf(unsigned.xml, 'JobannonceIdentifier')).to.equal(
      valueOf(first.xml, 'JobannonceIdentifier'),
    );
    now = NOW;
  });

  it('are not signed for whoever did not prove to have signed: that would be work for nothing', async () => {
    const stranger = await throwawaySigner('RSA-2048', 'Fremmed');
    const message = signedAt(NOW, create(), signer);
    const answers = [
      await post(app.origin, create()),
      await post(app.origin, signedAt(NOW, create(), stranger)),
      await post(app.origin, withValue(message, 'Titel', 'Direktør')),
      await post(app.origin, message.replace('</soap:Envelope>', '')),
    ];
    expect(answers.map(({ xml }) => valueOf(xml, 'ErrorCode'))).to.deep.equal([
      undefined,
      '139167',
      '139171',
      '139100',
    ]);
    for (const { xml } of answers) expect(xml).to.not.contain('Signature>');
  });

  it('are signed however large they are', async () => {
    const person =
      '<job:Kontaktperson><job:Fornavne>Åse</job:Fornavne><job:Efternavn>Holm</job:Efternavn><job:Stilling>Bager</job:Stilling><job:Telefonnummer>70252589</job:Telefonnummer><job:Email>aase@example.dk</job:Email><job:SkjulTelefonnummer>false</job:SkjulTelefonnummer></job:Kontaktperson>';
    const licence = (code: number) =>
      `<job:Koerekort><clb:CodeListItemIdentifier>${code}</clb:CodeListItemIdentifier></job:Koerekort>`;
    const licences = [1, 2, 3, 4, 5, 6, 7].map(licence).join('');
    const many = create()
      .replace(/<job:Kontaktperson>.*<\/job:Kontaktperson>/s, person.repeat(20))
      .replace('<job:Handicapvenlig>', `<job:KoerekortSamling>${licences}</job:KoerekortSamling>$&`);
    for (let i = 0; i < 99; i++) {
      const { status } = await send(withValue(many, 'Titel', `Bager nummer ${i} i Ribe`));
      expect(status).to.equal(200);
    }
    const ask = withValue(sampleOf('GetJobannonceChanges', NOW), 'PageSize', '100');
    const answer = await fetch(`${app.origin}/virksomhedsindsats/2/JobannonceService`, {
      method: 'POST',
      headers: { 'content-type': 'text/xml; charset=utf-8' },
      body: signedAt(now, ask, signer),
    });
    const xml = await answer.text();
    expect(xml.match(/<[^/?]/g)?.length, 'more elements than a request may have').to.be.above(20_000);
    expect(xml).to.contain('<ds:SignatureValue>');
  });

  it('cannot be asked for with files that are no key and certificate, and a sentence says so', async () => {
    const other = await filesOf('other', signer);
    const weak = await filesOf('weak', await throwawaySigner('RSA-1024', 'Svag'));
    const refusals: readonly [Readonly<Record<string, string>>, RegExp][] = [
      [
        { ...env, WSS_KEY: join(folder, 'none') },
        /^WSS_KEY is ".*none", but must be a file that can be read/,
      ],
      [{ ...env, WSS_KEY: env.WSS_CERT ?? '' }, /^WSS_KEY is .* holds a private key in PEM\.$/],
      [{ ...env, WSS_CERT: env.WSS_KEY ?? '' }, /^WSS_CERT is .* holds a certificate in PEM\.$/],
      [
        { ...env, WSS_KEY: other.WSS_KEY },
        /^WSS_KEY \(.*\) is not the private key of the certificate WSS_CERT/,
      ],
      [{ ...env, ...weak }, /^WSS_KEY \(.*\) must be RSA of at least 2048 bits/],
    ];
    for (const [wrong, sentence] of refusals) {
      const error: unknown = await startSignedApp([signer], { env: wrong }).catch((one: unknown) => one);
      expect(error).to.be.instanceOf(Error);
      expect((error as Error).message)
        .to.match(sentence)
        .and.not.match(/BEGIN|openssl|\.ts/i);
    }
  });

  it('are unsigned without that setting', async () => {
    const plain = await startSignedApp([signer], { clock: () => NOW });
    const answer = await post(plain.origin, signedAt(NOW, create(), signer));
    await plain.stop();
    expect(answer.status).to.equal(200);
    expect(answer.xml).to.not.contain('Security');
  });
});
