import { ruleSources } from './rule-sources.js';

const NOTE = 'Releasenote JobAG 6. december 2024';
const PROJECT = 'Projektets egen regel';

/**
 * The source of each rule of KontaktpersonService: the sentence that it implements, as `Kilde` of a
 * fault tells it. The rule's file (services/kontaktperson/rules/) opens with it, and a test holds
 * them equal.
 */
export const kontaktpersonSources = {
  1: ruleSources[1],
  2: ruleSources[2],
  3: `${NOTE}, pkt. 1.2: »Afhængig af, hvor mange P-enheder man er tilknyttet, stiger antallet på feltet ’Valgt: X’«`,
  4: `${PROJECT}: »En kontaktpersons navn, stilling og e-mail har hver mindst ét synligt tegn og ingen skjulte.«`,
  5: `${PROJECT}: »En kontaktpersons oplysninger har intet CPR-nummer.«`,
} as const;
