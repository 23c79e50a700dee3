import { gunzipSync } from 'node:zlib';
import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import { listening } from '../support/listening.js';

/** One POST as it went over the wire; media types without their parameters. */
export interface Exchange {
  /** By the first element of the body; empty where that is no request. */
  readonly operation: string;
  readonly sent: string;
  readonly status: number;
  readonly answered: string;
}

const OPERATION = /<(?:[\w-]+:)?Body\b[^>]*>\s*<(?:\w+:)?(\w+)Request\b/;

/** The bodies of a POST and of its answer, as text. */
export interface Bodies {
  readonly sent: string;
  readonly answered: string;
}

export interface WireTap {
  readonly origin: string;
  /** Since the last call of this function. */
  take(): {
    readonly exchanges: readonly Exchange[];
    readonly bodies: readonly Bodies[];
    readonly wsdlReads: number;
  };
  stop(): Promise<void>;
}

/**
 * Stands between a client and the gateway, changes nothing, and notes in which SOAP version they
 * really speak.
 */
export async function tapWire(gateway: string): Promise<WireTap> {
  let exchanges: Exchange[] = [];
  let bodies: Bodies[] = [];
  let wsdlReads = 0;

  const relay = (incoming: IncomingMessage, outgoing: ServerResponse): void => {
    const { method, headers, url = '' } = incoming;
    const sent: Buffer[] = [];
    incoming.on('data', (chunk: Buffer) => sent.push(chunk));
    const onward = request(new URL(url, gateway), { method, headers }, (answer) => {
      const status = answer.statusCode ?? 0;
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      // The client is answered when all of it is noted: what it does next may ask for the notes.
      answer.on('end', () => {
        const all = Buffer.concat(parts);
        if (method === 'POST') {
          const text = Buffer.concat(sent).toString();
          const [, operation = ''] = OPERATION.exec(text) ?? [];
          const types = { sent: mediaType(headers), answered: mediaType(answer.headers) };
          exchanges.push({ operation, status, ...types });
          bodies.push({ sent: text, answered: textOf(answer, all) });
        } else if (url.endsWith('?wsdl')) wsdlReads += 1;
        outgoing.writeHead(status, answer.headers).end(all);
      });
    });
    onward.on('error', (error) => outgoing.destroy(error));
    incoming.pipe(onward);
  };

  return {
    ...(await listening(createServer(relay))),
    take() {
      const taken = { exchanges, bodies, wsdlReads };
      [exchanges, bodies, wsdlReads] = [[], [], 0];
      return taken;
    },
  };
}

const textOf = ({ headers }: IncomingMessage, bytes: Buffer): string =>
  (headers['content-encoding'] === 'gzip' ? gunzipSync(bytes) : bytes).toString();

function mediaType(headers: IncomingMessage['headers']): string {
  return headers['content-type']?.split(';')[0]?.trim() ?? '';
}
