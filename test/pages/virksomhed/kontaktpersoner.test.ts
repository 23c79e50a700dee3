/** What an employee can do with contact persons, and with those of others. */
import { randomUUID } from 'node:crypto';
import { expect } from 'chai';
import { startApp, type TestApp } from '../../support/app.js';
import type { Browser } from '../../support/browser.js';
import { hiddenOf, sendForm } from '../../support/page-form.js';
import { COMPANY, contactPerson, coupled, OTHER_COMPANY } from '../../support/pages-company.js';
import { personNamed, signedIn } from '../../support/sign-in.js';

const LIST = '/virksomhed/kontaktpersoner';
const UNIT = 'Kontaktperson/ProductionUnitIdentifierSamling/ProductionUnitIdentifier';
const BO = { 'Kontaktperson/Fornavne': 'Bo', 'Kontaktperson/Efternavn': 'Kollega', [UNIT]: COMPANY.pnr };

interface Row {
  readonly id: string;
  readonly cvr: string;
  readonly efternavn: string;
}

describe('the contact persons of a company on pages', () => {
  let app: TestApp;
  let [own, others, colleague] = ['', '', ''];
  let [mette, aase] = [undefined, undefined] as unknown as [Browser, Browser];

  before(async () => {
    app = await startApp({ env: { SANDBOX_LOGIN_PORT: '0' }, newId: () => randomUUID() });
    own = await coupled(app);
    others = await contactPerson(app, { Efternavn: 'Bager-Hemmelig' }, OTHER_COMPANY);
    colleague = await contactPerson(app, { Efternavn: 'Kollega-Hemmelig' });
    mette = (await signedIn(app.origin, COMPANY.about)).browser;
    aase = (await signedIn(app.origin, OTHER_COMPANY.about)).browser;
  });
  after(() => app.stop());

  const at = (path: string) => `${app.origin}${path}`;
  const locationOf = (response: Response) => response.headers.get('location');
  const persons = () => app.database.knex('kontaktperson').orderBy('id').select<Row[]>();
  const couplings = () => app.database.knex('tilknytning').orderBy('kontaktperson_id').select<object[]>();
  const kept = async () => JSON.stringify([await persons(), await couplings()]);

  it('are neither seen nor changed by an employee of another company, whatever the path says', async () => {
    const before = await kept();
    for (const path of ['', '/ret', '/slet', '/fjern-tilknytning']) {
      const page = at(`${LIST}/${others}${path}`);
      const seen = await mette.get(page);
      expect(seen.status, path).to.equal(404);
      expect(await seen.text(), path).to.not.include('Hemmelig');
      if (path === '') continue;
      const sent = await sendForm(mette, page, { ...BO, Version: '1' }, at(`${LIST}/opret`));
      expect(sent.status, path).to.equal(404);
      expect(await sent.text(), path).to.not.include('Hemmelig');
    }
    const list = await (await mette.get(at(LIST))).text();
    expect(list).to.include('Kollega-Hemmelig').and.not.include('Bager-Hemmelig');
    expect(await kept()).to.equal(before);
  });

  it('are changed by no id that a field has: that of the path counts', async () => {
    const before = await kept();
    const fields = { ...BO, Version: '7', KontaktpersonIdentifier: others };
    const sent = await sendForm(mette, at(`${LIST}/${colleague}/ret`), fields);
    expect(sent.status).to.equal(422);
    expect(await sent.text()).to.include('(150200)');
    expect(await kept()).to.equal(before);
  });

  it('are those of the company that was signed in for, whatever a field says', async () => {
    const fields = { ...BO, CVRnumberIdentifier: OTHER_COMPANY.cvr };
    const sent = await sendForm(mette, at(`${LIST}/opret`), fields);
    expect(locationOf(sent)).to.equal(`${LIST}?kvittering=oprettet`);
    const created = (await persons()).filter(({ efternavn }) => efternavn === 'Kollega');
    expect(created.map(({ cvr }) => cvr)).to.deep.equal([COMPANY.cvr]);
  });

  it('of another company are nobody to couple to, nor is somebody else coupled', async () => {
    const before = await kept();
    const forged = {
      KontaktpersonIdentifier: colleague,
      CVRnumberIdentifier: COMPANY.cvr,
      MitIDErhvervIdentifier: personNamed(COMPANY.about).id,
      VilkaarVersion: '1',
    };
    const sent = await sendForm(aase, at(LIST), forged);
    expect(sent.status).to.equal(422);
    expect(await sent.text()).to.include('(150001)');
    expect(await kept()).to.equal(before);
  });

  it('that somebody else works as keep their coupling', async () => {
    const before = await kept();
    const jens = (await signedIn(app.origin, 'Eksempelbutikken ApS, LBA')).browser;
    const couple = { KontaktpersonIdentifier: own, VilkaarVersion: '1' };
    expect(await (await sendForm(jens, at(LIST), couple)).text()).to.include('(150030)');
    const other = await sendForm(
      mette,
      at(`${LIST}/${colleague}/fjern-tilknytning`),
      {},
      at(`${LIST}/opret`),
    );
    expect(other.status).to.equal(404);
    expect(await kept()).to.equal(before);
  });

  it('are told nobody who has no access, and only listed to whoever is coupled to none', async () => {
    const nina = (await signedIn(app.origin, 'Eksempelbutikken ApS, ny')).browser;
    for (const path of [LIST, `${LIST}/opret`, `${LIST}/opret-mig`, `${LIST}/${own}`])
      expect(locationOf(await nina.get(at(path))), path).to.equal('/virksomhed');
    expect((await aase.get(at(LIST))).status).to.equal(200);
    for (const path of [
      `${LIST}/opret`,
      `${LIST}/${others}`,
      `${LIST}/${others}/ret`,
      `${LIST}/${others}/slet`,
    ])
      expect(locationOf(await aase.get(at(path))), path).to.equal('/virksomhed');
    expect(locationOf(await aase.get(at('/virksomhed')))).to.equal(LIST);
  });

  it('are made and deleted once, however often a form is sent', async () => {
    const hidden = await hiddenOf(mette, at(`${LIST}/opret`));
    const form = { ...hidden, ...BO, 'Kontaktperson/Efternavn': 'Dobbelt' };
    for (const time of ['first', 'second'])
      expect(locationOf(await mette.post(at(`${LIST}/opret`), form)), time).to.equal(
        `${LIST}?kvittering=oprettet`,
      );
    const made = (await persons()).filter(({ efternavn }) => efternavn === 'Dobbelt');
    expect(made).to.have.length(1);
    const page = at(`${LIST}/${made[0]!.id}/slet`);
    const deletion = { ...(await hiddenOf(mette, page)), Version: '1' };
    for (const time of ['first', 'second'])
      expect(locationOf(await mette.post(page, deletion)), time).to.equal(`${LIST}?kvittering=slettet`);
  });

  it('show what is hostile as text', async () => {
    const hostile = `<img src=x onerror="alert('1')">&amp;`;
    const shown = '&lt;img src=x onerror=&quot;alert(&#39;1&#39;)&quot;&gt;&amp;amp;';
    const id = await contactPerson(app, { Stilling: hostile });
    for (const path of [LIST, `${LIST}/${id}`, `${LIST}/${id}/ret`, `${LIST}/${id}/slet`]) {
      const text = await (await mette.get(at(path))).text();
      expect(text, path).to.include(shown).and.not.include('<img');
    }
    const query = new URLSearchParams({ sortering: hostile, retning: hostile, kvittering: hostile });
    const text = await (await mette.get(at(`${LIST}?${query.toString()}`))).text();
    expect(text).to.not.include('<img').and.not.include('role="status"');
  });

  it('are there in English too', async () => {
    const english = (await signedIn(app.origin, COMPANY.about)).browser;
    await english.get(at(`${LIST}?sprog=en`));
    const text = await (await english.get(at(LIST))).text();
    expect(text).to.include('Create a contact person').and.not.include('Opret kontaktperson');
  });
});
