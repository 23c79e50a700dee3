/** Companies and their locks. */
import { type Route, star } from '../../route.js';
import { showCompany } from './company-page.js';

export const virksomhederRoutes: readonly Route[] = [
  star('/star/virksomheder', 'sagsbehandler', { get: showCompany }),
];
