/** The contact persons of a company. */
import type { Route } from '../../route.js';

export const kontaktpersonerRoutes: readonly Route[] = [];
