import { connect, type Socket } from 'node:net';
import { connect as connectSecurely, createSecureContext } from 'node:tls';

/** What is told of the one request that a connection has. */
export interface Listener {
  /** Hands were shaken, where it speaks TLS. */
  shaken(): void;
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

/** Where a server listens, on loopback. */
export interface Address {
  readonly port: number;
  readonly isTls: boolean;
}

export const addressOf = (origin: string): Address => {
  const { port, protocol } = new URL(origin);
  return { port: Number(port), isTls: protocol === 'https:' };
};

/**
 * Each caller is another one, so no session of TLS is taken up again. Who the server is was not
 * asked for: that costs only the caller.
 */
const STRANGER = { rejectUnauthorized: false, secureContext: createSecureContext() };

/** @param shaken is called when hands were shaken, where it speaks TLS */
export function open({ port, isTls }: Address, options: object, shaken?: () => void): Socket {
  const to = { port, host: '127.0.0.1', ...options };
  return isTls ? connectSecurely({ ...to, ...STRANGER }, shaken) : connect(to);
}

/** A caller's connection, with one request at a time, in bytes: that costs the least. */
export class Connection {
  /** When the request that waits for its answer was due. */
  due: number | undefined;
  readonly #socket: Socket;
  #received: Buffer | undefined;

  constructor(
    address: Address,
    private readonly listener: Listener,
  ) {
    this.#socket = open(address, { localAddress: nextAddress(), noDelay: true }, () => {
      listener.shaken();
    });
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
