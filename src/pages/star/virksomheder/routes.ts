/** Companies and their locks. */
import type { Route } from '../../route.js';

export const virksomhederRoutes: readonly Route[] = [];
