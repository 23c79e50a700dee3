import type { Behandler, Behandling, Behandlingstilstand } from './behandling-port.js';

/**
 * The treatment as it is at `now`. When the time (included) has come until which the ad was parked,
 * the treatment is over and the ad is free: so parked ads come back into the queue by the clock
 * alone.
 */
export function inForce(behandling: Behandling | undefined, now: Date): Behandling | undefined {
  const til = behandling?.parkeretTilTidspunkt;
  return til !== undefined && til <= now ? undefined : behandling;
}

/** The state of a waiting ad at `now`; the queue's query (store.ts) says the same in SQL. */
export function tilstandOf(behandling: Behandling | undefined, now: Date): Behandlingstilstand {
  const current = inForce(behandling, now);
  if (!current) return 'Ledig';
  return current.parkeretTilTidspunkt ? 'Parkeret' : 'UnderBehandling';
}

/** Is this the same person? The name does not tell, as people change it and share it. */
export function isSame(one: Behandler, other: Behandler): boolean {
  return (
    one.organisationTypeId === other.organisationTypeId &&
    one.organisationCode === other.organisationCode &&
    one.identifier === other.identifier
  );
}
