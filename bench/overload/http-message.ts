import { jobannonceService } from '../../src/contract/index.js';
import type { Message } from './open-loop.js';

/** A POST of the envelope to the job ads, as bytes. */
export function httpMessage(origin: string, envelope: string): Message {
  const { host, port } = new URL(origin);
  const body = Buffer.from(envelope);
  const head = [
    `POST ${jobannonceService.path} HTTP/1.1`,
    `Host: ${host}`,
    'Content-Type: text/xml; charset=utf-8',
    `Content-Length: ${body.length}`,
  ];
  return { port: Number(port), bytes: Buffer.concat([Buffer.from(`${head.join('\r\n')}\r\n\r\n`), body]) };
}
