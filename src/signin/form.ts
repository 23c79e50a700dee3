import type { HttpRequest } from '../http/gateway.js';

const MOST_BYTES = 16 * 1024;

/** More than a form of ours has, with every list of the contract full. A field costs time. */
const MOST_FIELDS = 5_000;

/** @param mark that stands between the fields, or before each of them */
export function hasFewFields(body: Uint8Array, mark: string): boolean {
  const bytes = Buffer.from(body.buffer, body.byteOffset, body.byteLength);
  let at = -1;
  for (let count = 0; count < MOST_FIELDS; count += 1) {
    at = bytes.indexOf(mark, at + 1);
    if (at === -1) return true;
  }
  return false;
}

/** The fields of a form. @returns undefined where it is none, or larger than ours are */
export function formOf(
  { mediaType, body }: Pick<HttpRequest, 'mediaType' | 'body'>,
  mostBytes = MOST_BYTES,
): URLSearchParams | undefined {
  if (mediaType?.essence !== 'application/x-www-form-urlencoded' || body.length > mostBytes) return undefined;
  if (!hasFewFields(body, '&')) return undefined;
  return new URLSearchParams(Buffer.from(body).toString('utf8'));
}
