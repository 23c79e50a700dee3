import type { Knex } from 'knex';
import type { Clock } from '../clock.js';
import { callersOf } from '../security/callers.js';
import type { Kalderregister } from '../security/kalderregister.js';
import { loadDemoKaldere } from '../services/kalder/demo-kaldere.js';
import { kalderbogOn } from '../services/kalder/kalderbog-store.js';
import { kalderregisterOn } from '../services/kalder/kalderregister-store.js';

interface Parts {
  readonly database: Knex;
  readonly clock: Clock;
}

/** The registry of callers; only the sandbox has the demo's systems in it, and takes a header at its word. */
export async function openKaldere(
  { profile }: { readonly profile: string },
  { database, clock }: Parts,
): Promise<{ readonly kaldere: Kalderregister; readonly callerOf: ReturnType<typeof callersOf> }> {
  const kaldere = kalderregisterOn(database, clock);
  const isSandbox = profile === 'sandbox';
  if (isSandbox) await loadDemoKaldere(kalderbogOn(database));
  return { kaldere, callerOf: callersOf(isSandbox ? kaldere : undefined) };
}
