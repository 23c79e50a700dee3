import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { HttpAnswer, Site } from '../http/gateway.js';

const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json',
  svg: 'image/svg+xml',
};

/** Pages have no code and no style of their own, send no form and are shown in no frame. */
const POLICY = [
  "default-src 'none'",
  ...['script-src', 'style-src', 'img-src', 'connect-src'].map((kind) => `${kind} 'self'`),
  ...['base-uri', 'form-action', 'frame-ancestors'].map((kind) => `${kind} 'none'`),
].join('; ');

/** A file as it is kept. */
interface Kept {
  readonly packed: Uint8Array;
  readonly tag: string;
}

/**
 * Serves the files of a folder, each packed and named `….gz`.
 * @returns undefined when there is no such folder
 */
export function openSite(folder: string): Site | undefined {
  if (!existsSync(folder)) return undefined;
  const files: ReadonlySet<string> = new Set(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.gz'))
      .map((name) => name.replaceAll('\\', '/').slice(0, -'.gz'.length)),
  );
  const read = new Map<string, Kept>();
  function keptOf(file: string): Kept {
    const before = read.get(file);
    if (before) return before;
    const packed = readFileSync(join(folder, `${file}.gz`));
    const tag = createHash('sha256').update(packed).digest('base64url').slice(0, 22);
    const kept = { packed, tag };
    read.set(file, kept);
    return kept;
  }
  return {
    document({ path, headers }) {
      const file = path.endsWith('/') ? `${path.slice(1)}index.html` : path.slice(1);
      if (files.has(file)) return answer(file, keptOf(file), headers['accept-encoding']);
      return files.has(`${file}/index.html`) ? moved(`${path}/`) : undefined;
    },
  };
}

function answer(file: string, { packed, tag }: Kept, accepted: string | undefined): HttpAnswer {
  const isPacked = takesGzip(accepted);
  const headers = {
    'content-type': TYPES[file.slice(file.lastIndexOf('.') + 1)] ?? 'application/octet-stream',
    'content-security-policy': POLICY,
    'referrer-policy': 'no-referrer',
    'cache-control': 'no-cache',
    vary: 'accept-encoding',
    // What is sent otherwise is another representation (RFC 9110, 8.8.3.3).
    etag: isPacked ? `"${tag}-gzip"` : `"${tag}"`,
  };
  if (isPacked) return { status: 200, headers: { ...headers, 'content-encoding': 'gzip' }, body: packed };
  return { status: 200, headers, body: gunzipSync(packed) };
}

const moved = (to: string): HttpAnswer => ({
  status: 308,
  headers: { location: to, 'content-type': 'text/plain; charset=utf-8' },
  body: `${to}\n`,
});

/** By RFC 9110, 12.5.3: a weight of nothing refuses it. */
function takesGzip(accepted = ''): boolean {
  return accepted.split(',').some((one) => {
    const [coding = '', ...parameters] = one.split(';').map((part) => part.trim().toLowerCase());
    return coding === 'gzip' && !parameters.some((part) => /^q=0(?:\.0*)?$/.test(part));
  });
}
