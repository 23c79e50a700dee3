/** A real server on a loopback port over a tiny gateway, and a client that speaks in bytes. */
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { connect as connectTls, type ConnectionOptions } from 'node:tls';
import { defaultLimits, type Limits } from '../../src/config/config.js';
import { catalogue } from '../../src/faults/catalogue.js';
import type { Gateway, HttpAnswer, HttpRequest } from '../../src/http/gateway.js';
import { createLoad, type Load, type LoadLimits } from '../../src/http/admission/load.js';
import { createMetrics } from '../../src/metrics/metrics.js';
import { createHttpServer } from '../../src/http/server.js';
import type { HttpServerParts } from '../../src/http/server-parts.js';
import { createLogger } from '../../src/log/log.js';

export const PATH = '/virksomhedsindsats/2/EkkoService';
export const services = [{ path: PATH, name: 'EkkoService', version: 2, operations: [{ name: 'Ekko' }] }];

/** Answers each message with itself, and writes a fault as `<fault kode=… data=…/>`. */
export function echoGateway(): Gateway & { readonly seen: HttpRequest[] } {
  const seen: HttpRequest[] = [];
  const headers = { 'content-type': 'text/xml; charset=utf-8' };
  return {
    seen,
    knows: (path) => path === PATH,
    isRetired: () => false,
    astray: () => Promise.resolve(undefined),
    answer: (request) => {
      seen.push(request);
      return Promise.resolve({ status: 200, headers, body: request.body, operation: 'Ekko' });
    },
    refuse: ({ kode, data }, { logId }): HttpAnswer => {
      const body = `<fault kode="${kode}" data='${JSON.stringify(data)}' logId="${logId}"/>`;
      return { status: catalogue[kode].http ?? 500, headers, body, kode };
    },
    document: ({ query, origin }) =>
      query.has('wsdl') ? { status: 200, headers, body: `<wsdl address="${origin}${PATH}"/>` } : undefined,
  };
}

export interface Running {
  readonly port: number;
  readonly url: string;
  readonly gateway: ReturnType<typeof echoGateway>;
  readonly load: Load;
  /** The log, a parsed line each. */
  readonly lines: readonly Record<string, unknown>[];
  /** Resolves with the first line, now or later, that has this message. */
  logged(message: string): Promise<Record<string, unknown>>;
  close(): Promise<void>;
}

export type Overrides = Partial<Omit<HttpServerParts, 'limits' | 'gateway' | 'load'>> & {
  readonly load?: Partial<LoadLimits>;
  readonly limits?: Partial<Limits>;
  readonly gateway?: Partial<Gateway>;
};

/** Far more than any test needs that is not about them. */
export const loadLimits: LoadLimits = {
  inFlight: 1000,
  waiting: 1000,
  waitMs: 60_000,
  takeMs: 60_000,
  helloMs: 60_000,
  inAll: 1024 ** 3,
  perSystem: 1024 ** 3,
};

export async function start(overrides: Overrides = {}): Promise<Running> {
  const lines: Record<string, unknown>[] = [];
  const waiting = new Set<() => void>();
  const write = (line: string) => {
    lines.push(JSON.parse(line) as Record<string, unknown>);
    for (const look of waiting) look();
  };
  const gateway = echoGateway();
  const log = createLogger('debug', new Set(['Email']), { write });
  const load = createLoad({
    ...loadLimits,
    helloMs: overrides.limits?.bodyMs ?? loadLimits.helloMs,
    ...overrides.load,
  });
  const server = createHttpServer({
    log,
    strangers: log,
    metrics: createMetrics({ services, version: '0.0.0', pool: () => ({ used: 1, free: 2, pending: 3 }) }),
    metricsHere: true,
    readiness: () => Promise.resolve(undefined),
    trustProxy: [],
    stopGraceMs: 10_000,
    ...overrides,
    load,
    gateway: { ...gateway, ...overrides.gateway },
    limits: { ...defaultLimits, ...overrides.limits },
  });
  const url = await server.listen('127.0.0.1', 0);
  const logged = (message: string) =>
    new Promise<Record<string, unknown>>((resolve) => {
      const look = () => {
        const found = lines.find((line) => line.msg === message);
        if (!found) return;
        waiting.delete(look);
        resolve(found);
      };
      waiting.add(look);
      look();
    });
  return { port: Number(new URL(url).port), url, gateway, load, lines, logged, close: () => server.close() };
}

