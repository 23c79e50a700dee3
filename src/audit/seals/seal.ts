/** Makes a seal of rows. It is pure, and the same for who seals and who verifies. */
import { createHash } from 'node:crypto';
import type { AuditRow, Seal, Span } from './seal-port.js';

/** The first seal is chained to this. */
export const GENESIS_HASH = '0'.repeat(64);

/** Beyond every transaction: the end of the last batch of a cluster that the database has left. */
export const LAST_TX = '18446744073709551615';

/** Bytes that `rows` has of one row: its nr, and SHA-256 of its canonical form. */
export const BYTES_PER_ROW = 40;

/**
 * Canonical: JSON of the columns that have a value, in the order of the table. A column that is
 * added later has none in the rows that are sealed by then, and so changes nothing.
 */
function rowHashesOf(row: AuditRow): Buffer {
  const given = Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null));
  const nr = Buffer.alloc(8);
  nr.writeBigInt64BE(BigInt(row.nr));
  return Buffer.concat([nr, createHash('sha256').update(JSON.stringify(given)).digest()]);
}

/** @param rows in order of nr */
export const rowHashes = (rows: readonly AuditRow[]): Buffer => Buffer.concat(rows.map(rowHashesOf));

export const nrAt = (rows: Buffer, position: number): bigint => rows.readBigInt64BE(position * BYTES_PER_ROW);

export const sha256 = (bytes: Uint8Array | string): string =>
  createHash('sha256').update(bytes).digest('hex');

/** SHA-256 over the hash of the seal before, the facts of this one, and the hash over its rows. */
export function sealHash(seal: Omit<Seal, 'hash' | 'rows' | 'removedAt'>): string {
  const { nr, sealedAt, fromTx, toTx, afterNr, toNr, highestNr, rowCount, rowsHash, previousHash } = seal;
  const facts = [previousHash, nr, sealedAt, fromTx, toTx, afterNr, toNr, highestNr, rowCount, rowsHash];
  return sha256(JSON.stringify(facts));
}

/** Says where the next batch begins. */
export function continuation(last: Seal | undefined): Omit<Span, 'toTx'> {
  if (!last) return { fromTx: '0', afterNr: '0', toNr: null };
  if (last.toNr !== null) return { fromTx: '0', afterNr: last.toNr, toNr: null };
  return { fromTx: last.toTx, afterNr: last.afterNr, toNr: null };
}
