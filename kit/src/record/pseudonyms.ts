/**
 * The book of what is called what in a recording. The same value always gets the same invented one;
 * nobody can go back without the key, which is thrown away with the process.
 */
import { createHmac } from 'node:crypto';
import { INVENTIONS, type Invention, type Draw } from './inventions.js';

const TRIES = 64;

export class Pseudonyms {
  readonly #invented = new Map<string, string>();
  /**
   * Everything that was given out: it is not invented again, and stays as it is where it comes
   * back.
   */
  readonly #given = new Set<string>();
  readonly #originals = new Set<string>();
  #count = 0;

  /** @param key of this recording only */
  constructor(readonly key: Uint8Array) {}

  /** Says before anything is invented that this is a real value. */
  meet(value: string): void {
    this.#originals.add(value);
  }

  /**
   * @param value letters and digits, folded (letters.ts)
   * @returns as many of a to z and 0 to 9
   */
  of(invention: Invention, value: string): string {
    const known = this.#invented.get(value);
    if (known !== undefined) return known;
    if (this.#given.has(value) && !this.#originals.has(value)) return value;
    const invented = this.#invent(invention, value);
    this.#invented.set(value, invented);
    this.#given.add(invented);
    return invented;
  }

  #invent(invention: Invention, value: string): string {
    const invent = INVENTIONS[invention];
    let last = value;
    for (let attempt = 0; attempt < TRIES; attempt += 1) {
      if (invention === 'guid') this.#count += 1;
      const draw = drawWith(this.key, `${invention} ${value} ${attempt}`);
      const found = invent(value, draw, this.#count);
      if (found === value) continue;
      last = found;
      if (!this.#given.has(found) && !this.#originals.has(found)) return found;
    }
    // So short a value that all others are taken: two may be called alike, but none by its own
    // name.
    return last;
  }
}

/** A row of numbers that only the key can tell. */
function drawWith(key: Uint8Array, what: string): Draw {
  let [block, at, bytes] = [0, 0, Buffer.alloc(0)];
  return (below) => {
    if (at + 4 > bytes.length) {
      bytes = createHmac('sha256', key).update(`${what} ${block}`).digest();
      [block, at] = [block + 1, 0];
    }
    const number = bytes.readUInt32BE(at);
    at += 4;
    return number % below;
  };
}
