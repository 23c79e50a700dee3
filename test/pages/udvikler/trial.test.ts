/** A message that the people of a system try in its name: judged, never done, never answered. */
import { expect } from 'chai';
import { services } from '../../../src/contract/index.js';
import { sample } from '../../../src/soap/documents/samples.js';
import { SOAP_11 } from '../../../src/soap/message/version.js';
import { systemAdministrationOn } from '../../../src/systems/administration-store.js';
import { startApp, type TestApp } from '../../support/app.js';
import type { Browser } from '../../support/browser.js';
import { fieldsOf, filled, textOf } from '../../support/page-form.js';
import { untilLimited, useUp } from '../../support/visitor-limits.js';
import { signedIn } from '../../support/sign-in.js';

const PAGE = '/udvikler/proev';

const example = (name: string): string => {
  const found = services.flatMap(({ operations }) => operations).find((one) => one.name === name);
  if (!found) throw new Error(`no operation is called ${name}`);
  return sample(found, SOAP_11, new Date());
};

/** As the jobcentre of the contract's examples, or as a vendor. */
const ofVendor = (message: string): string =>
  message
    .replace(/(OrganisationTypeIdentifier>)8</g, '$110<')
    .replace(/(OrganisationCode>)461</g, '$197007659<');

describe('a message that is tried in the name of a system', () => {
  let app: TestApp;
  let browser: Browser;
  let ids: ReadonlyMap<string, string>;
  before(async () => {
    app = await startApp({ env: { AUTH_METHODS: 'wss', SANDBOX_LOGIN_PORT: '0' } });
    browser = (await signedIn(app.origin, 'Springbræt Systemer, integrator')).browser;
    const all = await systemAdministrationOn(app.database.knex).all();
    ids = new Map(all.map(({ name, id }) => [name, id]));
  });
  after(() => app.stop());

  const idOf = (name: string): string => ids.get(name) ?? '';
  /** The form of the page has what a browser would send; pages have a limit, which is not tried. */
  const tried = async (system: string, besked: string) => {
    await app.database.knex('system_usage').delete();
    const page = await (await browser.get(app.origin + PAGE)).text();
    const fields = filled(fieldsOf(page, PAGE), { system, besked });
    const answer = await browser.post(app.origin + PAGE, fields);
    const html = await answer.text();
    return { status: answer.status, html, text: textOf(html) };
  };
  const rows = async (): Promise<unknown> =>
    Promise.all(
      ['jobannonce', 'haendelse', 'request_repeat', 'audit_trail', 'signed_message'].map((table) =>
        app.database.knex(table).count('* as count'),
      ),
    );

  it('is judged as the system is: its organisations', async () => {
    const before_ = await rows();
    const own = await tried(idOf('Fagsystem Odense'), example('CreateJobannonce'));
    expect(own.text).to.include('CreateJobannonce: beskeden er i orden').and.to.include('alle regler');
    expect(own.status).to.equal(200);
    const other = await tried(idOf('Fagsystem København'), example('CreateJobannonce'));
    expect(other.status).to.equal(422);
    expect(other.text).to.include('(4575)');
    expect(await rows()).to.deep.equal(before_);
  });

  it('is judged as the system is: its mandates', async () => {
    const vendor = ofVendor(example('CreateJobannonce'));
    const held = vendor.replace(/(<job:CVRnumberIdentifier>)\d+/, '$112345674');
    expect((await tried(idOf('Rekrutteringssystemet Springbræt'), held)).text).to.include('i orden');
    const none = vendor.replace(/(<job:CVRnumberIdentifier>)\d+/, '$197001073');
    const refused = await tried(idOf('Rekrutteringssystemet Springbræt'), none);
    expect(refused.status).to.equal(422);
    expect(refused.text).not.to.include('i orden');
  });

  it('never gets the answer of a read, nor is told what there is', async () => {
    const before_ = await rows();
    for (const name of ['SearchJobannonce', 'GetJobannonce', 'GetVirksomhedLogins', 'GetKontaktpersoner']) {
      const { status, html, text } = await tried(idOf('Fagsystem Odense'), example(name));
      expect(text, name).to.include(`${name}: beskeden er i orden`);
      expect(status, name).to.equal(200);
      expect(html, name).not.to.include(`${name}Response`);
    }
    const refused = await tried(idOf('Fagsystem Odense'), example('GetAfventendeJobannoncer'));
    expect(refused.status).to.equal(422);
    expect(await rows()).to.deep.equal(before_);
  });

  it('tells nothing of candidates and orders, whatever is asked to be done', async () => {
    const before_ = await rows();
    // Neither the order nor the mediation of these examples is there.
    for (const name of ['CreateJobordreFormidling', 'SetJobordreStatus', 'UpdateJobordreFormidling']) {
      const { status, text } = await tried(idOf('Fagsystem Odense'), example(name));
      expect(text, name).to.include(`${name}: beskeden er i orden`).and.to.include('Reglerne er ikke prøvet');
      expect(status, name).to.equal(200);
    }
    expect(await rows()).to.deep.equal(before_);
  });

  it('has all that is wrong with its lines, as in a sandbox', async () => {
    const wrong = example('CreateJobannonce').replace(/(<job:Titel>)[^<]*/, '$1');
    const { text, html } = await tried(idOf('Fagsystem Odense'), wrong);
    expect(text).to.include('Beskeden bliver afvist: en fejl');
    expect(html).to.match(/href="#linje-\d+"/);
  });

  it('is of a system of theirs, whatever the form says', async () => {
    const { text } = await tried(idOf('STAR – Workindenmark'), example('GetAfventendeJobannoncer'));
    expect(text).not.to.include('i orden');
    const page = await (await browser.get(app.origin + PAGE)).text();
    expect(page).to.include('Fagsystem Odense').and.not.to.include('Workindenmark');
  });

  it("begins with an example of an organisation that is the chosen system's", async () => {
    const id = idOf('Rekrutteringssystemet Springbræt');
    const page = await (
      await browser.get(`${app.origin}${PAGE}?eksempel=CreateJobannonce&system=${id}`)
    ).text();
    const fields = fieldsOf(page, PAGE);
    expect(fields.get('system')).to.equal(id);
    expect(fields.get('besked')).to.include('>97007659<').and.not.to.include('>461<');
  });

  it('is built for the chosen system', async () => {
    const id = idOf('Rekrutteringssystemet Springbræt');
    const path = '/udvikler/byg/CreateJobannonce';
    const page = await (await browser.get(`${app.origin}${path}?system=${id}`)).text();
    const answer = await browser.post(app.origin + path, fieldsOf(page, path));
    const html = await answer.text();
    expect(html).to.include('besked.xml').and.to.include('97007659');
    expect(html).not.to.include('(4575)');
  });

  it('is tried so many times a minute by one person', async () => {
    await app.database.knex('system_usage').delete();
    const page = await (await browser.get(app.origin + PAGE)).text();
    const fields = filled(fieldsOf(page, PAGE), { besked: '<a/>' });
    const status = async () => (await browser.post(app.origin + PAGE, fields)).status;
    expect(await status()).to.equal(422);
    await useUp(app);
    expect(await untilLimited(status)).to.equal(429);
  });
});
