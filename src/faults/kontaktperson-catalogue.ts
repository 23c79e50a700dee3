import { kontaktpersonSources as sources } from './kontaktperson-sources.js';

/** The rows of KontaktpersonService in the table of fault codes (catalogue.ts). */
const NOTE = 'Releasenote JobAG 6. december 2024';
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
  150001: {
    da: 'Virksomheden {cvr} har ingen kontaktperson {vaerdi}. Vælg en fra GetKontaktpersoner.',
    en: 'The company {cvr} has no contact person {vaerdi}. Choose one from GetKontaktpersoner.',
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
  150020: {
    da: 'Kontaktpersonen er knyttet til et MitID Erhverv og kan ikke slettes. Fjern først tilknytningen (FjernTilknytning).',
    en: 'The contact person is coupled to a MitID Erhverv and cannot be deleted. Remove the coupling first (FjernTilknytning).',
    ...OWN,
  },
  150021: {
    da: 'Virksomheden {cvr} har ingen kontaktperson {vaerdi}. Vælg en fra GetKontaktpersoner, eller skriv kontaktpersonens navn, telefonnummer og e-mail.',
    en: 'The company {cvr} has no contact person {vaerdi}. Choose one from GetKontaktpersoner, or write the name, telephone number and e-mail of the contact person.',
    ...OWN,
  },
  150022: {
    da: 'Kontaktpersonen er ansvarlig for jobordrer, der ikke er lukket, og kan ikke slettes: JobordreIdentifier {ordrer}. Giv dem en anden kontaktperson (UpdateJobordre), eller luk dem først.',
    en: 'The contact person is responsible for job orders that are not closed, and cannot be deleted: JobordreIdentifier {ordrer}. Give them another contact person (UpdateJobordre), or close them first.',
    ...OWN,
  },
  150030: {
    da: 'Kontaktpersonen {vaerdi} er allerede knyttet til et andet MitID Erhverv. Vælg den, der er din, eller opret dig med OpretOgTilknyt.',
    en: 'The contact person {vaerdi} is coupled to another MitID Erhverv already. Choose the one that is yours, or create yourself with OpretOgTilknyt.',
    ...OWN,
  },
  150031: {
    da: 'Dette MitID Erhverv er allerede knyttet til virksomhedens kontaktperson {kontaktperson}. Fjern den tilknytning først (FjernTilknytning), hvis den er forkert.',
    en: 'This MitID Erhverv is coupled to the contact person {kontaktperson} of the company already. Remove that coupling first (FjernTilknytning) when it is wrong.',
    ...OWN,
  },
  150032: {
    da: 'Kontaktpersonen {vaerdi} er ikke knyttet til noget MitID Erhverv.',
    en: 'The contact person {vaerdi} is coupled to no MitID Erhverv.',
    ...OWN,
  },
  150033: {
    da: 'Kontaktpersonen er knyttet til et andet MitID Erhverv: en medarbejder fjerner kun sin egen tilknytning.',
    en: 'The contact person is coupled to another MitID Erhverv: an employee removes the own coupling only.',
    ...OWN,
  },
  150040: {
    da: 'Medarbejderen har ikke accepteret de gældende vilkår. Hent dem med GetVilkaar, og send VilkaarVersion {gaeldende}, når de er accepteret.',
    en: 'The employee has not accepted the terms in force. Get them with GetVilkaar, and send VilkaarVersion {gaeldende} when they are accepted.',
    ...BY_CLIENT,
    kilde: `${NOTE}, pkt. 1.2: »Inden sammenkoblingen af MitID Erhverv og kontaktperson kan ske, skal medarbejderen acceptere ’Vilkår for brug af Jobnet for arbejdsgivere’.«`,
  },
  150041: {
    da: 'Version {version} af vilkårene gælder ikke; det gør version {gaeldende}. Hent den med GetVilkaar, og lad medarbejderen acceptere den.',
    en: 'Version {version} of the terms is not in force; version {gaeldende} is. Get it with GetVilkaar, and have the employee accept it.',
    ...OWN,
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
