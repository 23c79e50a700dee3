/** Leads whoever is signed in to where their pages begin. */
import { seeOther } from '../answers.js';
import { menuOf } from '../layout/menu.js';
import type { Visit } from '../visit/visit.js';

export const MINE = '/mine';

export const mine = (visit: Visit) => seeOther(menuOf(visit)[0]?.href ?? '/');
