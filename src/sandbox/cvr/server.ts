import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Clock } from '../../clock.js';
import { Fault } from '../../faults/fault.js';
import { listenAt } from '../../http/listen.js';
import type { Virksomhed } from '../../services/virksomhed/virksomhedsregister.js';
import { demoVirksomhedsregister } from '../demo/virksomheder.js';
import { playedRegister } from '../testing/players/register.js';
import type { Later } from '../../later.js';
import { Waits } from '../testing/waits.js';
import { INDEXES } from './search.js';

interface Parts {
  /** 0 takes any free one. */
  readonly port: number;
  readonly user: string;
  readonly password: string;
  readonly clock: Clock;
  readonly later: Later;
}

export interface RunningRegister {
  /** As CVR_URL has it. */
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** No question of the gateway is nearly as long. */
const MAX_BYTES = 65_536;
const MOST_SLOW = 32;
const HOST = '127.0.0.1';
const PATH = /^\/cvr-permanent\/(\w+)\/_search$/;

/** Has the companies of demo/ answered on this machine alone, with those that are slow or down. */
export async function startCvr({ port, user, password, clock, later }: Parts): Promise<RunningRegister> {
  const waits = new Waits(MOST_SLOW, later);
  const register = playedRegister(demoVirksomhedsregister(), clock, waits);
  /** The second question about a company that is slow must not be slow as well. */
  const told = new Map<string, Virksomhed>();
  const expected = `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;

  async function answerTo(request: IncomingMessage): Promise<readonly [status: number, body: object]> {
    const name = PATH.exec(request.url ?? '')?.[1] ?? '';
    const index = Object.hasOwn(INDEXES, name) ? INDEXES[name] : undefined;
    if (request.headers.authorization !== expected) return [401, { error: 'CVR_USER or CVR_PASSWORD' }];
    if (index === undefined) return [404, { error: 'CVR_URL ends in /cvr-permanent' }];
    if (request.method !== 'POST') return [405, { error: 'use POST' }];
    const asked = index.read(await jsonOf(request));
    if (asked === undefined) return [400, { error: 'not a question that the gateway asks' }];
    const isFirst = name === 'virksomhed';
    const company = (isFirst ? undefined : told.get(asked.cvr)) ?? (await register.find(asked.cvr));
    if (company) told.set(company.cvr, company);
    const hits = company ? index.documents(company, asked) : [];
    return [200, searchAnswer(hits)];
  }

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const [status, body] = await answerTo(request).catch((error: unknown) => {
      const isDown = error instanceof Fault;
      return [isDown ? 503 : 500, { error: isDown ? 'down' : String(error) }] as const;
    });
    // A client that was told before it had sent everything is not listened to any further.
    const rest = request.complete ? {} : { connection: 'close' };
    response.writeHead(status, { 'content-type': 'application/json; charset=UTF-8', ...rest });
    response.end(JSON.stringify(body));
  }

  const server = createServer((request, response) => {
    void handle(request, response);
  });
  const address = await listenAt(server, HOST, port, { host: 'this address', port: '--port' });
  return {
    url: `http://${address}/cvr-permanent`,
    close: () =>
      new Promise((resolve) => {
        waits.close();
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

const searchAnswer = (documents: readonly object[]) => ({
  timed_out: false,
  _shards: { total: 1, successful: 1, failed: 0 },
  hits: { total: documents.length, hits: documents.map((_source) => ({ _source })) },
});

/** @returns undefined for what is no JSON, or too long */
async function jsonOf(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > MAX_BYTES) return undefined;
    chunks.push(chunk);
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8')) as unknown;
  } catch {
    return undefined;
  }
}
