/** The job ads of a company. */
import { company, type Route } from '../../route.js';
import { afslut, slet } from './afslut.js';
import { annonce } from './annonce.js';
import { liste, paaJobnet } from './liste.js';
import { logo } from './logo.js';
import { LISTE, opret, opretVidere, ret, retVidere } from './skriv.js';

const ad = `${LISTE}/:id`;

export const annoncerRoutes: readonly Route[] = [
  company(LISTE, 'jobannoncer', { get: liste }),
  company(`${LISTE}/opret`, 'jobannoncer', { get: opret, post: opretVidere }),
  company(`${LISTE}/paa-jobnet`, 'jobannoncer', { get: paaJobnet }),
  company(ad, 'jobannoncer', { get: annonce }),
  company(`${ad}/ret`, 'jobannoncer', { get: ret, post: retVidere }),
  company(`${ad}/afslut`, 'jobannoncer', afslut),
  company(`${ad}/slet`, 'jobannoncer', slet),
  company(`${ad}/logo`, 'jobannoncer', { get: logo }),
];
