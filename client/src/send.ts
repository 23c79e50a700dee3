import { Agent } from 'node:http';
import { Agent as SecureAgent } from 'node:https';
import { fileURLToPath } from 'node:url';
import { createClientAsync, type Client as SoapClient } from 'soap';
import type { ServiceContract } from '../../src/xml/schema/schema.js';
import { retryAfterIn } from './repeat.js';
import type { ClientSettings } from './settings.js';

/** One message that is sent once. */
interface Outgoing {
  readonly operation: string;
  readonly headers: string;
  readonly body: string;
}

/** What came back; without a status nothing did. */
export type Incoming =
  | { readonly kind: 'none'; readonly cause: unknown }
  | { readonly kind: 'some'; readonly status: number; readonly xml: string; readonly retryAfterMs?: number };

export interface Line {
  send(message: Outgoing): Promise<Incoming>;
}

export interface Lines {
  open(service: ServiceContract): Promise<Line>;
  close(): void;
}

type Send = (args: object, answered: Answered, options: object, fields: object) => void;
type Answered = (error: unknown, result: unknown, raw: unknown) => void;

/** The same place in the sources and in the package. */
const WSDL = new URL('../../wsdl/', import.meta.url);

/**
 * Connections to one gateway by node-soap, which writes the envelope and speaks HTTP.
 * @param finish gets the whole envelope, and gives what is sent in its place: a signed one
 */
export function linesTo(settings: ClientSettings, finish: ((envelope: string) => string) | undefined): Lines {
  const { tls = {}, timeoutMs = 60_000, soap = '1.1', httpHeaders = {} } = settings;
  const at = new URL(settings.at);
  const plain = new Agent({ keepAlive: true });
  const { ca, ...own } = tls;
  const trusted = ca === undefined ? {} : { ca: Array.isArray(ca) ? [...(ca as Buffer[])] : (ca as Buffer) };
  const secure = new SecureAgent({ keepAlive: true, ...own, ...trusted });
  const options = { timeout: timeoutMs, httpAgent: plain, httpsAgent: secure, maxRedirects: 0 };
  return {
    open: async ({ path, wsdl }) => {
      const client = await createClientAsync(
        fileURLToPath(new URL(wsdl, WSDL)),
        { forceSoap12Headers: soap === '1.2' },
        at.origin + at.pathname.replace(/\/$/, '') + path,
      );
      if (finish) client.setSecurity({ postProcess: finish });
      return { send: (message) => sent(client, message, { ...options }, httpHeaders) };
    },
    close: () => {
      plain.destroy();
      secure.destroy();
    },
  };
}

/** Headers belong to node-soap's client: they are read before this returns to the event loop. */
function sent(
  client: SoapClient,
  { operation, headers, body }: Outgoing,
  options: object,
  httpHeaders: object,
): Promise<Incoming> {
  return new Promise((resolve) => {
    client.clearSoapHeaders();
    client.addSoapHeader(headers);
    const method = (client as unknown as Readonly<Record<string, Send>>)[operation];
    method?.(
      { _xml: body },
      (error, _result, raw) => {
        resolve(incomingOf(error, raw));
      },
      options,
      httpHeaders,
    );
  });
}

/** Of a fault node-soap makes an error that has the answer it came in. */
function incomingOf(error: unknown, raw: unknown): Incoming {
  if (!error) return { kind: 'some', status: 200, xml: String(raw) };
  const { response, body = response?.data } = error as {
    readonly response?: {
      readonly status: number;
      readonly headers: Record<string, unknown>;
      readonly data?: unknown;
    };
    readonly body?: unknown;
  };
  if (!response) return { kind: 'none', cause: error };
  const retryAfterMs = retryAfterIn(response.headers['retry-after']);
  const xml = typeof body === 'string' ? body : '';
  return { kind: 'some', status: response.status, xml, ...(retryAfterMs !== undefined && { retryAfterMs }) };
}
