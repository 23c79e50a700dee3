import { randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import { auditTrailOn } from '../../src/audit/audit-store.js';
import { rowHashes, GENESIS_HASH, sealHash, sha256 } from '../../src/audit/seals/seal.js';
import { sealNow, auditStoreOn } from '../../src/audit/seals/seal-store.js';
import type { AuditRecord } from '../../src/audit/audit-port.js';

export const post = (changes: Partial<AuditRecord> = {}): AuditRecord => ({
  answeredAt: new Date('2026-11-24T10:00:00+01:00'),
  logId: randomUUID(),
  certificateSha256: 'ab'.repeat(32),
  systemId: 'system-1',
  organisationTypeId: 8,
  organisationCode: '461',
  userId: 'B77\u2028"æ',
  userType: 2,
  operation: 'GetJobannonce',
  jobannonceId: randomUUID(),
  version: 3,
  repeated: false,
  outcome: 0,
  ...changes,
});

/** Writes so many rows, each in its own transaction. */
export async function writeRows(knex: Knex, count: number): Promise<void> {
  for (let i = 0; i < count; i++) await auditTrailOn(knex).append(post());
}

export async function unsealed(knex: Knex): Promise<number> {
  const store = auditStoreOn(knex);
  let last = await store.nextSeal('0');
  for (let next = last; next; next = await store.nextSeal(next.nr)) last = next;
  return store.countUnsealed(last);
}

/**
 * Seals until all is sealed: a transaction of another test on the same server may hold the horizon
 * back.
 */
export async function sealAll(knex: Knex): Promise<void> {
  do await sealNow(knex, () => undefined);
  while ((await unsealed(knex)) > 0);
}

/** Writes and seals three batches of four rows: nr 1–4, 5–8, 9–12. */
export async function threeBatches(knex: Knex): Promise<void> {
  for (let batch = 0; batch < 3; batch++) {
    await writeRows(knex, 4);
    // Each batch gets one seal, whoever holds the horizon back.
    while ((await unsealed(knex)) === 4) {
      await untilFinal(knex);
      await sealNow(knex, () => undefined);
    }
  }
}

/**
 * Waits until every row is below the horizon, as a transaction of another test on the same server
 * may hold it back for as long as it likes: one sealing then takes them all.
 */
export async function untilFinal(knex: Knex): Promise<void> {
  const sql = `select coalesce(max(tx::text::bigint), 0) < pg_snapshot_xmin(pg_current_snapshot())::text::bigint
    as "isFinal" from audit_trail`;
  while (!(await one<{ isFinal: boolean }>(knex, sql))?.isFinal);
}

const one = async <Row>(knex: Knex, sql: string): Promise<Row | undefined> =>
  (await knex.raw<{ rows: Row[] }>(sql)).rows[0];

/**
 * Does what an owner of the tables can do: makes every seal fit the rows and the times as they are
 * now.
 */
export async function forgeSeals(knex: Knex): Promise<void> {
  const store = auditStoreOn(knex);
  let previousHash = GENESIS_HASH;
  for (let seal = await store.nextSeal('0'); seal; seal = await store.nextSeal(seal.nr)) {
    const rows = await store.rows(seal, 1_000_000);
    const digests = rowHashes(rows);
    const facts = { ...seal, rowCount: rows.length, rowsHash: sha256(digests), previousHash };
    previousHash = sealHash(facts);
    await knex('audit_seal').where({ nr: seal.nr }).update({
      row_count: rows.length,
      rows: digests,
      rows_hash: facts.rowsHash,
      previous_hash: facts.previousHash,
      hash: previousHash,
    });
  }
}

/** Makes rows and seals up to a seal older, as its owner; the chain holds. */
export async function backdate(knex: Knex, lastSeal: number, days: number): Promise<void> {
  const older = (column: string) => knex.raw(`${column} - make_interval(days => ${days})`);
  const { highest } = await knex('audit_seal')
    .where({ nr: lastSeal })
    .first<{ highest: string }>('highest_nr as highest');
  await knex('audit_trail')
    .where('nr', '<=', highest)
    .update({ recorded_at: older('recorded_at') });
  await knex('audit_seal')
    .where('nr', '<=', lastSeal)
    .update({ sealed_at: older('sealed_at') });
  await forgeSeals(knex);
}
