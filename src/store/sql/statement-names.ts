import type { Client } from 'pg';
import { BoundedMap } from '../../bounded-map.js';

/** A statement that is asked so often is worth a plan that each connection keeps. */
const OFTEN = 10;
/** A connection keeps what it has prepared, so callers must not make it keep ever more. */
const MOST = 64;
const MAX_COUNTED = 1000;

/** pg remembers by name what it has prepared on a connection, and has no way to take that back. */
interface Prepared {
  readonly connection: { readonly parsedStatements: Record<string, string> };
}

/**
 * Names for statements whose texts are composed of what a caller asks for: those that come often
 * get one and are prepared, the others are planned each time. When there are too many, the one that
 * was asked longest ago loses its name, so nobody keeps others from having one for long.
 */
export class StatementNames {
  /** Tells those apart that name statements of the same connections. */
  static #made = 0;
  readonly #names = new BoundedMap<string, string>(MOST);
  readonly #counts = new BoundedMap<string, number>(MAX_COUNTED);
  readonly #prefix: string;
  #given = 0;

  constructor(prefix: string) {
    StatementNames.#made += 1;
    this.#prefix = `${prefix} ${StatementNames.#made}.`;
  }

  of(text: string): string | undefined {
    const known = this.#names.use(text);
    if (known !== undefined) return known;
    const count = (this.#counts.get(text) ?? 0) + 1;
    this.#counts.set(text, count);
    if (count < OFTEN) return undefined;
    this.#counts.delete(text);
    // A name is given once, so that no connection takes it for another statement.
    this.#given += 1;
    const name = `${this.#prefix}${this.#given}`;
    this.#names.set(text, name);
    return name;
  }

  /** Has the connection forget what it prepared under names that were taken back since. */
  async forgetOn(client: Client): Promise<void> {
    const { parsedStatements } = (client as unknown as Prepared).connection;
    for (const [name, text] of Object.entries(parsedStatements)) {
      if (!name.startsWith(this.#prefix) || this.#names.get(text) === name) continue;
      Reflect.deleteProperty(parsedStatements, name);
      await client.query(`deallocate "${name}"`).catch(ifNotThere);
    }
  }
}

/** A pooler between gives statements names of its own, and forgets them by itself. */
function ifNotThere(error: unknown): void {
  const isUnknownName = error instanceof Error && 'code' in error && error.code === '26000';
  if (!isUnknownName) throw error;
}
