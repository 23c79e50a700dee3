/** What operators look at. */
import type { Route } from '../route.js';

export const driftRoutes: readonly Route[] = [];
