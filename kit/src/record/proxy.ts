/** The proxy: hands every byte on as it came, and keeps a copy of what services are asked. */
import {
  type Agent,
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  request as plainRequest,
  type Server,
  type ServerResponse,
} from 'node:http';
import { request as secureRequest } from 'node:https';
import { pipeline } from 'node:stream';
import { type Exchange, type Head, isService } from './exchange.js';
import { rewritten } from './wsdl-address.js';

export interface ProxySettings {
  readonly to: URL;
  readonly agent: Agent;
  readonly now: () => Date;
  /** More is handed on, and not kept. */
  readonly maxBytes: number;
  /** A request to a service has come: the number of it, in the order in which they come. */
  readonly onAsked: () => number;
  /** It was answered; or not, for this reason. */
  readonly onEnded: (number: number, end: Exchange | string) => void;
}

/** Fields that are about one connection and not about the message (RFC 9110, 7.6.1). */
const OF_THE_CONNECTION = new Set(
  'connection keep-alive proxy-connection te trailer transfer-encoding upgrade expect host'.split(' '),
);

export function recordingProxy(settings: ProxySettings): Server {
  return createServer((incoming, outgoing) => {
    relay(incoming, outgoing, settings);
  });
}

function relay(incoming: IncomingMessage, outgoing: ServerResponse, settings: ProxySettings): void {
  const { to, agent, now, maxBytes, onAsked, onEnded } = settings;
  const { method = '', url = '/' } = incoming;
  const isDocument = method === 'GET' && /[?&](?:wsdl|xsd)\b/i.test(url);
  const number = isService(method, url) ? onAsked() : undefined;
  let isEnded = number === undefined;
  const end = (what: Exchange | string): void => {
    if (!isEnded && number !== undefined) onEnded(number, what);
    isEnded = true;
  };
  const sentAt = now();
  const asked = new Copy(maxBytes);
  const answered = new Copy(maxBytes);
  const ask = to.protocol === 'https:' ? secureRequest : plainRequest;
  const headers = onward(incoming.headers);
  // The addresses in a document are rewritten, so it is asked for as it can be read.
  if (isDocument) delete headers['accept-encoding'];
  const onwards = ask(to, {
    agent,
    method,
    path: to.pathname.replace(/\/$/, '') + url,
    headers: { ...headers, host: to.host },
  });
  incoming.on('data', (chunk: Buffer) => {
    asked.add(chunk);
  });
  pipeline(incoming, onwards, () => undefined);
  onwards.on('error', (error: NodeJS.ErrnoException) => {
    end(`the connection was cut without an answer (${error.code ?? 'no reason'})`);
    if (outgoing.headersSent || CUT.has(error.code ?? '')) outgoing.destroy();
    else refuse(outgoing, to, error);
  });
  onwards.on('response', (answer) => {
    const status = answer.statusCode ?? 502;
    answer.on('data', (chunk: Buffer) => {
      answered.add(chunk);
    });
    if (isDocument) {
      void rewritten(answer, originOf(incoming), to).then(
        (text) =>
          outgoing.writeHead(status, { ...onward(answer.headers), 'content-length': text.length }).end(text),
        () => outgoing.destroy(),
      );
      return;
    }
    outgoing.writeHead(status, onward(answer.headers));
    pipeline(answer, outgoing, (error) => {
      if (error) end('the connection was cut before its answer was whole');
      else if (asked.isTooLong || answered.isTooLong) end(`it has more than ${maxBytes} bytes`);
      else
        end({
          method,
          path: url,
          sentAt,
          answeredAt: now(),
          request: { head: headOf(incoming.headers), body: asked.bytes() },
          answer: { status, head: headOf(answer.headers), body: answered.bytes() },
        });
    });
  });
  outgoing.on('close', () => {
    // Whoever asked is gone: nobody waits for the answer.
    if (!outgoing.writableFinished) onwards.destroy();
  });
}

/** The gateway was there, and went: that is what the client must see too. */
const CUT = new Set(['ECONNRESET', 'EPIPE']);

function refuse(
  outgoing: ServerResponse,
  { href }: URL,
  { code = 'no reason' }: NodeJS.ErrnoException,
): void {
  outgoing.writeHead(502, { 'content-type': 'text/plain; charset=utf-8' });
  outgoing.end(`jobnet-kit record: ${href} does not answer (${code}).\n`);
}

const onward = (headers: IncomingHttpHeaders): IncomingHttpHeaders => {
  const named = (headers.connection ?? '').toLowerCase().split(/\s*,\s*/);
  return Object.fromEntries(
    Object.entries(headers).filter(([name]) => !OF_THE_CONNECTION.has(name) && !named.includes(name)),
  );
};

const headOf = (headers: IncomingHttpHeaders): Head =>
  Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : value]),
  );

/** The address of the proxy as its client knows it. */
const originOf = ({ headers: { host = '' }, socket: { localPort } }: IncomingMessage): string =>
  `http://${/^(?:[\w.-]+|\[[\da-f:]+\])(?::\d+)?$/i.test(host) ? host : `127.0.0.1:${localPort}`}`;

/** What went by, up to a limit. */
class Copy {
  readonly #chunks: Buffer[] = [];
  #length = 0;

  constructor(readonly maxBytes: number) {}

  get isTooLong(): boolean {
    return this.#length > this.maxBytes;
  }

  add(chunk: Buffer): void {
    this.#length += chunk.length;
    if (this.isTooLong) this.#chunks.length = 0;
    else this.#chunks.push(chunk);
  }

  bytes = (): Buffer => Buffer.concat(this.#chunks);
}
