/** The terms of use. */
import { company, type Route } from '../../route.js';
import { accepter, vilkaarSide } from './side.js';
import { VILKAAR } from './vilkaar.js';

export const vilkaarRoutes: readonly Route[] = [
  company(VILKAAR, 'login', { get: vilkaarSide, post: accepter }),
];
