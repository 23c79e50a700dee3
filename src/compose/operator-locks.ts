import type { Knex } from 'knex';
import { randomUUID } from 'node:crypto';
import type { Clock } from '../clock.js';
import { gateway } from '../services/jobannonce/ad/gateway-actor.js';
import { jobannonceStoreOn } from '../services/jobannonce/ad/store.js';
import { lockRegisterOn } from '../services/virksomhed/locks/store.js';
import type { LockRegister } from '../services/virksomhed/locks/locks.js';

/**
 * The locks as operators set them: when a conflict begins, what a machine approved for the company
 * and nobody sees yet waits for a person (Releasenote JobAG 6. december 2024, pkt. 1.1: »inden
 * publicering«).
 * @param database leads in as the owner of the tables
 */
export function operatorLocksOn(database: Knex, clock: Clock): LockRegister {
  const ads = jobannonceStoreOn(database);
  return lockRegisterOn(database, clock, (transaction, { cvr, tidspunkt }) =>
    ads.withdrawUnseen(transaction, cvr, {
      tidspunkt,
      performedBy: gateway(tidspunkt, 'virksomheden er konfliktramt'),
      logId: randomUUID(),
    }),
  );
}
