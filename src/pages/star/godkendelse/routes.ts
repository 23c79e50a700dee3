/** The approval desk of STAR. */
import { type Route, star } from '../../route.js';
import { showAd, takeAd } from './ad-page.js';
import { showLogo } from './logo.js';
import { showQueue } from './queue.js';
import { showRefusal, takeRefusal } from './refusal.js';

export const godkendelseRoutes: readonly Route[] = [
  star('/star', 'sagsbehandler', { get: showQueue }),
  star('/star/annoncer/:id', 'sagsbehandler', { get: showAd, post: takeAd }),
  star('/star/annoncer/:id/afvis', 'sagsbehandler', { get: showRefusal, post: takeRefusal }),
  star('/star/annoncer/:id/logo', 'sagsbehandler', { get: showLogo }),
];
