import { htmlEntries } from './html-sentences.js';

/** The rows of DriftsbeskedService in the table of fault codes (catalogue.ts). */
const OWN = { side: 'client', kanGentages: false, kilde: 'Projektets egen kode' } as const;

const tekst = htmlEntries('Tekst', OWN);

export const driftsbeskedEntries = {
  150500: {
    da: 'Driftsbeskeden {vaerdi} findes ikke.',
    en: 'There is no notice {vaerdi}.',
    ...OWN,
  },
  150501: {
    da: 'Version {version} er ikke driftsbeskedens gældende, som er {gaeldende}. Hent driftsbeskeden, og send ændringen igen.',
    en: 'Version {version} is not the current version of the notice, which is {gaeldende}. Get the notice, and send the change again.',
    ...OWN,
  },
  150502: {
    da: 'Kun STAR ser kommende og udløbne driftsbeskeder. Udelad DriftsbeskedtilstandSamling, eller angiv 2, gældende.',
    en: 'Only STAR sees coming and past notices. Leave DriftsbeskedtilstandSamling out, or give 2, in force.',
    ...OWN,
  },
  150503: {
    da: 'Cursor er ikke fra et tidligere svar på denne forespørgsel. Begynd forfra uden Cursor.',
    en: 'Cursor is not from an earlier answer to this query. Start again without Cursor.',
    ...OWN,
  },
  150510: {
    da: '{felt} {vaerdi} kan ikke læses på én måde; brug {hvad}.',
    en: '{felt} {vaerdi} cannot be read in one way; use {hvad}.',
    ...OWN,
  },
  150511: {
    da: 'GyldigTil skal være efter GyldigFra.',
    en: 'GyldigTil must be after GyldigFra.',
    ...OWN,
  },
  150512: {
    da: 'GyldigTil er nået, så ingen ville se den nye driftsbesked. Skriv et senere tidspunkt, eller udelad det.',
    en: 'GyldigTil has come, so nobody would see the new notice. Write a later time, or leave it out.',
    ...OWN,
  },
  150513: {
    da: 'Før login vides det ikke, hvem der ser driftsbeskeden. Udelad CVRnumberIdentifier, eller vælg Placering 2, efter login.',
    en: 'Before sign-in nobody knows who sees the notice. Leave CVRnumberIdentifier out, or choose Placering 2, after sign-in.',
    ...OWN,
  },
  150514: {
    da: 'Ingen virksomhed har CVR-nummeret {cvr}, så ingen ville se driftsbeskeden.',
    en: 'No company has the CVR number {cvr}, so nobody would see the notice.',
    ...OWN,
  },
  150515: {
    da: 'Der er allerede {most} driftsbeskeder før login, som ikke er udløbet. Slet eller afslut en af dem først.',
    en: 'There are already {most} notices before sign-in that are not past. Delete or end one of them first.',
    ...OWN,
  },
  150520: {
    da: '{felt} kan ikke bruges: {hvad}.',
    en: '{felt} cannot be used: {hvad}.',
    ...OWN,
  },
  150530: tekst.element,
  150531: tekst.attribute,
  150532: tekst.address,
  150533: tekst.leftOpen,
  150534: tekst.closesAnother,
  150535: tekst.misplaced,
  150536: tekst.declaration,
  150537: tekst.lessThan,
  150538: tekst.reference,
  150539: tekst.fragment,
  150540: tekst.tooDeep,
} as const;
