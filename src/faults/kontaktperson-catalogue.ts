import { kontaktpersonSources as sources } from './kontaktperson-sources.js';

/** The rows of KontaktpersonService in the table of fault codes (catalogue.ts). */
const BY_CLIENT = { side: 'client', kanGentages: false } as const;

const ofRule = <Number extends keyof typeof sources>(number: Number) => ({
  ...BY_CLIENT,
  kilde: sources[number],
  regel: String(number),
});
const OWN = { ...BY_CLIENT, kilde: 'Projektets egen kode' } as const;

export const kontaktpersonEntries = {
  150000: {
    da: 'Kontaktpersonen {vaerdi} findes ikke.',
    en: 'There is no contact person {vaerdi}.',
    ...OWN,
  },
  150010: {
    da: 'Virksomheden {cvr} kan ikke bruge Jobnet for Arbejdsgivere: {hvad}. Kontaktpersoner, den har, kan ses og slettes.',
    en: 'The company {cvr} cannot use Jobnet for Arbejdsgivere: {hvad}. Contact persons that it has can be seen and deleted.',
    ...ofRule(1),
  },
  150011: {
    da: 'P-nummeret {pnr} er nævnt flere gange: nævn det én gang.',
    en: 'The production unit {pnr} is named several times: name it once.',
    ...ofRule(3),
  },
  150012: {
    da: '{felt} kan ikke bruges: {hvad}.',
    en: '{felt} cannot be used: {hvad}.',
    ...ofRule(4),
  },
  150013: {
    da: '{felt} har et CPR-nummer. Fjern det: ingen af en kontaktpersons oplysninger er et CPR-nummer.',
    en: '{felt} has a CPR number. Take it out: nothing of a contact person is a CPR number.',
    ...ofRule(5),
  },
  150200: {
    da: 'Version {version} er ikke kontaktpersonens gældende, som er {gaeldende}. Hent kontaktpersonen, og send ændringen igen.',
    en: 'Version {version} is not the current version of the contact person, which is {gaeldende}. Get the contact person, and send the change again.',
    ...OWN,
  },
  150210: {
    da: 'Cursor er ikke fra et tidligere svar på denne forespørgsel. Begynd forfra uden Cursor.',
    en: 'Cursor is not from an earlier answer to this query. Start again without Cursor.',
    ...OWN,
  },
} as const;
