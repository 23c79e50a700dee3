import type { Knex } from 'knex';
import type { Clock } from '../clock.js';
import { callersOf } from '../security/callers.js';
import type { Memory } from '../store/memory/while-leased.js';
import type { SystemRegistry } from '../systems/registry-port.js';
import { systemRegistryOn } from '../systems/registry-store.js';

interface Parts {
  readonly database: Knex;
  readonly clock: Clock;
  readonly memory: Memory;
}

/** Opens the registry of systems. Only in the sandbox is a header taken at its word. */
export function openSystems(
  { profile }: { readonly profile: string },
  { database, clock, memory }: Parts,
): { readonly systems: SystemRegistry; readonly callerOf: ReturnType<typeof callersOf> } {
  const systems = systemRegistryOn(database, clock, memory);
  return { systems, callerOf: callersOf(profile === 'sandbox' ? systems : undefined) };
}
