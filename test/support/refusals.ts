/** Writes refusals as the approval desk does: the ad, its event and the mail in one transaction. */
import { randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import { outbox } from '../../src/mail/outbox/outbox-store.js';
import { afvisningsmailsIn } from '../../src/services/behandling/afvisningsmail-store.js';
import type { Afvisning } from '../../src/services/jobannonce/ad/store-port.js';
import { jobannonceStoreOn } from '../../src/services/jobannonce/ad/store.js';
import { transactionsOn } from '../../src/store/sql/knex-transaction.js';
import type { Transaction } from '../../src/store/sql/transaction.js';
import { storedJobannonce, haendelse } from './jobannoncer.js';

export interface Refusal {
  /** Without one the ad gets a new id. */
  readonly id?: string;
  readonly titel?: string;
  /** It is the UserEmail of the request that created the ad. */
  readonly email?: string | undefined;
  readonly afvisning?: Afvisning | undefined;
}

export const AFVISNING = { aarsagskoder: [1, 5], tekst: 'Annoncen søger kun kvinder.' };
export const REFUSED_AT = new Date('2026-11-23T23:30:00Z');

/** Makes the event of a request with that UserEmail. */
export function haendelseBy(email: string | undefined) {
  const { performedBy } = haendelse();
  const { UserEmail: _, ...user } = performedBy.metadata.RequestUserStructure;
  const RequestUserStructure = { ...user, ...(email !== undefined && { UserEmail: email }) };
  return haendelse({
    performedBy: { ...performedBy, metadata: { ...performedBy.metadata, RequestUserStructure } },
  });
}

/** A new ad that waits. @returns its id */
export async function adBy(database: Knex, { id = randomUUID(), titel, ...rest }: Refusal): Promise<string> {
  const email = 'email' in rest ? rest.email : 'opretter@cafe-aaen.example';
  const { indhold } = storedJobannonce();
  const ad = storedJobannonce({ id, indhold: { ...indhold, ...(titel !== undefined && { Titel: titel }) } });
  await transactionsOn(database)((transaction) =>
    jobannonceStoreOn(database).insert(transaction, ad, haendelseBy(email)),
  );
  return id;
}

/** Refuses the newest version of an ad, in the given transaction. */
export async function refuseIn(
  database: Knex,
  transaction: Transaction,
  id: string,
  afvisning: Afvisning = AFVISNING,
): Promise<void> {
  const store = jobannonceStoreOn(database);
  await store.lock(transaction, id);
  const ad = await store.find(id, transaction);
  if (!ad) throw new Error(`no ad ${id}`);
  const { version } = ad;
  const by = { ...haendelseBy('sagsbehandler@star.example'), tidspunkt: REFUSED_AT };
  await store.decide(transaction, ad, { kind: 'Afvist', afvisning }, by);
  await afvisningsmailsIn(outbox).put(transaction, { jobannonceId: id, version, tidspunkt: REFUSED_AT });
}

/** Makes a new ad and refuses it. @returns its id */
export async function refuse(database: Knex, refusal: Refusal = {}): Promise<string> {
  const id = await adBy(database, refusal);
  await transactionsOn(database)((transaction) => refuseIn(database, transaction, id, refusal.afvisning));
  return id;
}
