/** The job ads of a company. */
import type { Route } from '../../route.js';

export const annoncerRoutes: readonly Route[] = [];
