import { expect } from 'chai';
import { dateInDenmark } from '../../../../src/time/danish-time.js';
import { startApp, type TestApp } from '../../../support/app.js';
import { Jobcenter } from '../../../support/jobcenter.js';
import { formOf, unescaped } from '../../../support/page-form.js';
import { COMPANY, contactPerson } from '../../../support/pages-company.js';
import { PageUser } from './employee.js';

/** The time of the sandbox's provider, which signs in. */
const NOW = new Date();
const day = (days: number) => dateInDenmark(new Date(NOW.getTime() + days * 86_400_000));
const PATH = '/virksomhed/ordrer/opret';
const STARRED = {
  'Jobordre/Titel': 'Kasseassistent',
  'Jobordre/Beskrivelse': 'Du passer kassen.',
  'Jobordre/AntalStillinger': '2',
};

describe('a new order on a page', function () {
  let app: TestApp;
  let mette: PageUser;
  let jobcenter: Jobcenter;
  let colleague: string;
  before(async () => {
    app = await startApp({ env: { SANDBOX_LOGIN_PORT: '0' } });
    mette = await PageUser.of(app.origin, COMPANY, NOW);
    colleague = await contactPerson(
      app,
      { Fornavne: 'Åse', Efternavn: 'Øst', Email: 'aase@eksempel.example' },
      COMPANY,
      NOW,
    );
    jobcenter = new Jobcenter(app.origin, NOW, '101');
  });
  after(() => app.stop());

  const send = (changes: Readonly<Record<string, string | undefined>> = {}) =>
    mette.submit(PATH, PATH, { ...STARRED, udfoer: 'send', ...changes });
  const press = (udfoer: string, changes: Readonly<Record<string, string>> = {}) =>
    mette.submit(PATH, PATH, { ...STARRED, udfoer, ...changes });
  const idIn = (to: string | undefined) =>
    /^\/virksomhed\/ordrer\/([\da-f-]{36})\/kvittering$/.exec(to ?? '')?.[1] ?? '';
  const stored = async (to: string | undefined) =>
    (await jobcenter.ask('GetJobordre', { JobordreIdentifier: idIn(to) })).Jobordrevisning;
  const count = async () => (await app.database.knex('jobordre').select('id')).length;
  /** The errors of a page: their codes, and the fields that they lead to. */
  const errorsIn = (html: string) =>
    [
      ...html.matchAll(/<li>(?:<a href="#felt-([\w-]+)">)?[^<]*(?:<\/a>)? <span class="fejlkode">\((\d+)\)/g),
    ].map(([, field = '', kode]) => `${field} ${kode}`);

  it('needs the four fields with a star; the rest is there', async () => {
    const { status, to } = await send();
    expect(status).to.equal(303);
    const order = await stored(to);
    expect(order.Jobordre).to.deep.include({
      ...{ Titel: 'Kasseassistent', Beskrivelse: 'Du passer kassen.', AntalStillinger: 2, Type: 1 },
      ...{ AnsvarligtJobcenter: '101', EmailVedFormidling: true, Loebende: false, Startdato: day(0) },
      ...{ Svarmaade: 1, ArbejdstidsforholdSamling: [1] },
      Virksomhed: { CVRnumberIdentifier: COMPANY.cvr, ProductionUnitIdentifier: COMPANY.pnr },
      Arbejdssted: {
        ...{ Navn: 'Eksempelbutikken Nørrebro', Vejnavn: 'Nørrebrogade', Husnummer: '44' },
        ...{ Postnummer: '2200', By: 'København N', Landekode: 'DK' },
      },
    });
    expect(order.Jobordre.Kontaktperson).to.deep.include({ Fornavne: 'Mette Opfundet', Efternavn: 'Holm' });
    expect(order.KontaktpersonIdentifier).to.be.a('string');
    const { html } = await mette.get(to ?? '');
    for (const text of ['Kasseassistent', 'Jobcenter København', 'Eksempelbutikken Nørrebro', 'Ctrl+P'])
      expect(html).to.include(text);
  });

  it('begins with the text over the button, of the list as of the front page', async () => {
    for (const page of ['/virksomhed/ordrer', '/virksomhed']) {
      const { status, html } = await mette.submit(page, PATH, { beskrivelse: 'Du\r\nbager & ælter.' });
      expect(status, page).to.equal(200);
      expect(formOf(html, PATH)['Jobordre/Beskrivelse']?.replaceAll('\r\n', '\n'), page).to.equal(
        'Du\nbager & ælter.',
      );
    }
  });

  it('sent twice at once is one', async () => {
    const { html } = await mette.get(PATH);
    const fields = { ...formOf(html, PATH), ...STARRED, udfoer: 'send' };
    const before = await count();
    const answers = await Promise.all([mette.post(PATH, fields), mette.post(PATH, fields)]);
    const again = await mette.post(PATH, fields);
    expect(await count()).to.equal(before + 1);
    const places = new Set([...answers, again].filter(({ status }) => status === 303).map(({ to }) => to));
    expect(places.size).to.equal(1);
    expect(again.status).to.equal(303);
  });

  it('has all its errors at once, each at its field, and keeps what was typed', async () => {
    const before = await count();
    const { status, html } = await send({
      ...{ 'Jobordre/Titel': '', 'Jobordre/AntalStillinger': 'to', 'Jobordre/AnsvarligtJobcenter': '' },
      ...{ 'Jobordre/Arbejdssted/By': '', 'Jobordre/Varighed': '1000' },
    });
    expect(status).to.equal(422);
    expect(errorsIn(html).map((one) => one.split(' ')[0])).to.have.members([
      'Jobordre-Titel',
      'Jobordre-AnsvarligtJobcenter',
      'Jobordre-AntalStillinger',
      'Jobordre-Varighed',
      'Jobordre-Arbejdssted-By',
    ]);
    expect(formOf(html, PATH)).to.include({
      'Jobordre/AntalStillinger': 'to',
      'Jobordre/Varighed': '1000',
      'Jobordre/Beskrivelse': 'Du passer kassen.',
    });
    expect(await count()).to.equal(before);
  });

  it('is judged by the rules of the gateway, each at its field', async () => {
    const { html } = await send({
      'Jobordre/Startdato': day(-1),
      'Jobordre/Svarfrist': day(0),
      'Jobordre/Arbejdstid': '2',
      'Jobordre/Arbejdssted/Postnummer': '22',
      'Jobordre/Kontaktperson/Email': '',
    });
    expect(errorsIn(html)).to.have.members([
      'Jobordre-Startdato 140011',
      'Jobordre-Svarfrist 140013',
      'Jobordre-HeleTimer 140015',
      'Jobordre-Arbejdssted-Postnummer 140034',
      'Jobordre-Kontaktperson-Email 140030',
    ]);
  });

  it('without any contact person is told at the choice of one', async () => {
    const cleared = await press('ryd-kontaktperson');
    expect(cleared.status).to.equal(200);
    const fields = formOf(cleared.html, PATH);
    expect(fields).to.include({
      'Jobordre/KontaktpersonIdentifier': '',
      'Jobordre/Kontaktperson/Fornavne': '',
    });
    expect(fields['Jobordre/Arbejdssted/Vejnavn']).to.equal('Nørrebrogade');
    const { html } = await mette.post(PATH, { ...fields, udfoer: 'send' });
    expect(errorsIn(html)).to.deep.equal(['Jobordre-KontaktpersonIdentifier 140037']);
  });

  it('takes whoever is chosen of the list, without another button', async () => {
    const { to } = await send({ 'Jobordre/KontaktpersonIdentifier': colleague });
    const order = await stored(to);
    expect(order.KontaktpersonIdentifier).to.equal(colleague);
    expect(order.Jobordre.Kontaktperson).to.deep.include({ Fornavne: 'Åse', Efternavn: 'Øst' });
  });

  it('shows the details of whoever is chosen, and takes what is typed instead', async () => {
    const { html } = await press('hent-kontaktperson', { 'Jobordre/KontaktpersonIdentifier': colleague });
    const fields = formOf(html, PATH);
    expect(fields).to.include({ 'Jobordre/Kontaktperson/Email': 'aase@eksempel.example' });
    const { to } = await mette.post(PATH, {
      ...fields,
      'Jobordre/Kontaktperson/Email': 'job@eksempel.example',
      udfoer: 'send',
    });
    const order = await stored(to);
    expect(order.KontaktpersonIdentifier).to.equal(undefined);
    expect(order.Jobordre.Kontaktperson).to.include({ Fornavne: 'Åse', Email: 'job@eksempel.example' });
  });

  it('clears the place of work, and fetches that of another unit', async () => {
    const cleared = formOf((await press('ryd-arbejdssted')).html, PATH);
    expect(cleared).to.include({
      'Jobordre/Arbejdssted/Navn': '',
      'Jobordre/Kontaktperson/Efternavn': 'Holm',
    });
    const unit = { 'Jobordre/Virksomhed/ProductionUnitIdentifier': '1099000143' };
    const fetched = formOf((await press('hent-arbejdssted', unit)).html, PATH);
    expect(fetched).to.include({ 'Jobordre/Arbejdssted/Vejnavn': 'Gammel Kongevej', ...unit });
  });

  it('has an occupation of the list when one is chosen, until another title is typed', async () => {
    const few = await press('soeg', { 'Jobordre/Titel': 'kø' });
    expect(few.status).to.equal(422);
    expect(errorsIn(few.html)).to.deep.equal(['Jobordre-Titel 1014']);
    const { html } = await press('soeg', { 'Jobordre/Titel': 'køk' });
    const choice = /name="stilling" value="(http[^"]+)"/.exec(html)?.[1];
    expect(choice).to.be.a('string');
    const chosen = await mette.post(PATH, {
      ...formOf(html, PATH),
      stilling: unescaped(choice ?? ''),
      udfoer: 'send',
    });
    const { Jobordre, StillingFraListe } = await stored(chosen.to);
    expect(Jobordre.ConceptUriDa).to.be.a('string');
    expect([StillingFraListe?.Alias, StillingFraListe?.Stillingsbetegnelse]).to.include(Jobordre.Titel);
    const edit = `/virksomhed/ordrer/${idIn(chosen.to)}/rediger`;
    await mette.submit(edit, edit, { 'Jobordre/Beskrivelse': 'Ny tekst', udfoer: 'send' });
    expect((await stored(chosen.to)).Jobordre.ConceptUriDa).to.equal(Jobordre.ConceptUriDa);
    await mette.submit(edit, edit, { 'Jobordre/Titel': 'Køkkenhjælp', udfoer: 'send' });
    expect((await stored(chosen.to)).Jobordre.ConceptUriDa).to.equal(undefined);
  });

  it('that runs has none of the four fields, whatever stood in them', async () => {
    const { to } = await send({
      ...{ 'Jobordre/Loebende': 'true', 'Jobordre/Varighed': '10', 'Jobordre/Svarfrist': day(24) },
      'Jobordre/MaxAntalKandidater': '4',
    });
    const { Jobordre } = await stored(to);
    expect(Jobordre.Loebende).to.equal(true);
    for (const felt of ['Startdato', 'Varighed', 'Svarfrist', 'MaxAntalKandidater'])
      expect(Jobordre).not.to.have.property(felt);
  });

  it('wants no mail where the box is empty', async () => {
    const { to } = await send({ 'Jobordre/EmailVedFormidling': 'false' });
    expect((await stored(to)).Jobordre.EmailVedFormidling).to.equal(false);
  });

  it('is of the own company, and says nothing but what the form has, whatever is sent', async () => {
    const { to } = await send({
      'Jobordre/Virksomhed/CVRnumberIdentifier': '97000999',
      'Jobordre/InternKommentar': 'skjult',
      JobordreIdentifier: '5b0c8a52-2f4e-4d5a-9c1b-7e6f3a2d1c90',
    });
    const order = await stored(to);
    expect(order.Jobordre.Virksomhed.CVRnumberIdentifier).to.equal(COMPANY.cvr);
    expect(order.Jobordre.InternKommentar).to.equal(undefined);
    expect(order.JobordreIdentifier).not.to.equal('5b0c8a52-2f4e-4d5a-9c1b-7e6f3a2d1c90');
  });

  it('shows hostile content as text, wherever it is typed', async () => {
    const hostile = `"'><script>alert(1)</script><b onclick=x>&amp;`;
    const { html } = await press('ryd-arbejdssted');
    const fields = formOf(html, PATH);
    const all = Object.fromEntries(
      Object.entries(fields).map(([name, value]) => [name, name.startsWith('Jobordre/') ? hostile : value]),
    );
    const refused = await mette.post(PATH, { ...all, udfoer: 'send' });
    expect(refused.status).to.equal(422);
    expect(refused.html).not.to.include('<script').and.not.to.include('<b onclick');
    expect(formOf(refused.html, PATH)['Jobordre/Beskrivelse']).to.equal(hostile);
    const texts = ['Jobordre/Titel', 'Jobordre/Beskrivelse', 'Jobordre/Arbejdssted/Navn'];
    const { to } = await send(Object.fromEntries(texts.map((name) => [name, hostile])));
    for (const path of [to ?? '', (to ?? '').replace('/kvittering', ''), '/virksomhed/ordrer']) {
      const page = await mette.get(path);
      expect(page.status).to.equal(200);
      expect(page.html).not.to.include('<script').and.not.to.include('<b onclick');
      expect(unescaped(page.html)).to.include(hostile);
    }
  });
});
