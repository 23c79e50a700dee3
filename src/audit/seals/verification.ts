/** Walks the chain of seals and finds the first place where it does not hold. One batch in memory at a time. */
import type { Raekke, Revisionslager, Segl } from './seal-port.js';
import { aftryk, BYTES, fortsaettelse, INTET, nrI, seglHash, sha256 } from './seal.js';

export type Brudart =
  | 'row changed'
  | 'row missing'
  | 'row added'
  | 'batch missing'
  | 'batch changed'
  | 'order'
  | 'removed too early'
  | 'row outside';

export interface Brud {
  readonly segl: string;
  readonly art: Brudart;
  /** The row it is about. */
  readonly raekke?: string;
}

export interface Eftersyn {
  readonly brud?: Brud;
  /** Seals that hold, those whose rows were removed among them; their rows; how many were removed. */
  readonly segl: number;
  readonly raekker: number;
  readonly fjernede: number;
  readonly udenSegl: number;
  /** Of the last seal that holds. */
  readonly hash?: string;
  /** Does a seal with the hash that was asked for stand in what holds? */
  readonly kendt?: boolean;
}

/** No row goes before, whatever the setting: the floor of the function fjern_revision. */
export const MINDST_DAGE = 180;
const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * To be run in one repeatable read, as rows come and go meanwhile.
 * @param hash of a seal, from the process log: a chain that was cut or made anew does not have it
 */
export async function efterse(lager: Revisionslager, hash?: string): Promise<Eftersyn> {
  let sidste: Segl | undefined;
  let brud: Brud | undefined;
  let kendt = false;
  const nu = await lager.nu();
  const holdt = { segl: 0, raekker: 0, fjernede: 0 };
  for (;;) {
    const segl = await lager.naesteSegl(sidste?.nr ?? '0');
    if (!segl) break;
    brud = kaedebrud(segl, sidste, nu) ?? (await raekkebrud(segl, lager));
    if (brud) break;
    kendt ||= segl.hash === hash;
    holdt.segl += 1;
    if (segl.fjernetTidspunkt === null) holdt.raekker += segl.antal;
    else holdt.fjernede += 1;
    sidste = segl;
  }
  const udenSegl = brud ? 0 : await lager.antalUdenSegl(sidste);
  // A row that lies neither in a seal nor where the next one begins would never be sealed, and could be changed unseen.
  if (!brud && (await lager.antal()) !== holdt.raekker + udenSegl)
    brud = { segl: String(BigInt(sidste?.nr ?? 0) + 1n), art: 'row outside' };
  return {
    ...holdt,
    udenSegl: brud ? 0 : udenSegl,
    ...(brud && { brud }),
    ...(sidste && { hash: sidste.hash }),
    ...(hash !== undefined && { kendt }),
  };
}

/** What is wrong with the seal itself and its place. */
function kaedebrud(segl: Segl, sidste: Segl | undefined, nu: Date): Brud | undefined {
  const expected = String(BigInt(sidste?.nr ?? 0) + 1n);
  if (segl.nr !== expected) return { segl: expected, art: 'batch missing' };
  if (segl.forrigeHash !== (sidste?.hash ?? INTET)) return { segl: segl.nr, art: 'order' };
  if (segl.hash !== seglHash(segl)) return { segl: segl.nr, art: 'batch changed' };
  const begins = fortsaettelse(sidste);
  if (segl.fraTx !== begins.fraTx || segl.efterNr !== begins.efterNr) return { segl: segl.nr, art: 'order' };
  if (segl.fjernetTidspunkt === null) return undefined;
  const days = (Date.parse(segl.fjernetTidspunkt) - Date.parse(segl.tidspunkt)) / DAY_MS;
  if (days < MINDST_DAGE || Date.parse(segl.fjernetTidspunkt) > nu.getTime())
    return { segl: segl.nr, art: 'removed too early' };
  // Rows go from the first seal on: one whose rows are gone behind one whose rows are kept was not removed by us.
  return sidste?.fjernetTidspunkt === null ? { segl: segl.nr, art: 'row missing' } : undefined;
}

async function raekkebrud(segl: Segl, lager: Revisionslager): Promise<Brud | undefined> {
  if (segl.raekker === null) {
    const [row] = await lager.raekker(segl, 1);
    return row && { segl: segl.nr, art: 'row added', raekke: row.nr };
  }
  if (sha256(segl.raekker) !== segl.raekkerHash || segl.raekker.length !== segl.antal * BYTES)
    return { segl: segl.nr, art: 'batch changed' };
  // One more than there were tells whether one was added, however many there are now.
  const found = firstDifference(segl.raekker, await lager.raekker(segl, segl.antal + 1));
  return found && { segl: segl.nr, ...found };
}

/** Both are in order of nr. */
function firstDifference(sealed: Buffer, rows: readonly Raekke[]): Omit<Brud, 'segl'> | undefined {
  const now = aftryk(rows);
  const count = sealed.length / BYTES;
  for (let i = 0; i < Math.max(count, rows.length); i++) {
    const then = i < count ? nrI(sealed, i) : undefined;
    const is = i < rows.length ? nrI(now, i) : undefined;
    if (then !== undefined && (is === undefined || then < is))
      return { art: 'row missing', raekke: String(then) };
    if (is !== undefined && (then === undefined || is < then))
      return { art: 'row added', raekke: String(is) };
    const place = [i * BYTES, (i + 1) * BYTES] as const;
    if (!sealed.subarray(...place).equals(now.subarray(...place)))
      return { art: 'row changed', raekke: String(is) };
  }
  return undefined;
}
