/** What developers and testers look at. */
import type { Route } from '../route.js';

export const udviklerRoutes: readonly Route[] = [];
