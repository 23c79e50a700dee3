/** Sends requests to an address over HTTP or HTTPS. */
import { Agent, type IncomingMessage, request } from 'node:http';
import { Agent as SecureAgent, request as secureRequest } from 'node:https';
import { writeDateTime } from '../../../src/time/danish-time.js';
import { EXIT, KitError } from '../failure.js';
import { lengthField } from '../fixture/length-field.js';
import { clientCert, type Identity } from '../fixture/proof.js';
import { type Answer, NoAnswer, type Target } from './target.js';

export interface HttpSettings {
  /** So long may one answer take, from the connection to its last byte. */
  readonly timeoutMs: number;
  /** An answer that is longer is none. */
  readonly maxBytes: number;
  /** Certificates of authorities besides those of Node, as PEM. */
  readonly ca?: string;
  /** The user has stopped the command. */
  readonly stop: AbortSignal;
}

/** The header field by which a tester says what time it is. */
const CLOCK = 'Sandbox-Clock';

export interface HttpTarget extends Target {
  close(): void;
}

/** @param at what stands before each path: `http://127.0.0.1:8080` */
export function httpTarget(at: URL, settings: HttpSettings): HttpTarget {
  const isSecure = at.protocol === 'https:';
  const agent = isSecure ? undefined : new Agent({ keepAlive: true });
  const before = at.pathname.replace(/\/$/, '');
  return {
    send: ({ method, path, headers, body, identity, at: moment }) =>
      new Promise((resolve, reject) => {
        const options = {
          method,
          path: before + path,
          headers: {
            // A fixture about the clock has the field itself.
            ...(moment && { [CLOCK]: writeDateTime(moment) }),
            ...headers,
            ...(identity && !isSecure && { 'Client-Cert': clientCert(identity) }),
            ...lengthField(headers, body),
          },
          signal: AbortSignal.any([settings.stop, AbortSignal.timeout(settings.timeoutMs)]),
        };
        const outgoing = isSecure
          ? secureRequest(at, { ...options, agent: secureAgent(settings, identity) })
          : request(at, { ...options, agent });
        outgoing.on('response', (incoming) => {
          answerOf(incoming, settings.maxBytes).then(resolve, (cause: unknown) => {
            reject(failureOf(at, cause, settings));
          });
        });
        outgoing.on('error', (cause) => {
          reject(failureOf(at, cause, settings));
        });
        outgoing.end(body);
      }),
    close: () => agent?.destroy(),
  };
}

/** A connection is one certificate's: none is kept for the next request. */
const secureAgent = ({ ca }: HttpSettings, identity: Identity | undefined) =>
  new SecureAgent({
    ...(ca !== undefined && { ca }),
    ...(identity && { cert: identity.certificatePem, key: identity.keyPem }),
  });

async function answerOf(incoming: IncomingMessage, maxBytes: number): Promise<Answer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of incoming as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > maxBytes) throw new NoAnswer(`an answer of more than ${maxBytes} bytes`);
    chunks.push(chunk);
  }
  return {
    status: incoming.statusCode ?? 0,
    headers: incoming.headers,
    text: Buffer.concat(chunks).toString('utf8'),
  };
}

/** Nobody listens there, or it is no place that can be reached. */
const AWAY = /^(ECONNREFUSED|ENOTFOUND|EAI_\w+|EHOSTUNREACH|ENETUNREACH|ETIMEDOUT|ERR_INVALID_URL)$/;

function failureOf(at: URL, cause: unknown, { timeoutMs, stop }: HttpSettings): Error {
  if (stop.aborted) return new KitError('Stopped.', EXIT.found);
  if (cause instanceof NoAnswer) return cause;
  const { code = '', name, message } = cause as NodeJS.ErrnoException;
  if (AWAY.test(code)) return new KitError(`${at.href} does not answer: ${code}.`, EXIT.away);
  const isLate = name === 'TimeoutError' || (name === 'AbortError' && !stop.aborted);
  const why = isLate ? `nothing within ${timeoutMs / 1000} seconds` : `${code} ${message}`.trim();
  return new NoAnswer(why, { cause });
}
