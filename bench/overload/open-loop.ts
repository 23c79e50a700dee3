import { connect, type Socket } from 'node:net';

/** What is sent again and again, as bytes of HTTP. */
export interface Message {
  readonly port: number;
  readonly bytes: Buffer;
}

/** What became of the requests that were sent in one second. */
export interface Second {
  sent: number;
  /** Milliseconds that each answer took, by HTTP status. */
  readonly answered: Map<number, number[]>;
  /** Callers that had waited as long as they would, and closed their connection. */
  gaveUp: number;
  /** Connections that could not be opened, or broke. */
  broken: number;
  /** Callers that found all connections busy. */
  unsent: number;
}

/** As long as a patient caller waits. */
const PATIENCE_MS = 5_000;
const TICK_MS = 5;
/** There are callers before the load begins, and no more than the kernel has ports for. */
const FIRST_CONNECTIONS = 500;
const MAX_CONNECTIONS = 4000;

/**
 * Sends so many requests a second, whether or not those before them were answered, as callers that
 * know nothing of each other do. Each is on a connection with no other request; one that was
 * answered is used again.
 * @returns a row for each second in which requests were sent
 */
export async function openLoop(message: Message, perSecond: number, seconds: number): Promise<Second[]> {
  const rows: Second[] = [];
  const idle: Connection[] = [];
  const open = new Set<Connection>();
  for (let i = 0; i < FIRST_CONNECTIONS; i += 1) idle.push(new Connection(message, idle, open));
  await new Promise((resolve) => setTimeout(resolve, 1000));
  const startedAt = performance.now();
  let sent = 0;
  let turns = 0;
  await new Promise<void>((resolve) => {
    const timer = setInterval(() => {
      const elapsed = performance.now() - startedAt;
      if (elapsed >= seconds * 1000) {
        clearInterval(timer);
        resolve();
        return;
      }
      const row = (rows[Math.floor(elapsed / 1000)] ??= newRow());
      turns += 1;
      if (turns % 20 === 0) for (const one of open) one.giveUpIfLate();
      for (const due = Math.floor((elapsed / 1000) * perSecond); sent < due; sent += 1) {
        const connection = idle.pop() ?? (open.size < MAX_CONNECTIONS && new Connection(message, idle, open));
        if (connection) connection.send(row);
        else row.unsent += 1;
      }
    }, TICK_MS);
  });
  await new Promise((resolve) => setTimeout(resolve, PATIENCE_MS));
  for (const one of open) one.close();
  return rows;
}

const newRow = (): Second => ({ sent: 0, answered: new Map(), gaveUp: 0, broken: 0, unsent: 0 });

class Connection {
  readonly #socket: Socket;
  #since: number | undefined;
  #row: Second | undefined;
  #text = '';

  constructor(
    private readonly message: Message,
    private readonly idle: Connection[],
    open: Set<Connection>,
  ) {
    open.add(this);
    this.#socket = connect(message.port, '127.0.0.1');
    this.#socket.setNoDelay(true);
    this.#socket.on('data', (chunk: Buffer) => {
      this.#take(chunk);
    });
    this.#socket.on('error', () => undefined);
    this.#socket.on('close', () => {
      if (this.#row) this.#row.broken += 1;
      this.#row = undefined;
      open.delete(this);
      const at = idle.indexOf(this);
      if (at >= 0) idle.splice(at, 1);
    });
  }

  send(row: Second): void {
    row.sent += 1;
    this.#row = row;
    this.#since = performance.now();
    this.#socket.write(this.message.bytes);
  }

  giveUpIfLate(): void {
    if (!this.#row || performance.now() - (this.#since ?? 0) < PATIENCE_MS) return;
    this.#row.gaveUp += 1;
    this.#row = undefined;
    this.close();
  }

  close(): void {
    this.#row = undefined;
    this.#socket.destroy();
  }

  #take(chunk: Buffer): void {
    this.#text += chunk.toString('latin1');
    const end = this.#text.indexOf('\r\n\r\n');
    if (end < 0) return;
    const length = Number(/content-length: (\d+)/i.exec(this.#text)?.[1] ?? 0);
    if (this.#text.length < end + 4 + length) return;
    const status = Number(this.#text.slice(9, 12));
    const isKept = !/\r\nconnection: close/i.test(this.#text.slice(0, end + 2));
    this.#text = '';
    const times = this.#row?.answered.get(status) ?? [];
    times.push(performance.now() - (this.#since ?? 0));
    this.#row?.answered.set(status, times);
    this.#row = undefined;
    if (isKept) this.idle.push(this);
    else this.#socket.destroy();
  }
}
