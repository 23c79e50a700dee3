/** The notices that STAR writes. */
import type { Route } from '../../route.js';

export const driftsbeskederRoutes: readonly Route[] = [];
