import type { HttpRequest } from '../http/gateway.js';

const MOST_BYTES = 16 * 1024;

/** The fields of a form. @returns undefined where it is none, or larger than ours are */
export function formOf(
  { mediaType, body }: Pick<HttpRequest, 'mediaType' | 'body'>,
  mostBytes = MOST_BYTES,
): URLSearchParams | undefined {
  if (mediaType?.essence !== 'application/x-www-form-urlencoded' || body.length > mostBytes) return undefined;
  return new URLSearchParams(Buffer.from(body).toString('utf8'));
}
