/** The contact persons of a company. */
import { company, type Route } from '../../route.js';
import { fjern, fjernSide, slet, sletSide } from './bekraeft.js';
import { liste, tilknyt } from './liste.js';
import { opret, opretKollega, opretMig, opretOgTilknyt } from './opret.js';
import { person } from './person.js';
import { gem, ret } from './ret.js';
import { KONTAKTPERSONER, OPRET, OPRET_MIG, personAt } from './steder.js';

/** Whoever is coupled to nobody sees the list alone; the words before `:id` are no ids. */
export const kontaktpersonerRoutes: readonly Route[] = [
  company(KONTAKTPERSONER, 'adgang', { get: liste, post: tilknyt }),
  company(OPRET, 'klar', { get: opret, post: opretKollega }),
  company(OPRET_MIG, 'adgang', { get: opretMig, post: opretOgTilknyt }),
  company(personAt(':id'), 'klar', { get: person }),
  company(`${personAt(':id')}/ret`, 'klar', { get: ret, post: gem }),
  company(`${personAt(':id')}/slet`, 'klar', { get: sletSide, post: slet }),
  company(`${personAt(':id')}/fjern-tilknytning`, 'klar', { get: fjernSide, post: fjern }),
];
