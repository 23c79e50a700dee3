import type { Client, QueryConfig, QueryResult } from 'pg';
import { type Connection, type Row, writeRows } from './rows.js';

/**
 * A transaction that begins with its first query. Rows that are written before that wait; while
 * nothing else is asked of it, it needs no connection, and its rows can be committed together with
 * those of others.
 */
export class LateTransaction {
  readonly #acquire: () => Promise<Client>;
  readonly #mayAssume: boolean;
  readonly #rows: Row[] = [];
  #connection: Client | undefined;
  #begun: Promise<Client> | undefined;

  /**
   * @param acquire takes the connection that it begins on; who made it ends it there and gives that
   * back
   * @param mayAssume may the work go on before it is known that what it assumes holds? Whoever says
   * so does it again where that does not
   */
  constructor(acquire: () => Promise<Client>, mayAssume: boolean) {
    this.#acquire = acquire;
    this.#mayAssume = mayAssume;
  }

  /**
   * The connection that it has begun on; one that is still on its way is waited for. Undefined
   * where it never began.
   */
  async connection(): Promise<Client | undefined> {
    await this.#begun?.catch(() => undefined);
    return this.#connection;
  }

  /** These were written before it began. */
  get rows(): readonly Row[] {
    return this.#rows;
  }

  /** Works as a connection's own. It is cast, as a property cannot have pg's overloads. */
  readonly query = (async (statement: string | QueryConfig, values?: unknown[]): Promise<QueryResult> => {
    const connection = await (this.#begun ??= this.#begin());
    return connection.query(statement, values);
  }) as Connection['query'];

  /**
   * Writes the row, at the latest when the transaction is committed.
   * @throws Unwritten now or then
   */
  async write(row: Row): Promise<void> {
    if (this.#begun) await writeRows(await this.#begun, [row]);
    else this.#rows.push(row);
  }

  /**
   * Leaves it to the first statements of the transaction to find that something holds.
   * @returns false where it is to be asked now
   */
  assume(rows: readonly Row[]): boolean {
    if (!this.#mayAssume || this.#begun) return false;
    this.#rows.push(...rows);
    return true;
  }

  async #begin(): Promise<Client> {
    this.#connection = await this.#acquire();
    await this.#connection.query('begin');
    await writeRows(this.#connection, this.#rows);
    return this.#connection;
  }
}
