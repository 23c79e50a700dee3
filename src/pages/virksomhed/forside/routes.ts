/** The front page of a company, its first sign-in and access. */
import { seeOther } from '../../answers.js';
import { company, type Route } from '../../route.js';
import { ADGANG, anmod } from './anmodning.js';
import { forside } from './forside.js';

export const forsideRoutes: readonly Route[] = [
  company('/virksomhed', 'login', { get: forside }),
  company(ADGANG, 'login', { get: () => seeOther('/virksomhed'), post: anmod }),
];
