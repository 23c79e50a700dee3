/** THE table of pages; each subject has its rows in its folder. */
import { adgangeRoutes } from './adgange/routes.js';
import { driftRoutes } from './drift/routes.js';
import { landing } from './landing/landing.js';
import { MINE, mine } from './landing/mine.js';
import { everybody, type Route } from './route.js';
import { driftsbeskederRoutes } from './star/driftsbeskeder/routes.js';
import { godkendelseRoutes } from './star/godkendelse/routes.js';
import { virksomhederRoutes } from './star/virksomheder/routes.js';
import { udviklerRoutes } from './udvikler/routes.js';
import { annoncerRoutes } from './virksomhed/annoncer/routes.js';
import { forsideRoutes } from './virksomhed/forside/routes.js';
import { kontaktpersonerRoutes } from './virksomhed/kontaktpersoner/routes.js';
import { ordrerRoutes } from './virksomhed/ordrer/routes.js';
import { vilkaarRoutes } from './virksomhed/vilkaar/routes.js';

export const routes: readonly Route[] = [
  everybody('/', landing),
  everybody(MINE, mine),
  ...forsideRoutes,
  ...vilkaarRoutes,
  ...kontaktpersonerRoutes,
  ...annoncerRoutes,
  ...ordrerRoutes,
  ...godkendelseRoutes,
  ...driftsbeskederRoutes,
  ...virksomhederRoutes,
  ...adgangeRoutes,
  ...driftRoutes,
  ...udviklerRoutes,
];
