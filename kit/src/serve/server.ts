/** The mock's socket. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { readTarget } from '../../../src/http/request/target.js';
import type { MockAnswer } from './answer.js';
import { MAX_BYTES } from './incoming.js';
import type { Mock } from './mock.js';
import { NOTICES_FIXTURE, NOTICES_PATH } from './notices.js';
import { PAGE_POLICY } from './page.js';

const JSON_TYPE = { 'content-type': 'application/json' };
const refused = (status: number, error: string, headers = {}): MockAnswer => ({
  status,
  headers: { ...JSON_TYPE, ...headers },
  body: JSON.stringify({ error }),
});

export function mockServer(mock: Mock): Server {
  const handle = (request: IncomingMessage, response: ServerResponse) => {
    answerTo(mock, request).then(
      (answer) => {
        write(response, answer);
      },
      (error: unknown) => {
        // The client is gone, or it is a bug: either way nothing more can be said to it.
        response.destroy(error instanceof Error ? error : undefined);
      },
    );
  };
  // A fixture may be about what is expected, which Node would answer without it.
  return createServer(handle).on('checkExpectation', handle);
}

function write(response: ServerResponse, { status, headers, body }: MockAnswer): void {
  response.writeHead(status, {
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
    ...headers,
  });
  response.end(body);
}

async function answerTo(mock: Mock, request: IncomingMessage): Promise<MockAnswer> {
  const { method = '', url = '/' } = request;
  const packed = await bodyOf(request);
  if (!packed) return refused(413, `send at most ${MAX_BYTES} bytes`, { connection: 'close' });
  const own = OWN_PAGES[url]?.(mock, method, packed);
  if (own) return own;
  const headers = headersOf(request);
  const { path, query } = readTarget(url);
  if (path === NOTICES_PATH) return mock.notices({ method, query, headers }) ?? refused(404, NO_NOTICES);
  if (method === 'GET' && url.startsWith('/')) {
    const document = mock.document(url, originOf(request));
    if (document !== undefined)
      return { status: 200, headers: { 'content-type': 'text/xml; charset=utf-8' }, body: document };
    return refused(404, 'here are /, and the addresses of the services with ?wsdl and ?xsd=');
  }
  return mock.answer({ method, path: url, headers, body: packed });
}

const NO_NOTICES = `${NOTICES_PATH} tells what …/${NOTICES_FIXTURE} recorded, which is not among the fixtures`;

type OwnPage = (mock: Mock, method: string, body: Buffer) => MockAnswer;

/** What the mock has besides the services; the sandbox's door for clean tables is one of them. */
const OWN_PAGES: Readonly<Record<string, OwnPage | undefined>> = {
  '/': (mock) => ({
    status: 200,
    headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': PAGE_POLICY },
    body: mock.page(),
  }),
  '/reset': (mock, method) => {
    if (method !== 'POST') return refused(405, 'use POST', { allow: 'POST' });
    mock.reset();
    return { status: 303, headers: { location: '/' }, body: '' };
  },
  '/sandbox/reset': (mock, method, body) => {
    if (method !== 'POST') return refused(405, 'use POST', { allow: 'POST' });
    const organisations = organisationsIn(body.toString('utf8'));
    if (organisations === undefined)
      return refused(400, 'send {"organisations": ["10/97007659"]} or {"all": true}');
    mock.reset(organisations === 'all' ? undefined : organisations);
    return { status: 204, headers: {}, body: '' };
  },
};

function organisationsIn(text: string): readonly string[] | 'all' | undefined {
  try {
    const { all, organisations } = Object(JSON.parse(text)) as Readonly<Record<string, unknown>>;
    if (all === true) return 'all';
    const isList = Array.isArray(organisations) && organisations.every((one) => typeof one === 'string');
    return isList ? organisations : undefined;
  } catch {
    return undefined;
  }
}

async function bodyOf(request: IncomingMessage): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > MAX_BYTES) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

const headersOf = ({ headers }: IncomingMessage): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(headers).map(([name, value = '']) => [
      name,
      Array.isArray(value) ? value.join(', ') : value,
    ]),
  );

/** The address as the caller knows it. */
function originOf({ headers: { host = '' }, socket: { localPort } }: IncomingMessage): string {
  return `http://${/^[\w.-]+(?::\d+)?$|^\[[\da-f:]+\](?::\d+)?$/i.test(host) ? host : `127.0.0.1:${localPort}`}`;
}
