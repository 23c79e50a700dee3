/** What a seal is made of. Pure, and the same for who seals and who verifies. */
import { createHash } from 'node:crypto';
import type { Raekke, Segl, Spaend } from './seal-port.js';

/** What the first seal is chained to. */
export const INTET = '0'.repeat(64);

/** Beyond every transaction: the end of the last batch of a cluster that the database has left. */
export const SIDSTE_TX = '18446744073709551615';

/** Bytes that `raekker` has of one row: its nr, and SHA-256 of its canonical form. */
export const BYTES = 40;

/**
 * Canonical: JSON of the columns that have a value, in the order of the table. A column that is added later has none in
 * the rows that are sealed by then, and so changes nothing.
 */
function aftrykOf(raekke: Raekke): Buffer {
  const given = Object.fromEntries(Object.entries(raekke).filter(([, value]) => value !== null));
  const nr = Buffer.alloc(8);
  nr.writeBigInt64BE(BigInt(raekke.nr));
  return Buffer.concat([nr, createHash('sha256').update(JSON.stringify(given)).digest()]);
}

/** @param raekker in order of nr */
export const aftryk = (raekker: readonly Raekke[]): Buffer => Buffer.concat(raekker.map(aftrykOf));

export const nrI = (raekker: Buffer, plads: number): bigint => raekker.readBigInt64BE(plads * BYTES);

export const sha256 = (bytes: Uint8Array | string): string =>
  createHash('sha256').update(bytes).digest('hex');

/** SHA-256 over the hash of the seal before, the facts of this one, and the hash over its rows. */
export function seglHash(segl: Omit<Segl, 'hash' | 'raekker' | 'fjernetTidspunkt'>): string {
  const { nr, tidspunkt, fraTx, tilTx, efterNr, tilNr, hoejesteNr, antal, raekkerHash, forrigeHash } = segl;
  const facts = [forrigeHash, nr, tidspunkt, fraTx, tilTx, efterNr, tilNr, hoejesteNr, antal, raekkerHash];
  return sha256(JSON.stringify(facts));
}

/** Where the next batch begins. */
export function fortsaettelse(sidste: Segl | undefined): Omit<Spaend, 'tilTx'> {
  if (!sidste) return { fraTx: '0', efterNr: '0', tilNr: null };
  if (sidste.tilNr !== null) return { fraTx: '0', efterNr: sidste.tilNr, tilNr: null };
  return { fraTx: sidste.tilTx, efterNr: sidste.efterNr, tilNr: null };
}
