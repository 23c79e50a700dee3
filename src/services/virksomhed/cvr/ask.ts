import { CvrFailure } from './failure.js';
import type { Question } from './questions.js';

export interface CvrAddress {
  /** The indexes are below it, e.g. `https://distribution.virk.dk/cvr-permanent`. */
  readonly url: string;
  readonly user: string;
  readonly password: string;
  /** An answer may have so many bytes, unpacked. */
  readonly maxBytes: number;
}

/**
 * Asks one question over HTTP. Nothing is tried again and no redirect is followed: user and
 * password go to CVR_URL and nowhere else.
 * @returns the answer's JSON, unchecked
 * @throws CvrFailure
 */
export async function ask(
  address: CvrAddress,
  { path, body }: Question,
  signal: AbortSignal,
): Promise<unknown> {
  const credentials = Buffer.from(`${address.user}:${address.password}`).toString('base64');
  try {
    const response = await fetch(address.url.replace(/\/$/, '') + path, {
      method: 'POST',
      redirect: 'manual',
      headers: {
        authorization: `Basic ${credentials}`,
        'content-type': 'application/json',
        accept: 'application/json',
      },
      body: JSON.stringify(body),
      signal,
    });
    if (response.status !== 200) {
      await response.body?.cancel();
      throw new CvrFailure(kindOf(response.status), `HTTP ${response.status}`);
    }
    return parse(await readBounded(response, address.maxBytes));
  } catch (error) {
    throw error instanceof CvrFailure ? error : noAnswer(error);
  }
}

function kindOf(status: number) {
  if (status === 401 || status === 403) return 'unauthorised';
  return status === 429 || status >= 500 ? 'busy' : 'refused';
}

async function readBounded(response: Response, maxBytes: number): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of bodyOf(response)) {
    bytes += chunk.byteLength;
    // Leaving the loop cancels the rest.
    if (bytes > maxBytes) throw new CvrFailure('too_large', `more than ${maxBytes} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** Node's types leave the chunks of a body open. */
const bodyOf = (response: Response) => (response.body ?? []) as AsyncIterable<Uint8Array>;

function parse(bytes: Buffer): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    // The cause is left out, as V8 quotes the text that it cannot parse.
    throw new CvrFailure('garbage', 'no JSON');
  }
}

function noAnswer(error: unknown): CvrFailure {
  if (!(error instanceof Error)) return new CvrFailure('unreachable', 'unknown');
  if (error.name === 'TimeoutError') return new CvrFailure('timeout', 'no whole answer in time');
  const { cause } = error;
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : error.name;
  return new CvrFailure('unreachable', code);
}
