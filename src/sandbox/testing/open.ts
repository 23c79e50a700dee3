/** Puts together what the sandbox does for testers. */
import type { Knex } from 'knex';
import type { Testing } from '../../soap/stages/testing-port.js';
import { organisationClocksOn } from './clock/store.js';
import { timeOfRequests } from './clock/time-of.js';

interface Parts {
  readonly database: Knex;
}

export function openTesting({ database }: Parts): Testing {
  return { timeOf: timeOfRequests(organisationClocksOn(database)) };
}
