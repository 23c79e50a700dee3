import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { createClientAsync } from 'soap';
import { startApp, type TestApp } from '../../support/app.js';
import { kit } from '../typed.js';
import { startRecording } from './recording.js';
import { tracesIn } from './traces.js';

const SERVICE = '/virksomhedsindsats/2/JobannonceService';
const ORDERS = '/virksomhedsindsats/1/JobordreService';

/** What the session sends of people, and must be found nowhere in what is written. */
const PERSONAL = [
  ...['Thørger', 'Quistgård', 'thoerger.quistgaard', 'hvalpsund-bageri', '23998741', 'tquist42', 'Rævdal'],
  ...['2302714458', 'Hvalpsundvej', 'Sagsbehandlerchef', 'Aasrum'],
];

const code = (number: number) => ({ CodeListItemIdentifier: number });

/** Methods of a client are made of its WSDL. */
type Calls = Readonly<Record<string, (input: object) => Promise<[Readonly<Record<string, unknown>>]>>>;

async function clientOf(wsdl: string, type: number, organisation: string): Promise<Calls> {
  const client = await createClientAsync(wsdl);
  const ns = (names: Readonly<Record<string, string>>) =>
    Object.fromEntries(
      Object.entries(names).map(([prefix, rest]) => [`xmlns:${prefix}`, `http://service.bm.dk/${rest}/`]),
    );
  client.addSoapHeader({
    'rumh:RequestUserMetadataHeader': {
      attributes: ns({
        rumh: 'RequestUserMetadata/2015/01/21',
        rus: 'pjaktass/2015/01/21/RequestUserStructure',
        rut: 'pjaktass/2015/01/21/RequestUserTypeIdentifierCodeList',
        ros: 'pjaktass/2015/01/21/RequestOrganisationStructure',
        clb: 'pjaktass/2013/06/07/CodeListBase',
      }),
      'rus:RequestUserStructure': {
        'rus:UserFullName': 'Thørger Quistgård',
        // A system: a person of a job centre would need a role.
        'rut:RequestUserTypeIdentifier': { 'clb:CodeListItemIdentifier': 3 },
        'rus:UserIdentifier': 'tquist42',
        'rus:UserEmail': 'thoerger.quistgaard@hvalpsund-bageri.dk',
      },
      'ros:RequestOrganisationStructure': {
        'ros:OrganisationTypeIdentifier': { 'clb:CodeListItemIdentifier': type },
        'ros:OrganisationCode': organisation,
      },
      'rumh:RegistrationDateTime': new Date().toISOString(),
    },
  });
  client.addSoapHeader({
    'aoh:ActiveOrganisationHeader': {
      attributes: { 'xmlns:aoh': 'http://rep.oio.dk/ams.dk/xml/schemas/2005/09/01/' },
      'aoh:OrganisationTypeIdentifier': type,
      'aoh:OrganisationCode': organisation,
    },
  });
  return client;
}

const ad = (annoncetekst: string) => ({
  Titel: 'Bager søges, spørg Thørger',
  Annoncetekst: annoncetekst,
  Virksomhed: { CVRnumberIdentifier: '12345674' },
  AnonymArbejdsgiver: false,
  Job: {
    Annoncetype: code(1),
    ConceptUriDa: 'http://data.star.dk/esco/occupation/3f2b8c1e-5a70-4c8e-9a55-0d6c1f2e7b41',
    AntalStillinger: 1,
    Arbejdssted: { Vejnavn: 'Hvalpsundvej', Husnummer: '17', Postnummer: '2200', Landekode: 'DK' },
    IntetFastArbejdssted: false,
    Tidsbegraenset: false,
    Handicapvenlig: false,
  },
  Ansoegning: {
    HurtigstMuligt: true,
    Email: 'thoerger.quistgaard@hvalpsund-bageri.dk',
    PrBrev: false,
    KontaktpersonSamling: {
      Kontaktperson: [
        {
          Fornavne: 'Thørger',
          Efternavn: 'Quistgård',
          Stilling: 'Sagsbehandlerchef',
          Telefonnummer: '+4523998741',
          SkjulTelefonnummer: false,
        },
      ],
    },
  },
  Publicering: {
    AfpubliceringTidspunkt: new Date(Date.now() + 14 * 86_400_000).toISOString(),
    Eures: false,
    Workindenmark: false,
  },
});

