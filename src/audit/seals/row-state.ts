/**
 * Judges single rows by the seals that have them, without walking the chain: what is missing, and
 * what was made anew throughout, only the walk finds (verification.ts).
 */
import type { SealState } from '../audit-query.js';
import type { AuditRow, Seal } from './seal-port.js';
import { BYTES_PER_ROW, GENESIS_HASH, nrAt, rowHashes } from './seal.js';
import { type BreakKind, hasItsRows, ownBreak } from './verification.js';

/** A row as it is now, and the seal over its transaction. */
export interface RowUnderSeal {
  readonly row: AuditRow;
  /** Absent: no seal is over it yet. */
  readonly seal?: string | undefined;
}

export interface SealInChain {
  readonly seal: Seal;
  /** The hash of the one before it; absent where that is not there. */
  readonly previousHash?: string | undefined;
}

/** @returns the state of each row, by its number */
export function stateOfRows(
  rows: readonly RowUnderSeal[],
  seals: readonly SealInChain[],
): ReadonlyMap<string, SealState> {
  const judged = new Map(seals.map((one) => [one.seal.nr, { seal: one.seal, why: breakOf(one) }]));
  return new Map(
    rows.map(({ row, seal: nr = '' }): [string, SealState] => {
      const found = judged.get(nr);
      if (!found) return [row.nr, { kind: 'unsealed' }];
      const why = found.why ?? rowBreak(found.seal, row);
      if (why) return [row.nr, { kind: 'broken', seal: nr, why }];
      return [row.nr, { kind: 'sealed', seal: nr, at: new Date(found.seal.sealedAt) }];
    }),
  );
}

function breakOf({ seal, previousHash }: SealInChain): BreakKind | undefined {
  const before = seal.nr === '1' ? GENESIS_HASH : previousHash;
  if (before === undefined) return 'batch missing';
  return ownBreak(seal, before) ?? (seal.rows && !hasItsRows(seal) ? 'batch changed' : undefined);
}

/** A seal whose rows were removed by age has none. */
function rowBreak({ rows }: Seal, row: AuditRow): BreakKind | undefined {
  const at = rows ? placeOf(rows, BigInt(row.nr)) : undefined;
  if (!rows || at === undefined) return 'row added';
  const sealed = rows.subarray(at * BYTES_PER_ROW, (at + 1) * BYTES_PER_ROW);
  return sealed.equals(rowHashes([row])) ? undefined : 'row changed';
}

/** They are in order of their numbers. */
function placeOf(rows: Buffer, nr: bigint): number | undefined {
  let from = 0;
  let to = rows.length / BYTES_PER_ROW;
  while (from < to) {
    const middle = Math.floor((from + to) / 2);
    if (nrAt(rows, middle) < nr) from = middle + 1;
    else to = middle;
  }
  return from * BYTES_PER_ROW < rows.length && nrAt(rows, from) === nr ? from : undefined;
}
