/** What operators look at. */
import { type Route, star } from '../route.js';
import { drift } from './drift.js';

export const driftRoutes: readonly Route[] = [star('/drift', 'drift', { get: drift })];