/** A connection whose received characters (latin1) can be waited for. */
export class Wire {
  text = '';
  /** The server has closed its side. */
  readonly ended: Promise<void>;
  readonly #waiting = new Set<() => void>();

  private constructor(readonly socket: Socket) {
    socket.on('data', (chunk: Buffer) => {
      this.text += chunk.toString('latin1');
      this.#look();
    });
    // A server that cuts may well reset; what it said before is what a test looks at.
    socket.on('error', () => undefined);
    this.ended = new Promise((resolve) => {
      const end = () => {
        resolve();
        this.#look();
      };
      socket.once('end', end).once('close', end);
    });
  }

  /** @param tls speak TLS, with these options; the server's certificate is not looked at */
  static async open(port: number, tls?: ConnectionOptions): Promise<Wire> {
    const socket = tls
      ? connectTls({ port, host: '127.0.0.1', rejectUnauthorized: false, ...tls })
      : connect(port, '127.0.0.1');
    await once(socket, tls ? 'secureConnect' : 'connect');
    return new Wire(socket);
  }

  send(data: string | Uint8Array): this {
    this.socket.write(data);
    return this;
  }

  /**
   * Resolves when so many complete answers have come (each with a Content-Length); rejects when
   * fewer will.
   */
  async answers(count: number): Promise<readonly Answer[]> {
    for (;;) {
      const found = parseAnswers(this.text);
      if (found.length >= count) return found;
      if (this.socket.readableEnded || this.socket.destroyed) {
        throw new Error(`connection closed after ${found.length} answers: ${JSON.stringify(this.text)}`);
      }
      await new Promise<void>((resolve) => {
        const look = () => {
          this.#waiting.delete(look);
          resolve();
        };
        this.#waiting.add(look);
      });
    }
  }

  #look(): void {
    for (const look of this.#waiting) look();
  }

  close(): void {
    this.socket.destroy();
  }
}

export interface Answer {
  readonly status: number;
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
}

function parseAnswers(text: string): Answer[] {
  const answers: Answer[] = [];
  for (let rest = text; ;) {
    const end = rest.indexOf('\r\n\r\n');
    if (end === -1) return answers;
    const [first = '', ...fields] = rest.slice(0, end).split('\r\n');
    const headers = new Map(
      fields.map((field): [string, string] => {
        const colon = field.indexOf(':');
        return [field.slice(0, colon).toLowerCase(), field.slice(colon + 1).trim()];
      }),
    );
    const length = Number(headers.get('content-length') ?? 0);
    const body = rest.slice(end + 4, end + 4 + length);
    if (body.length < length) return answers;
    answers.push({ status: Number(first.split(' ')[1]), headers, body });
    rest = rest.slice(end + 4 + length);
  }
}

/** Sends bytes on a connection of their own and takes the first answer. */
export async function ask(
  port: number,
  bytes: string | Uint8Array,
  tls?: ConnectionOptions,
): Promise<Answer> {
  const wire = await Wire.open(port, tls);
  try {
    return (await wire.send(bytes).answers(1))[0]!;
  } finally {
    wire.close();
  }
}

/**
 * A POST to the service; `fields` may replace the standard ones (a value of undefined leaves the
 * field out).
 */
export function post(body: string | Uint8Array, fields: Record<string, string | undefined> = {}): Buffer {
  const bytes = Buffer.from(body);
  const all: Record<string, string | undefined> = {
    host: 'localhost',
    'content-type': 'text/xml',
    'content-length': `${bytes.length}`,
    ...fields,
  };
  const head = Object.entries(all).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}: ${value}`],
  );
  return Buffer.concat([Buffer.from(`POST ${PATH} HTTP/1.1\r\n${head.join('\r\n')}\r\n\r\n`), bytes]);
}

/** The kode of an echo gateway's fault. */
export const kodeOf = ({ body }: Answer): number => Number(/kode="(\d+)"/.exec(body)?.[1]);
/** The data of an echo gateway's fault. */
export const dataOf = ({ body }: Answer): unknown =>
  JSON.parse(/data='(.*?)' logId/.exec(body)?.[1] ?? 'null');
