/** Puts together what developers are shown of the registry of systems. */
import type { Knex } from 'knex';
import type { Config } from '../config/config.js';
import { usedBy } from '../limits/usage-store.js';
import type { Registry } from '../pages/visit/registry.js';
import { myndighedsregisterOn } from '../services/myndighed/store.js';
import { callingSystem } from '../systems/registry-store.js';
import { ownSystemsOn } from '../systems/own-systems-store.js';

export function registryOf({ ratePerMinute, rateConcurrent }: Config, database: Knex): Registry {
  const myndigheder = myndighedsregisterOn(database);
  return {
    ...ownSystemsOn(database),
    calling: (id, now) => callingSystem(database, id, now),
    used: (id, now) => usedBy(database, id, now),
    standard: { perMinute: ratePerMinute, concurrent: rateConcurrent },
    authorities: async (organisationTypeId) =>
      new Map(
        (await myndigheder.findAll(organisationTypeId)).map(({ organisationCode, navn }) => [
          organisationCode,
          navn,
        ]),
      ),
  };
}
