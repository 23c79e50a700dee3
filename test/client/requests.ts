/** An ad and a job order that the gateway takes, typed as the client asks for them. */
import type { JobannonceType, JobordreType } from '../../client/src/index.js';

const OCCUPATION = 'http://data.star.dk/esco/occupation/3f2b8c1e-5a70-4c8e-9a55-0d6c1f2e7b41';
const TITEL = 'Butiksassistent på Ærø & Fanø – ægte sans for <service>';

export const inDays = (days: number, now = new Date()): string =>
  new Date(now.getTime() + days * 86_400_000).toISOString();

export const anAd = (): JobannonceType => ({
  Titel: TITEL,
  Annoncetekst: '<p>Vi søger en kollega til Øens Købmand &amp; Søn. Løn: 25.000 kr. (≈ 3.350 €) 😀</p>',
  Virksomhed: { CVRnumberIdentifier: '12345674' },
  AnonymArbejdsgiver: false,
  Job: {
    Annoncetype: 1,
    ConceptUriDa: OCCUPATION,
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
    KontaktpersonSamling: [
      { Fornavne: 'Søren', Efternavn: 'Østergård', Telefonnummer: '+4570252589', SkjulTelefonnummer: false },
    ],
  },
  Publicering: { AfpubliceringTidspunkt: inDays(14), Eures: false, Workindenmark: false },
});

export const anOrder = (): JobordreType => ({
  Type: 1,
  Titel: TITEL,
  ConceptUriDa: OCCUPATION,
  AnsvarligtJobcenter: '461',
  Beskrivelse: 'Du fylder hylder op & betjener kunder.',
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
  Kontaktperson: { Fornavne: 'Mette Marie', Efternavn: 'Holm', Email: 'mette@eksempelbutikken.example' },
});
