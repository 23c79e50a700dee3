/** The job orders of a company. */
import type { Route } from '../../route.js';

export const ordrerRoutes: readonly Route[] = [];
