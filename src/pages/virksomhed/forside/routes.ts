/** The front page of a company, its first sign-in, terms and access. */
import type { Route } from '../../route.js';

export const forsideRoutes: readonly Route[] = [];
