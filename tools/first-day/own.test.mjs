/**
 * A vendor's own test of the own client, as it is written on the first day: `node --test`, against
 * the address in GATEWAY. It is copied into the tester's folder, where jobnet-client is installed.
 */
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { connect, JobnetFault } from 'jobnet-client';

const client = connect({
  at: process.env.GATEWAY,
  organisation: { OrganisationTypeIdentifier: 10, OrganisationCode: '97007659' },
  user: { UserFullName: 'Vores system', RequestUserTypeIdentifier: 3, UserIdentifier: 'vores-system' },
});
after(() => client.close());

const inDays = (days) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

const AD = {
  Titel: 'Ekspedient til isbod',
  Annoncetekst: '<p>Vi søger dig.</p>',
  Virksomhed: { CVRnumberIdentifier: '12345674', ProductionUnitIdentifier: '1012345674' },
  AnonymArbejdsgiver: false,
  Job: {
    Annoncetype: 1,
    ConceptUriDa: 'http://data.star.dk/esco/occupation/3f2b8c1e-5a70-4c8e-9a55-0d6c1f2e7b41',
    AntalStillinger: 2,
    Arbejdssted: {
      Vejnavn: 'Nørrebrogade',
      Husnummer: '44',
      Etage: 'st',
      Postnummer: '2200',
      By: 'København N',
      Kommunekode: '101',
      Landekode: 'DK',
    },
    IntetFastArbejdssted: false,
    Tidsbegraenset: false,
    Ansaettelsesdato: inDays(41),
    ArbejdstidsforholdSamling: [1, 5],
    Handicapvenlig: true,
  },
  Ansoegning: {
    Frist: inDays(21),
    HurtigstMuligt: false,
    Url: 'https://job.eksempelbutikken.example/stillinger/1042',
    UrlTekst: 'Søg stillingen her',
    PrBrev: false,
    KontaktpersonSamling: [
      {
        Fornavne: 'Mette Marie',
        Efternavn: 'Holm',
        Stilling: 'Butikschef',
        Telefonnummer: '+4570123456',
        Email: 'mette@eksempelbutikken.example',
        SkjulTelefonnummer: false,
      },
    ],
  },
  Publicering: {
    PubliceringTidspunkt: `${inDays(1)}T08:00:00`,
    AfpubliceringTidspunkt: `${inDays(22)}T00:00:00`,
    Eures: false,
    Workindenmark: false,
  },
};

test('an ad is created, waits for approval, and is read', async () => {
  const created = await client.JobannonceService.CreateJobannonce({ Jobannonce: AD });
  assert.match(created.JobannonceIdentifier, /^[0-9a-f-]{36}$/);
  assert.deepEqual([created.Version, created.Status], [1, 1]);
  const { JobannonceIdentifier } = created;
  const read = await client.JobannonceService.GetJobannonce({ JobannonceIdentifier });
  assert.equal(read.Version, 1);
});

test('what is refused is told as a fault', async () => {
  const Arbejdssted = { ...AD.Job.Arbejdssted, Postnummer: '22000', Kommunekode: '999' };
  const Jobannonce = { ...AD, Job: { ...AD.Job, Arbejdssted } };
  const asked = client.JobannonceService.CreateJobannonce({ Jobannonce });
  await assert.rejects(asked, (error) => error instanceof JobnetFault && error.errorCode === 130142);
});
