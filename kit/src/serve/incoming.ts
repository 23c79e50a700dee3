/** A request as it came, read as far as it can be. */
import { gunzipSync } from 'node:zlib';
import type { XmlElement } from '../../../src/xml/tree/tree.js';
import { readDateTime } from '../../../src/time/danish-time.js';
import { rootOf } from '../compare/root-of.js';

/** More is read of no request, packed or not. */
export const MAX_BYTES = 16 * 1024 * 1024;

export interface Incoming {
  readonly method: string;
  /** Includes the query. */
  readonly path: string;
  /** Field names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** Unpacked. */
  readonly body: Buffer;
  /** Undefined: it is no XML. */
  readonly root: XmlElement | undefined;
  /** What time its sender says that it is. */
  readonly told: Date | undefined;
}

export function readIncoming(given: Omit<Incoming, 'root' | 'told'>): Incoming {
  const charset = parametersOf(given.headers['content-type'] ?? '').get('charset');
  const reading = readDateTime(given.headers['sandbox-clock'] ?? '');
  const body = unpacked(given.body, given.headers['content-encoding']);
  return {
    ...given,
    body,
    root: rootOf(body, charset),
    told: reading.kind === 'instant' ? reading.instant : undefined,
  };
}

/** Those of a media type, their names in lower case. */
export const parametersOf = (type: string): ReadonlyMap<string, string> =>
  new Map(
    [...type.matchAll(/;\s*([\w-]+)=(?:"([^"]*)"|([^;\s]*))/g)].map(
      ([, name = '', quoted, word = '']) => [name.toLowerCase(), quoted ?? word] as const,
    ),
  );

/** What cannot be unpacked, or becomes too long, stays as it is. */
function unpacked(body: Buffer, encoding: string | undefined): Buffer {
  if (encoding !== 'gzip') return body;
  try {
    return gunzipSync(body, { maxOutputLength: MAX_BYTES });
  } catch {
    return body;
  }
}
