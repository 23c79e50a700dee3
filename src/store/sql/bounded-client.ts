import pg from 'pg';
import { sendStorable } from './storable.js';

/** How long this process waits for the database. Milliseconds; 0 is for ever. */
export interface Bounds {
  /** For the answer to one statement. */
  readonly answerMs: number;
  /** For a connection, from the name of the host to the first statement that it would take. */
  readonly connectMs: number;
}

/** How long a connection that is closed may take to say good-bye. */
const CLOSE_MS = 2_000;

/** After how long a silence the kernel asks whether the other end is still there. */
const KEEP_ALIVE_MS = 10_000;

/** The database has not answered in time. Its code is one of those of unavailable.ts. */
export class SilentDatabaseError extends Error {
  override readonly name = 'SilentDatabaseError';
  readonly code = 'ETIMEDOUT';
}

/**
 * Fails a statement on a connection that was given up, with the reason: else the rollback of a
 * transaction would hide it.
 * @param done pg's callback, where the statement has one; else a promise is returned
 */
function refuse(done: unknown, why: SilentDatabaseError): Promise<never> | undefined {
  if (typeof done !== 'function') return Promise.reject(why);
  setImmediate(done as (error: Error) => void, why);
  return undefined;
}

/** A kind of client, and the options that each connection of it is made with. */
export interface Bounded {
  readonly Client: typeof pg.Client;
  readonly options: {
    readonly keepAlive: boolean;
    readonly keepAliveInitialDelayMillis: number;
  };
}

/**
 * What every connection of this process is made of: the server's own time-outs are of no use when
 * it is the server that hangs, or a proxy before it. pg's `query_timeout` is not enough, as it
 * leaves the connection in use, waiting for the old answer. Here a connection whose answer does not
 * come is destroyed, and with it those of its pool that are idle, as they lead to the same server:
 * whoever asks next gets a new one.
 */
export function bounded({ answerMs, connectMs }: Bounds): Bounded {
  const all = new Set<BoundedClient>();

  class BoundedClient extends pg.Client {
    #timer: NodeJS.Timeout | undefined;
    #isWaiting = false;
    #lost: SilentDatabaseError | undefined;

    constructor(config?: string | pg.ClientConfig) {
      super(config);
      sendStorable(this);
      if (answerMs > 0) this.#watch();
      this.once('connect', () => all.add(this));
      this.once('end', () => {
        clearTimeout(this.#timer);
        all.delete(this);
      });
    }

    override connect(): Promise<pg.Client>;
    override connect(done: (error: Error | null) => void): void;
    override connect(done?: (error: Error | null) => void): Promise<pg.Client> | undefined {
      if (connectMs > 0) {
        const timer = setTimeout(() => {
          this.#giveUp(`no connection within ${connectMs} ms`);
        }, connectMs).unref();
        for (const event of ['connect', 'end'])
          this.once(event, () => {
            clearTimeout(timer);
          });
      }
      if (!done) return super.connect();
      super.connect(done);
      return undefined;
    }

    override end(): Promise<void>;
    override end(done: (error: Error) => void): void;
    override end(done?: (error: Error) => void): Promise<void> | undefined {
      // The open socket keeps the process alive for as long as this timer is of use.
      const timer = setTimeout(() => this.connection.stream.destroy(), CLOSE_MS).unref();
      this.once('end', () => {
        clearTimeout(timer);
      });
      if (!done) return super.end();
      super.end(done);
      return undefined;
    }

    /** In no transaction, and nothing was asked of it. */
    get #isIdle(): boolean {
      return !this.#isWaiting && this.getTransactionStatus() === 'I';
    }

    #watch(): void {
      const ask = this.query.bind(this) as (...statement: unknown[]) => unknown;
      this.query = ((...statement: unknown[]) => {
        if (this.#lost) return refuse(statement.at(-1), this.#lost);
        if (!this.#isWaiting) this.#wait();
        return ask(...statement);
      }) as pg.Client['query'];
      // With the answer to one statement begins the time of the next, which pg sends then.
      this.connection.on('readyForQuery', () => this.#timer?.refresh());
      this.on('drain', () => {
        this.#isWaiting = false;
      });
    }

    /** The timer outlives the answers: to let it run out is cheaper than to stop it each time. */
    #wait(): void {
      this.#isWaiting = true;
      this.#timer ??= setTimeout(() => {
        if (this.#isWaiting) this.#judge();
      }, answerMs).unref();
      this.#timer.refresh();
    }

    /**
     * Where it was this process that stood still, the answer is in the socket, and is read first.
     */
    #judge(): void {
      let isAnswered = false;
      const answered = () => {
        isAnswered = true;
      };
      this.connection.once('readyForQuery', answered);
      setImmediate(() => {
        this.connection.off('readyForQuery', answered);
        if (isAnswered) return;
        const suspects = [...all].filter((one) => one.#isIdle);
        this.#giveUp(`no answer to a statement within ${answerMs} ms`);
        for (const one of suspects) one.#giveUp('no answer to a statement on another connection');
      });
    }

    #giveUp(why: string): void {
      this.#lost = new SilentDatabaseError(why);
      this.connection.stream.destroy(this.#lost);
    }
  }

  return {
    Client: BoundedClient,
    options: { keepAlive: true, keepAliveInitialDelayMillis: KEEP_ALIVE_MS },
  };
}
