import { randomUUID } from 'node:crypto';
import type { KontaktpersondataType } from '../../src/contract/index.js';
import type { NyKontaktperson } from '../../src/services/kontaktperson/person/store-port.js';

export const CVR = '12345674';
/** The units of that company of the sandbox. */
export const UNITS = ['1012345674', '1099000143'] as const;

/** The details of a contact person as they are sent. */
export const kontaktperson = (other: Partial<KontaktpersondataType> = {}): KontaktpersondataType => ({
  Fornavne: 'Åse',
  Efternavn: 'Øst',
  Stilling: 'Butikschef',
  Telefonnummer: '70252589',
  Email: 'aase@eksempelbutikken.example',
  ProductionUnitIdentifierSamling: [UNITS[0]],
  ...other,
});

/** A new contact person as the service hands it to the store. */
export const nyKontaktperson = (other: Partial<NyKontaktperson> = {}): NyKontaktperson => ({
  id: randomUUID(),
  cvr: CVR,
  indhold: kontaktperson(),
  oprettetTidspunkt: new Date('2026-11-24T09:00:00Z'),
  ...other,
});
