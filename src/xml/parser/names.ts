interface Known {
  readonly units: Uint16Array;
  readonly name: string;
}

const SLOTS = 4096;
/** Longer names are not kept: those of the contract and their namespaces are below it. */
const LONGEST = 128;

const known = new Array<Known | undefined>(SLOTS).fill(undefined);

/**
 * The characters as a string: for a name that was read before, in whatever message, the very same one. It is the one that
 * the tables of the contract have, too, so that comparing and looking up is a matter of addresses; without that, checking
 * and decoding a message takes two thirds more (measured). A name has one place in the table and takes it from the one
 * before it, so no message costs more than its names, nor fills the memory.
 * @param hash of the characters, by `hashWith`
 */
export function nameOf(units: Uint16Array, from: number, to: number, hash: number): string {
  const slot = hash & (SLOTS - 1);
  const found = known[slot];
  if (found && isAt(units, from, to, found.units)) return found.name;
  const own = units.slice(from, to);
  const name = shared(Buffer.from(own.buffer).toString('utf16le'));
  if (own.length <= LONGEST) known[slot] = { units: own, name };
  return name;
}

/** The hash of the characters so far and one more; it begins with 0. */
export function hashWith(hash: number, unit: number): number {
  return (Math.imul(hash, 31) + unit) | 0;
}

/** The same, where the hash is not known yet. */
export function nameAt(units: Uint16Array, from: number, to: number): string {
  let hash = 0;
  for (let at = from; at < to; at++) hash = hashWith(hash, units[at] ?? 0);
  return nameOf(units, from, to, hash);
}

function isAt(units: Uint16Array, from: number, to: number, name: Uint16Array): boolean {
  if (name.length !== to - from) return false;
  for (let i = 0; i < name.length; i++) if (name[i] !== units[from + i]) return false;
  return true;
}

/** The engine keeps one string for each name of a property; of an object without a prototype, as others get a class a name. */
function shared(name: string): string {
  const named = Object.create(null) as Record<string, number>;
  named[name] = 0;
  return Object.keys(named)[0] ?? name;
}
