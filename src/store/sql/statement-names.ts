import { createHash } from 'node:crypto';
import { BoundedMap } from '../../bounded-map.js';

/** A statement that is asked so often is worth a plan that each connection keeps. */
const OFTEN = 10;
/** A connection keeps what it has prepared, so callers must not make it keep ever more. */
const MOST = 64;
const MAX_COUNTED = 1000;

/**
 * Names for statements whose texts are composed of what a caller asks for: those that come often
 * get one, as long as there are any, and are prepared; the others are planned each time.
 */
export class StatementNames {
  readonly #names = new Map<string, string>();
  readonly #counts = new BoundedMap<string, number>(MAX_COUNTED);

  constructor(private readonly prefix: string) {}

  of(text: string): string | undefined {
    const known = this.#names.get(text);
    if (known !== undefined || this.#names.size === MOST) return known;
    const count = (this.#counts.get(text) ?? 0) + 1;
    this.#counts.set(text, count);
    if (count < OFTEN) return undefined;
    const name = `${this.prefix} ${createHash('sha256').update(text).digest('base64url').slice(0, 22)}`;
    this.#names.set(text, name);
    return name;
  }
}
