import type { Knex } from 'knex';
import type { Clock } from '../clock.js';
import { callersOf } from '../security/callers.js';
import type { Kalderregister } from '../systems/registry-port.js';
import { kalderregisterOn } from '../systems/registry-store.js';

interface Parts {
  readonly database: Knex;
  readonly clock: Clock;
}

/** The registry of callers; only the sandbox takes a header at its word. */
export function openKaldere(
  { profile }: { readonly profile: string },
  { database, clock }: Parts,
): { readonly kaldere: Kalderregister; readonly callerOf: ReturnType<typeof callersOf> } {
  const kaldere = kalderregisterOn(database, clock);
  return { kaldere, callerOf: callersOf(profile === 'sandbox' ? kaldere : undefined) };
}
