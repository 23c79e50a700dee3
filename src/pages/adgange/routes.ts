/** Requests for access, and their granting by an LBA. */
import type { Route } from '../route.js';

export const adgangeRoutes: readonly Route[] = [];
