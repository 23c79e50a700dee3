/**
 * Walks the chain of seals and finds the first place where it does not hold. One batch in memory at
 * a time.
 */
import type { AuditRow, AuditStore, Seal } from './seal-port.js';
import { rowHashes, BYTES_PER_ROW, continuation, GENESIS_HASH, nrAt, sealHash, sha256 } from './seal.js';

export type BreakKind =
  | 'row changed'
  | 'row missing'
  | 'row added'
  | 'batch missing'
  | 'batch changed'
  | 'order'
  | 'removed too early'
  | 'row outside';

export interface ChainBreak {
  readonly seal: string;
  readonly kind: BreakKind;
  /** The row it is about. */
  readonly row?: string;
}

export interface ChainReport {
  readonly chainBreak?: ChainBreak;
  /**
   * Seals that hold, those whose rows were removed among them; their rows; how many were removed.
   */
  readonly seals: number;
  readonly rows: number;
  readonly removed: number;
  readonly unsealed: number;
  /** The hash of the last seal that holds. */
  readonly hash?: string;
  /** Does a seal with the hash that was asked for stand in what holds? */
  readonly known?: boolean;
}

/**
 * No row goes before, whatever the setting: it is the floor of the function remove_expired_audit.
 */
const MIN_RETENTION_DAYS = 180;
const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * Must run in one repeatable read, as rows come and go meanwhile.
 * @param hash of a seal, from the process log: a chain that was cut or made anew does not have it
 */
export async function verifyChain(store: AuditStore, hash?: string): Promise<ChainReport> {
  let last: Seal | undefined;
  let chainBreak: ChainBreak | undefined;
  let known = false;
  const now = await store.now();
  const checked = { seals: 0, rows: 0, removed: 0 };
  for (;;) {
    const seal = await store.nextSeal(last?.nr ?? '0');
    if (!seal) break;
    chainBreak = sealBreak(seal, last, now) ?? (await rowBreak(seal, store));
    if (chainBreak) break;
    known ||= seal.hash === hash;
    checked.seals += 1;
    if (seal.removedAt === null) checked.rows += seal.rowCount;
    else checked.removed += 1;
    last = seal;
  }
  const unsealed = chainBreak ? 0 : await store.countUnsealed(last);
  // A row that lies neither in a seal nor where the next one begins would never be sealed, and
  // could be changed unseen.
  if (!chainBreak && (await store.count()) !== checked.rows + unsealed)
    chainBreak = { seal: String(BigInt(last?.nr ?? 0) + 1n), kind: 'row outside' };
  return {
    ...checked,
    unsealed: chainBreak ? 0 : unsealed,
    ...(chainBreak && { chainBreak }),
    ...(last && { hash: last.hash }),
    ...(hash !== undefined && { known }),
  };
}

/** Finds what is wrong with the seal itself and its place. */
function sealBreak(seal: Seal, last: Seal | undefined, now: Date): ChainBreak | undefined {
  const expected = String(BigInt(last?.nr ?? 0) + 1n);
  if (seal.nr !== expected) return { seal: expected, kind: 'batch missing' };
  const kind = ownBreak(seal, last?.hash ?? GENESIS_HASH);
  if (kind) return { seal: seal.nr, kind };
  const begins = continuation(last);
  if (seal.fromTx !== begins.fromTx || seal.afterNr !== begins.afterNr)
    return { seal: seal.nr, kind: 'order' };
  if (seal.removedAt === null) return undefined;
  const days = (Date.parse(seal.removedAt) - Date.parse(seal.sealedAt)) / DAY_MS;
  if (days < MIN_RETENTION_DAYS || Date.parse(seal.removedAt) > now.getTime())
    return { seal: seal.nr, kind: 'removed too early' };
  // Rows go from the first seal on: one whose rows are gone behind one whose rows are kept was not
  // removed by us.
  return last?.removedAt === null ? { seal: seal.nr, kind: 'row missing' } : undefined;
}

/** Does it follow the one before it, and say what it was made of? */
export function ownBreak(seal: Seal, previousHash: string): BreakKind | undefined {
  if (seal.previousHash !== previousHash) return 'order';
  return seal.hash === sealHash(seal) ? undefined : 'batch changed';
}

/** Are the hashes of its rows those that it was made of? */
export const hasItsRows = ({ rows, rowsHash, rowCount }: Seal): boolean =>
  rows !== null && sha256(rows) === rowsHash && rows.length === rowCount * BYTES_PER_ROW;

async function rowBreak(seal: Seal, store: AuditStore): Promise<ChainBreak | undefined> {
  if (seal.rows === null) {
    const [row] = await store.rows(seal, 1);
    return row && { seal: seal.nr, kind: 'row added', row: row.nr };
  }
  if (!hasItsRows(seal)) return { seal: seal.nr, kind: 'batch changed' };
  // One more than there were tells whether one was added, however many there are now.
  const found = firstDifference(seal.rows, await store.rows(seal, seal.rowCount + 1));
  return found && { seal: seal.nr, ...found };
}

/** Both are in order of nr. */
function firstDifference(sealed: Buffer, rows: readonly AuditRow[]): Omit<ChainBreak, 'seal'> | undefined {
  const now = rowHashes(rows);
  const count = sealed.length / BYTES_PER_ROW;
  for (let i = 0; i < Math.max(count, rows.length); i++) {
    const then = i < count ? nrAt(sealed, i) : undefined;
    const is = i < rows.length ? nrAt(now, i) : undefined;
    if (then !== undefined && (is === undefined || then < is))
      return { kind: 'row missing', row: String(then) };
    if (is !== undefined && (then === undefined || is < then)) return { kind: 'row added', row: String(is) };
    const place = [i * BYTES_PER_ROW, (i + 1) * BYTES_PER_ROW] as const;
    if (!sealed.subarray(...place).equals(now.subarray(...place)))
      return { kind: 'row changed', row: String(is) };
  }
  return undefined;
}
