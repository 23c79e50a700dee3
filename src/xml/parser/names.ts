/** A name that was read before, as a string and as its UTF-16 units. */
interface Known {
  readonly units: Uint16Array;
  readonly name: string;
}

const MAX_NAMES = 4096;
/** Longer names are not kept; those of the contract and their namespaces are shorter. */
const MAX_KEPT_LENGTH = 128;

const known = new Array<Known | undefined>(MAX_NAMES).fill(undefined);

/**
 * The characters as a string. For a name that was read before, in whatever message, it is the very
 * same string, and the one that the tables of the contract have, so that comparing and looking up
 * compares addresses. A name has one place in the table and takes it from the one before it, so no
 * message fills the memory.
 *
 * Fast path: the name is known. Slow path: the string is made; a message of only such names takes
 * three times as long to parse. Held equal by test/xml/parser/readers.long.test.ts.
 * @param hash the hash of the characters, by `hashWith`
 */
export function nameOf(units: Uint16Array, from: number, to: number, hash: number): string {
  const slot = hash & (MAX_NAMES - 1);
  const found = known[slot];
  if (found && isAt(units, from, to, found.units)) return found.name;
  const own = units.slice(from, to);
  const name = shared(Buffer.from(own.buffer).toString('utf16le'));
  if (own.length <= MAX_KEPT_LENGTH) known[slot] = { units: own, name };
  return name;
}

/** The hash of the characters so far, which is 0 at the beginning, and one more. */
export function hashWith(hash: number, unit: number): number {
  return (Math.imul(hash, 31) + unit) | 0;
}

/** Does what `nameOf` does where the hash is not known yet. */
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

/**
 * The engine keeps one string for each name of a property. The object has no prototype, as others
 * would get a hidden class for each name.
 */
function shared(name: string): string {
  const named = Object.create(null) as Record<string, number>;
  named[name] = 0;
  return Object.keys(named)[0] ?? name;
}
