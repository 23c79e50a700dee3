import { connect, type Socket } from 'node:net';

/** What is told of the one request that a connection has. */
export interface Listener {
  answered(connection: Connection, status: number, due: number, isKept: boolean): void;
  /** It broke without an answer; `due` is undefined when nothing was asked. */
  broken(connection: Connection, what: string, due: number | undefined): void;
}

const HEAD_END = Buffer.from('\r\n\r\n');

/**
 * The callers have 64 addresses of loopback: one has 28,000 ports, and the kernel looks long for a
 * free one when most are in use.
 */
let connections = 0;
function nextAddress(): string {
  connections += 1;
  return `127.0.1.${1 + (connections % 64)}`;
}

/** A caller's connection, with one request at a time, in bytes: that costs the least. */
export class Connection {
  /** When the request that waits for its answer was due. */
  due: number | undefined;
  readonly #socket: Socket;
  #received: Buffer | undefined;

  constructor(
    port: number,
    private readonly listener: Listener,
  ) {
    this.#socket = connect({ port, host: '127.0.0.1', localAddress: nextAddress(), noDelay: true });
    this.#socket.on('data', (chunk: Buffer) => {
      this.#take(chunk);
    });
    let what = 'closed without an answer';
    this.#socket.on('error', (error: NodeJS.ErrnoException) => {
      what = error.code ?? error.message;
    });
    this.#socket.on('close', () => {
      listener.broken(this, what, this.due);
    });
  }

  send(bytes: Buffer, due: number): void {
    this.due = due;
    this.#socket.write(bytes);
  }

  close(): void {
    this.due = undefined;
    this.#socket.destroy();
  }

  #take(chunk: Buffer): void {
    const received = this.#received ? Buffer.concat([this.#received, chunk]) : chunk;
    this.#received = received;
    const end = received.indexOf(HEAD_END);
    if (end < 0) return;
    const head = received.toString('latin1', 0, end + 2);
    const length = Number(/content-length: (\d+)/i.exec(head)?.[1] ?? 0);
    if (received.length < end + HEAD_END.length + length) return;
    this.#received = undefined;
    const { due } = this;
    this.due = undefined;
    if (due !== undefined)
      this.listener.answered(this, Number(head.slice(9, 12)), due, !/\r\nconnection: close/i.test(head));
  }
}
