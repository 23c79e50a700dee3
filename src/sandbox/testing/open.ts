/** Puts together what the sandbox does for testers. */
import type { Knex } from 'knex';
import type { Beside } from '../../http/gateway.js';
import type { Testing } from '../../soap/stages/testing-port.js';
import { organisationClocksOn } from './clock/store.js';
import { timeOfRequests } from './clock/time-of.js';
import { type ControlBy, controlOf } from './control.js';
import { resetsOn } from './reset/store.js';

interface Parts {
  readonly database: Knex;
  /** Connections as the owner of the tables. */
  readonly owners: Knex;
  readonly control: ControlBy;
}

export interface OpenTesting {
  readonly testing: Testing;
  readonly beside: Beside;
}

export function openTesting({ database, owners, control }: Parts): OpenTesting {
  return {
    testing: { timeOf: timeOfRequests(organisationClocksOn(database)) },
    beside: controlOf(resetsOn(owners), control),
  };
}
