/** The approval desk of STAR. */
import type { Route } from '../../route.js';

export const godkendelseRoutes: readonly Route[] = [];
