import { expect } from 'chai';
import { lockRegisterOn } from '../../../../src/services/virksomhed/locks/store.js';
import { dateInDenmark } from '../../../../src/time/danish-time.js';
import { startApp, type TestApp } from '../../../support/app.js';
import { CPR } from '../../../support/formidlinger.js';
import { Jobcenter } from '../../../support/jobcenter.js';
import { formOf, unescaped } from '../../../support/page-form.js';
import { COMPANY, OTHER_COMPANY } from '../../../support/pages-company.js';
import { PageUser } from './employee.js';

const NOW = new Date();
const YESTERDAY = dateInDenmark(new Date(NOW.getTime() - 86_400_000));
const LIST = '/virksomhed/ordrer';
const AABEN = 1;
const INAKTIV = 2;
const LUKKET = 3;
const ANSAT = 2;
const HOSTILE = `"'><script>alert(1)</script>&amp;`;

describe('an order on pages', function () {
  let app: TestApp;
  let mette: PageUser;
  let aase: PageUser;
  let jobcenter: Jobcenter;
  before(async () => {
    app = await startApp({ env: { SANDBOX_LOGIN_PORT: '0' } });
    mette = await PageUser.of(app.origin, COMPANY, NOW);
    aase = await PageUser.of(app.origin, OTHER_COMPANY, NOW);
    jobcenter = new Jobcenter(app.origin, NOW);
  });
  after(() => app.stop());

  const stored = async (id: string) =>
    (await jobcenter.ask('GetJobordre', { JobordreIdentifier: id })).Jobordrevisning;
  const candidates = async (id: string) =>
    (await jobcenter.ask('GetJobordreFormidlinger', { JobordreIdentifier: id })).FormidlingSamling;
  const pageOf = (id: string, below = '') => `${LIST}/${id}${below}`;
  const candidateOf = (id: string, formidling: string) => pageOf(id, `/kandidater/${formidling}`);

  describe('with candidates', () => {
    let id: string;
    let withCv: string;
    let without: string;
    let hidden: string;
    before(async () => {
      id = await jobcenter.order({ Titel: 'Kok' });
      const cv = '6f1f2a52-2f4e-4d5a-9c1b-7e6f3a2d1c91';
      withCv = await jobcenter.mediate(id, { Fornavne: 'Cvea', CvIdentifier: cv, HarSoegbartCv: true });
      const { CvIdentifier: _, ...bare } = { CvIdentifier: cv };
      without = await jobcenter.mediate(
        id,
        { ...bare, Fornavne: HOSTILE, Efternavn: 'Uden', HarSoegbartCv: false, Foedselsaar: 1987 },
        { Beskrivelse: HOSTILE, Hjemmeside: 'https://uden.example/' },
      );
      hidden = await jobcenter.mediate(id, {
        ...{ Fornavne: 'Hemmelig', Efternavn: 'Skjult', Foedselsaar: 1971, NavneOgAdressebeskyttelse: true },
        Adresse: {
          Vejnavn: 'Skjulestien',
          Husnummer: '3',
          Postnummer: '5000',
          By: 'Odense C',
          Landekode: 'DK',
        },
      });
    });

    it('shows who has a searchable CV by name and CV, and no address', async () => {
      const { html, status } = await mette.get(candidateOf(id, withCv));
      expect(status).to.equal(200);
      expect(html).to.include('Cvea').and.include('6f1f2a52').and.include('Jobcenter Odense');
      expect(html).not.to.include('Troldhøj').and.not.to.include('1990');
    });

    it('shows who has none with address, year of birth, website, and what the job centre wrote', async () => {
      const { html } = await mette.get(candidateOf(id, without));
      expect(html).not.to.include('<script');
      expect(unescaped(html)).to.include(`${HOSTILE} Uden`);
      for (const text of ['Troldhøj', '5000 Odense C', '1987', 'href="https://uden.example/"', 'tel:'])
        expect(html).to.include(text);
    });

    it('shows nothing of who is protected but whom to ask, and links to nothing', async () => {
      const list = await mette.get(pageOf(id));
      expect(list.html).not.to.include(`href="${candidateOf(id, hidden)}"`);
      expect(list.html).to.include('Kandidat med navne- og adressebeskyttelse');
      for (const { html } of [list, await mette.get(candidateOf(id, hidden))]) {
        for (const text of ['Hemmelig', 'Skjult', 'Skjulestien', '1971', CPR.slice(0, 6)])
          expect(html).not.to.include(text);
        expect(html).to.include('mailto:').and.include('tel:');
      }
    });

    it('counts the undecided, and takes a decision and back again', async () => {
      const decide = (Status: string) => mette.submit(pageOf(id), candidateOf(id, withCv), { Status });
      const { to, status } = await decide('2');
      expect(status).to.equal(303);
      expect((await mette.get(to ?? '')).html)
        .to.include('Afgørelsen er gemt')
        .and.include('2 uden afgørelse');
      expect((await candidates(id))[0]?.Status).to.equal(ANSAT);
      await decide('1');
      expect((await stored(id)).Kandidater.AntalUafgjorte).to.equal(3);
    });

    it('decides nothing twice for one form, nor by a version that is stale', async () => {
      const { html } = await mette.get(pageOf(id));
      const fields = { ...formOf(html, candidateOf(id, without)), Status: '3' };
      expect((await mette.post(candidateOf(id, without), fields)).status).to.equal(303);
      expect((await mette.post(candidateOf(id, without), fields)).status).to.equal(303);
      const stale = await mette.post(candidateOf(id, without), { ...fields, formular: '', Status: '2' });
      expect(stale.status).to.equal(422);
      expect(stale.html).to.include('(140201)').and.include('Alle formidlede kandidater');
      expect((await candidates(id))[1]).to.include({ Status: 3, Version: 2 });
    });

    it('cannot remove a candidate, whatever is sent', async () => {
      const { html, status } = await mette.submit(pageOf(id), candidateOf(id, hidden), { Status: '4' });
      expect(status).to.equal(422);
      expect(html).to.include('(140054)');
      expect((await candidates(id))[2]?.Status).to.equal(1);
    });

    it('has them and each decision in the log, the oldest on top', async () => {
      const { html } = await mette.get(pageOf(id));
      const log = html.slice(html.indexOf('id="log"'));
      const kinds = [...log.matchAll(/<td>(Oprettet|Ændret|Formidling|Fjernet)<\/td>/g)].map(
        ([, one]) => one,
      );
      expect(kinds).to.deep.equal([
        ...['Oprettet', 'Formidling', 'Formidling', 'Formidling'],
        ...['Ændret', 'Ændret', 'Ændret'],
      ]);
    });

    it('says that one is removed, and has no page of it any more', async () => {
      await jobcenter.ask('DeleteJobordreFormidling', {
        FormidlingIdentifier: hidden,
        Version: 1,
        Begrundelse: 'Har fået andet arbejde.',
      });
      expect((await mette.get(pageOf(id))).html)
        .to.include('Har fået andet arbejde.')
        .and.include('>Fjernet<');
      expect((await mette.get(candidateOf(id, hidden))).status).to.equal(404);
    });
  });

  describe('changed', () => {
    let id: string;
    before(async () => {
      id = await jobcenter.order();
    });
    const setStatus = (Status: number, Kommentar: string) =>
      mette.submit(pageOf(id), pageOf(id, '/status'), { Status: String(Status), Kommentar });

    it('has a new status only with a comment', async () => {
      const refused = await setStatus(INAKTIV, ' ');
      expect(refused.status).to.equal(422);
      expect(refused.html).to.include('href="#felt-Kommentar"');
      expect(formOf(refused.html, pageOf(id, '/status')).Status).to.equal('2');
      expect((await stored(id)).Status).to.equal(AABEN);
      const { to } = await setStatus(INAKTIV, `Vi holder pause. ${HOSTILE}`);
      const { html } = await mette.get(to ?? '');
      expect(html).to.include('Status er ændret').and.not.to.include('<script');
      const order = await stored(id);
      expect(order.Status).to.equal(INAKTIV);
      expect(order.SenesteNote?.Tekst).to.equal(`Vi holder pause. ${HOSTILE}`);
    });

    it('keeps its job centre and the comment of authorities, and tells the note', async () => {
      const path = pageOf(id, '/rediger');
      const { html } = await mette.get(path);
      expect(html).not.to.include('name="Jobordre/AnsvarligtJobcenter"');
      const { to, status } = await mette.submit(path, path, {
        'Jobordre/AntalStillinger': '7',
        'Jobordre/AnsvarligtJobcenter': '851',
        Note: 'Vi søger flere.',
        udfoer: 'send',
      });
      expect(status).to.equal(303);
      expect((await mette.get(to ?? '')).html)
        .to.include('Jobordren er opdateret')
        .and.include('Vi søger flere.');
      const { Jobordre } = await stored(id);
      expect(Jobordre).to.include({ AntalStillinger: 7, AnsvarligtJobcenter: '461' });
    });

    it('is told that its start is over', async () => {
      const path = pageOf(id, '/rediger');
      const { html, status } = await mette.submit(path, path, {
        'Jobordre/Startdato': YESTERDAY,
        udfoer: 'send',
      });
      expect(status).to.equal(422);
      expect(html).to.include('(140012)').and.include('href="#felt-Jobordre-Startdato"');
    });

    it('by somebody else meanwhile is not overwritten: what was typed stays, with a way to the newest', async () => {
      const path = pageOf(id, '/rediger');
      const { html } = await mette.get(path);
      const { Version } = await stored(id);
      await jobcenter.ask('SetJobordreStatus', {
        ...{ JobordreIdentifier: id, Version, Status: AABEN },
        Kommentar: 'Virksomheden ringede.',
      });
      const fields = { ...formOf(html, path), 'Jobordre/Beskrivelse': 'Min tekst', udfoer: 'send' };
      const stale = await mette.post(path, fields);
      expect(stale.status).to.equal(422);
      expect(stale.html).to.include('(140200)').and.include('Se den nyeste version');
      expect(formOf(stale.html, path)).to.include({ 'Jobordre/Beskrivelse': 'Min tekst' });
      expect((await stored(id)).Jobordre.Beskrivelse).not.to.equal('Min tekst');
    });

    it('is closed with a reason, and opened again', async () => {
      await mette.submit(pageOf(id), pageOf(id, '/status'), {
        ...{ Status: String(LUKKET), Lukkeaarsag: '1', Kommentar: 'Alle er ansat.' },
      });
      expect(await stored(id)).to.include({ Status: LUKKET, Lukkeaarsag: 1 });
      expect((await mette.get(LIST)).html).to.include('Stillingerne er besat');
      await setStatus(AABEN, 'En sagde op.');
      expect((await stored(id)).Status).to.equal(AABEN);
    });
  });

  describe('of another company', () => {
    let id: string;
    let own: string;
    let formidling: string;
    before(async () => {
      id = await jobcenter.order({ Titel: 'Fremmed ordre' });
      formidling = await jobcenter.mediate(id, { Efternavn: 'Fremmed' });
      own = await jobcenter.order({ Virksomhed: { CVRnumberIdentifier: OTHER_COMPANY.cvr } });
    });

    it('is not there: not its page, log, candidates, receipt or form', async () => {
      for (const below of ['', '/kvittering', '/rediger', '/status', '/log', '/kandidater'])
        for (const path of [pageOf(id, below), candidateOf(id, formidling)]) {
          const { status, html } = await aase.get(path);
          expect(status, path).to.equal(404);
          expect(html, path).not.to.include('Fremmed');
        }
      expect((await aase.get(LIST)).html).not.to.include('Fremmed');
      expect((await aase.get(candidateOf(own, formidling))).status).to.equal(404);
    });

    it('is not changed by any form, of its own address or of an own order', async () => {
      const before = [await stored(id), await candidates(id)];
      const status = formOf((await aase.get(pageOf(own))).html, pageOf(own, '/status'));
      const edit = formOf((await aase.get(pageOf(own, '/rediger'))).html, pageOf(own, '/rediger'));
      const about = { JobordreIdentifier: id, FormidlingIdentifier: formidling };
      const comment = { ...status, ...about, Status: '3', Kommentar: 'Lukket af en anden' };
      const ansat = { csrf: status.csrf, ...about, Version: '1', Status: '2' };
      for (const [path, fields] of [
        [pageOf(id, '/status'), comment],
        [pageOf(id, '/rediger'), { ...edit, ...about, udfoer: 'send' }],
        [candidateOf(id, formidling), ansat],
        [candidateOf(own, formidling), ansat],
      ] as const)
        expect((await aase.post(path, fields)).status, path).to.equal(404);
      // An id in the fields changes nothing of what the address names.
      expect((await aase.post(pageOf(own, '/status'), comment)).status).to.equal(303);
      expect([await stored(id), await candidates(id)]).to.deep.equal(before);
      expect((await stored(own)).Status).to.equal(LUKKET);
    });

    it('looks like an order that was never there, as does an address that is none', async () => {
      const unknown = '5b0c8a52-2f4e-4d5a-9c1b-7e6f3a2d1c90';
      const plain = async (path: string) =>
        (await aase.get(path)).html.replace(/[\da-f]{8}-[\da-f-]{27}|value="[^"]*"/g, '');
      expect(await plain(pageOf(id))).to.equal(await plain(pageOf(unknown)));
      expect((await aase.get(pageOf('x'))).status).to.equal(404);
      expect((await aase.get(candidateOf(own, 'x'))).status).to.equal(404);
    });
  });

  describe('of a company that is hit by a conflict meanwhile', () => {
    it('leads to the front page, and nothing is done', async () => {
      const id = await jobcenter.order({ Virksomhed: { CVRnumberIdentifier: OTHER_COMPANY.cvr } });
      const fields = formOf((await aase.get(pageOf(id))).html, pageOf(id, '/status'));
      await lockRegisterOn(app.database.knex, () => new Date()).set({
        ...{ cvr: OTHER_COMPANY.cvr, laas: 'konfliktramt', tidspunkt: new Date() },
        ...{ af: 'test', begrundelse: 'test' },
      });
      for (const path of [LIST, `${LIST}/opret`, pageOf(id), pageOf(id, '/rediger')])
        expect(await aase.get(path), path).to.include({ status: 303, to: '/virksomhed' });
      const closing = { ...fields, Status: '3', Kommentar: 'Lukkes' };
      expect((await aase.post(pageOf(id, '/status'), closing)).to).to.equal('/virksomhed');
      expect((await stored(id)).Status).to.equal(AABEN);
      const { html } = await aase.get('/virksomhed');
      expect(html).to.include('aria-disabled="true">Jobordrer').and.include('konflikt');
    });
  });
});
