import type { CustomFetch } from 'openid-client';
import { Unavailable } from './outcome.js';

export interface FetchBounds {
  /** Largest answer that is read. */
  readonly bytes: number;
  /**
   * Most questions at once. A provider that hangs holds no more of the places in which requests are
   * worked on.
   */
  readonly atOnce: number;
}

/**
 * A fetch that follows no redirect and reads no endless answer. The time is bounded by whoever
 * calls it.
 * @returns throws Unavailable for whatever is no answer
 */
export function boundedFetch({ bytes, atOnce }: FetchBounds): CustomFetch {
  let asked = 0;
  return async (url, options) => {
    if (asked >= atOnce) throw new Unavailable('too many wait for the provider');
    asked += 1;
    try {
      const response = await fetch(url, { ...(options as RequestInit), redirect: 'manual' });
      if (response.status >= 500 || response.status === 429) {
        await response.body?.cancel();
        throw new Unavailable(`the provider answers ${response.status}`);
      }
      const body = await bodyOf(response, bytes);
      const { status, headers } = response;
      return new Response(body.length === 0 ? null : body, { status, headers });
    } catch (error) {
      throw error instanceof Unavailable
        ? error
        : new Unavailable('the provider does not answer', { cause: error });
    } finally {
      asked -= 1;
    }
  };
}

async function bodyOf(response: Response, most: number): Promise<Buffer<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of (response.body ?? []) as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    if (size > most) throw new Unavailable(`the provider answers more than ${most} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
