import { randomUUID } from 'node:crypto';
import type {
  Haendelse,
  Jobordreindhold,
  NyJobordre,
  StoredJobordre,
} from '../../src/services/jobordre/ordre/store-port.js';
import { haendelse as adEvent } from './jobannoncer.js';

export const CREATED = new Date('2026-11-30T09:15:30.123Z');

/** An order as it is sent, with all that has a default. */
export const jobordre = (other: Partial<Jobordreindhold> = {}): Jobordreindhold => ({
  Type: 1,
  Titel: 'Køkkenmedhjælper',
  AnsvarligtJobcenter: '461',
  Beskrivelse: 'Du rydder op, vasker op og hjælper med det kolde køkken.',
  AntalStillinger: 2,
  EmailVedFormidling: true,
  Loebende: false,
  Startdato: '2026-12-14',
  Svarfrist: '2026-12-28',
  ArbejdstidsforholdSamling: [1],
  Svarmaade: 1,
  Virksomhed: { CVRnumberIdentifier: '10150817', ProductionUnitIdentifier: '1003388394' },
  Arbejdssted: {
    Navn: 'Café Åen',
    Vejnavn: 'Åboulevarden',
    Husnummer: '12',
    Postnummer: '5000',
    By: 'Odense C',
    Landekode: 'DK',
  },
  Kontaktperson: { Fornavne: 'Åse', Efternavn: 'Øst', Email: 'aase@cafe-aaen.example' },
  ...other,
});

/** A new order as the service hands it to the store. */
export const nyJobordre = (other: Partial<NyJobordre> = {}): NyJobordre => ({
  id: randomUUID(),
  indhold: jobordre(),
  statusSat: 'Aaben',
  oprettetAf: { part: 'Myndighed', organisationTypeId: 8, organisationCode: '461' },
  oprettetTidspunkt: CREATED,
  ...other,
});

/** An order as the store gives it back, for tests that need none in the database. */
export const storedJobordre = (other: Partial<StoredJobordre> = {}): StoredJobordre => ({
  ...nyJobordre(),
  nummer: 17,
  version: 1,
  kandidater: { Formidlet: 0, Ansat: 0, IkkeAnsat: 0, Fjernet: 0 },
  senesteHandling: CREATED,
  ...other,
});

export function haendelse(other: Partial<Haendelse> = {}): Haendelse {
  const { performedBy, logId } = adEvent();
  return {
    type: 'Oprettet',
    tidspunkt: CREATED,
    performedBy: { part: 'Myndighed', ...performedBy },
    logId,
    ...other,
  };
}