const ORDER = {
  Type: code(1),
  Titel: 'Bager',
  ConceptUriDa: 'http://data.star.dk/esco/occupation/3f2b8c1e-5a70-4c8e-9a55-0d6c1f2e7b41',
  AnsvarligtJobcenter: '101',
  Beskrivelse: 'Spørg Bodil Rævdal på 23 99 87 41.',
  AntalStillinger: 2,
  Loebende: false,
  Startdato: '2099-12-01',
  Svarfrist: '2099-11-01',
  MaxAntalKandidater: 1,
  Virksomhed: { CVRnumberIdentifier: '12345674', ProductionUnitIdentifier: '1012345674' },
  Arbejdssted: {
    Navn: 'Eksempelbutikken Nørrebro',
    Vejnavn: 'Nørrebrogade',
    Husnummer: '44',
    Postnummer: '2200',
    By: 'København N',
    Landekode: 'DK',
  },
  Kontaktperson: { Fornavne: 'Bodil', Efternavn: 'Rævdal', Email: 'bodil@hvalpsund-bageri.dk' },
};

/** Everything below a folder. */
const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((file) => statSync(file).isFile());

describe('a recorded session of node-soap', function () {
  let app: TestApp;
  let out: string;
  before(async () => {
    app = await startApp();
    out = mkdtempSync(join(tmpdir(), 'session-'));
  });
  after(async () => {
    await app.stop();
    rmSync(out, { recursive: true });
  });

  it('has no personal value in any byte, and is replayed without a difference', async () => {
    const proxy = await startRecording(['--to', app.origin, '--out', out, '--name', 'bager']);
    const ads = await clientOf(`${proxy.origin}${SERVICE}?wsdl`, 8, '461');
    const [created] = await ads.CreateJobannonceAsync!({
      Jobannonce: ad(
        '<p>Ring til Th&oslash;rger <b>Quist</b>gård på 23 99 87 41 eller thoerger.quistgaard@hvalpsund-bageri.dk.</p>',
      ),
    });
    const { JobannonceIdentifier } = created as { readonly JobannonceIdentifier: string };
    await ads.GetJobannonceAsync!({ JobannonceIdentifier });
    await ads.GetJobannoncePubliceretAsync!({ JobannonceIdentifier });
    await ads.GetJobannonceHistoryAsync!({ JobannonceIdentifier });
    await ads.SearchJobannonceAsync!({ Fritekst: 'Thørger', EgneJobannoncer: true, PageSize: 10 });
    // A telephone number that is none, and a name where a number is expected.
    const wrong = ad('Bager');
    const refused = await ads.CreateJobannonceAsync!({
      Jobannonce: { ...wrong, Job: { ...wrong.Job, AntalStillinger: 'Rævdal' } },
    }).catch((error: unknown) => error);
    expect(refused).to.be.instanceOf(Error);

    const orders = await clientOf(`${proxy.origin}${ORDERS}?wsdl`, 8, '101');
    const [order] = await orders.CreateJobordreAsync!({ Jobordre: ORDER });
    const { JobordreIdentifier } = order.Jobordrevisning as { readonly JobordreIdentifier: string };
    await orders.SetTovholderAsync!({
      ...{ JobordreIdentifier, Version: 1 },
      Medarbejder: {
        Fornavne: 'Ingse',
        Efternavn: 'Aasrum',
        Email: 'ia@hvalpsund-bageri.dk',
        MedarbejderIdentifier: 'iaas',
      },
    });
    await orders.CreateJobordreFormidlingAsync!({
      JobordreIdentifier,
      Kandidat: {
        PersonCivilRegistrationIdentifier: '2302714458',
        Fornavne: 'Thørger',
        Efternavn: 'Quistgård',
        Foedselsaar: 1971,
        HarSoegbartCv: false,
        NavneOgAdressebeskyttelse: false,
        Adresse: {
          Vejnavn: 'Hvalpsundvej',
          Husnummer: '17',
          Postnummer: '9640',
          By: 'Farsø',
          Landekode: 'DK',
        },
      },
    });
    await orders.GetJobordreFormidlingerAsync!({ JobordreIdentifier });
    await orders.GetFormidlingslogAsync!({ JobordreIdentifier });
    await orders.GetJobordreAsync!({ JobordreIdentifier });

    const { code: ended, stdout } = await proxy.ended();
    expect(ended, stdout).to.equal(0);
    const files = filesIn(out);
    expect(files).to.have.length(1 + 2 * 12);
    for (const file of files) expect(tracesIn(readFileSync(file, 'utf8'), PERSONAL), file).to.deep.equal([]);

    const replayed = await kit(['replay', out, '--at', app.origin, '--reset', 'all']);
    expect(replayed.code, replayed.stdout + replayed.stderr).to.equal(0);
    expect(replayed.stdout).to.include('1 as recorded, 0 different, 0 not played');
  });
});
