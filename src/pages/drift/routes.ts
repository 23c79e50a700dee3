/** What operators look at. */
import { type Route, star } from '../route.js';
import { audit } from './audit/audit.js';
import { drift } from './drift.js';
import { koe } from './koe.js';
import { operation, system } from './one.js';

export const driftRoutes: readonly Route[] = [
  star('/drift', 'drift', { get: drift }),
  star('/drift/audit', 'drift', { get: audit }),
  star('/drift/koe', 'drift', { get: koe }),
  star('/drift/operation/:navn', 'drift', { get: operation }),
  star('/drift/system/:id', 'drift', { get: system }),
];
