/** The notices that STAR writes. */
import { type Route, star } from '../../route.js';
import { showNotices } from './list.js';
import { showDelete, showNew, showNotice, takeDelete, takeNew, takeNotice } from './write.js';

export const driftsbeskederRoutes: readonly Route[] = [
  star('/star/driftsbeskeder', 'sagsbehandler', { get: showNotices }),
  star('/star/driftsbeskeder/opret', 'sagsbehandler', { get: showNew, post: takeNew }),
  star('/star/driftsbeskeder/:id', 'sagsbehandler', { get: showNotice, post: takeNotice }),
  star('/star/driftsbeskeder/:id/slet', 'sagsbehandler', { get: showDelete, post: takeDelete }),
];
