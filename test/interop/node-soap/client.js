// JobannonceService v2 from Node with soap (node-soap). Usage: node client.js WSDL_URL [1.1|1.2]
import { argv, stdout } from 'node:process';
import { createClientAsync } from 'soap';
import { code, sendAs } from './headers.js';

const [wsdl = '', version = '1.1'] = argv.slice(2);

const inDays = (days) => new Date(Date.now() + days * 86_400_000).toISOString();

const client = await createClientAsync(wsdl, { forceSoap12Headers: version === '1.2' });

// A jobcentre's own case system asks on its own behalf.
sendAs(client, 8, '461');

const ad = {
  Titel: 'Butiksassistent på Ærø & Fanø – ægte sans for service',
  Annoncetekst:
    '<p>Vi søger en smilende kollega til Øens Købmand &amp; Søn. Løn: 25.000 kr. (≈ 3.350 €) 😀</p>',
  Virksomhed: { CVRnumberIdentifier: '12345674' },
  AnonymArbejdsgiver: false,
  Job: {
    Annoncetype: code(1),
    ConceptUriDa: 'http://data.star.dk/esco/occupation/3f2b8c1e-5a70-4c8e-9a55-0d6c1f2e7b41',
    AntalStillinger: 2,
    Arbejdssted: { Vejnavn: 'Nørrebrogade', Husnummer: '44', Postnummer: '2200', Landekode: 'DK' },
    IntetFastArbejdssted: false,
    Tidsbegraenset: false,
    Handicapvenlig: true,
  },
  Ansoegning: {
    HurtigstMuligt: true,
    Email: 'job@job.eksempel.dk',
    PrBrev: false,
    KontaktpersonSamling: {
      Kontaktperson: [
        {
          Fornavne: 'Søren',
          Efternavn: 'Østergård',
          Telefonnummer: '+4570252589',
          SkjulTelefonnummer: false,
        },
      ],
    },
  },
  Publicering: { AfpubliceringTidspunkt: inDays(14), Eures: false, Workindenmark: false },
};

const [created] = await client.CreateJobannonceAsync({ Jobannonce: ad });
const { JobannonceIdentifier } = created;
const [got] = await client.GetJobannonceAsync({ JobannonceIdentifier });
const [shown] = await client.GetJobannoncePubliceretAsync({ JobannonceIdentifier });

// Two rules are broken: Workindenmark and Hotjob exclude each other, and the contact person
// cannot be reached.
ad.Job.Annoncetype = code(2);
ad.Publicering.Workindenmark = true;
delete ad.Ansoegning.KontaktpersonSamling.Kontaktperson[0].Telefonnummer;

const fault = await client.CreateJobannonceAsync({ Jobannonce: ad }).then(
  () => null,
  (error) => {
    // The detail is read without the schema: every value is text. SOAP 1.2 calls it Detail.
    const { detail, Detail = detail } = error.root.Envelope.Body.Fault;
    return {
      errorCode: Number(Detail.FaultDetails.ErrorCode),
      koder: Detail.Fejlliste.Fejl.map((fejl) => Number(fejl.Kode)),
      logId: Detail.ServiceRequestLogReferenceIdentifier,
    };
  },
);

const summary = {
  client: 'node-soap',
  created: { id: JobannonceIdentifier, version: Number(created.Version) },
  got: {
    titel: got.Jobannonce.Titel,
    annoncetekst: got.Jobannonce.Annoncetekst,
    version: Number(got.Version),
    status: Number(got.Status.CodeListItemIdentifier),
  },
  published: { titel: shown.VistPubliceret.Titel, paaJobnet: shown.PaaJobnet },
  fault,
};
stdout.write(`${JSON.stringify(summary)}\n`);
