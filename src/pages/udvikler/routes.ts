/** What developers and testers look at. */
import { integrator, type Route } from '../route.js';
import { byg, bygget } from './byg/byg.js';
import { liste } from './byg/liste.js';
import { forside } from './forside.js';
import { inspiceret, signatur } from './signatur/signatur.js';
import { systemer } from './system/liste.js';
import { system } from './system/system.js';
import { kald } from './kald/kald.js';
import { liste as kaldene } from './kald/liste.js';
import { v1 } from './kald/v1.js';
import { proev, proevet } from './proev/proev.js';

export const udviklerRoutes: readonly Route[] = [
  integrator('/udvikler', { get: forside }),
  integrator('/udvikler/system', { get: systemer }),
  integrator('/udvikler/system/:id', { get: system }),
  integrator('/udvikler/kald', { get: kaldene }),
  integrator('/udvikler/kald/:logId', { get: kald }),
  integrator('/udvikler/v1', { get: v1 }),
  integrator('/udvikler/signatur', { get: signatur, post: inspiceret }),
  integrator('/udvikler/proev', { get: proev, post: proevet }),
  integrator('/udvikler/byg', { get: liste }),
  integrator('/udvikler/byg/:operation', { get: byg, post: bygget }),
];
