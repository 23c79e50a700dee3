import { jobannonceService } from '../../src/contract/index.js';

/**
 * A POST of the envelope to the job ads, as bytes.
 * @param isKept may another request follow on the connection?
 */
export function httpMessage(origin: string, envelope: string, isKept = true): Buffer {
  const body = Buffer.from(envelope);
  const head = [
    `POST ${jobannonceService.path} HTTP/1.1`,
    `Host: ${new URL(origin).host}`,
    'Content-Type: text/xml; charset=utf-8',
    `Content-Length: ${body.length}`,
    ...(isKept ? [] : ['Connection: close']),
  ];
  return Buffer.concat([Buffer.from(`${head.join('\r\n')}\r\n\r\n`), body]);
}

/** A GET on a connection of its own, as bytes. */
export const httpGet = (origin: string, path: string): Buffer =>
  Buffer.from(`GET ${path} HTTP/1.1\r\nHost: ${new URL(origin).host}\r\nConnection: close\r\n\r\n`);
