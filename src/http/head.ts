import type { IncomingMessage } from 'node:http';
import { Fault } from '../faults/fault.js';
import { callerCertificate, type CertificateSources } from './caller-certificate.js';
import type { HttpRequest } from './gateway.js';
import { mediaTypeOf } from './media-type.js';
import { originOf, type OriginSettings } from './origin.js';
import { shown } from './shown.js';

/** All of a request but its body. */
export type Head = Omit<HttpRequest, 'body'>;

/** Fields of one request; far more than any client or proxy adds. */
const MAX_FIELDS = 100;

/**
 * Reads the head of a request.
 * @returns `refusal` says what is wrong with it as a whole: too many fields (139139), an impossible host
 *   (139138) or a certificate that is handed over wrongly (139181)
 */
export function readHead(
  raw: IncomingMessage,
  logId: string,
  settings: OriginSettings & { readonly certificates: CertificateSources },
): { head: Head; refusal?: Fault } {
  const { path, query } = target(raw.url ?? '/');
  const { origin, wrong } = originOf(raw, settings);
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(raw.headers)) {
    if (value !== undefined) headers[name] = value.toString();
  }
  // Node keeps the first of several and says nothing of the others.
  const types = raw.headersDistinct['content-type'];
  if (types) headers['content-type'] = types.join(', ');
  const mediaType = mediaTypeOf(types);
  const { certificate, refusal } = callerCertificate(raw, settings.certificates);
  const known = { method: raw.method ?? '', path, query, headers, mediaType, origin, logId };
  const head = certificate ? { ...known, certificate } : known;
  if (raw.rawHeaders.length > 2 * MAX_FIELDS) {
    return { head, refusal: new Fault(139139, [], { graense: MAX_FIELDS }) };
  }
  if (wrong !== undefined) return { head, refusal: new Fault(139138, [], { vaerdi: shown(wrong) }) };
  return refusal ? { head, refusal } : { head };
}

/** The path is kept as it was sent. A proxy may send the whole address (RFC 9112, 3.2.2). */
function target(url: string): { path: string; query: URLSearchParams } {
  const local = url.replace(/^https?:\/\/[^/?#]*/i, '');
  const mark = local.indexOf('?');
  const path = mark === -1 ? local : local.slice(0, mark);
  return {
    path: path === '' ? '/' : path,
    query: new URLSearchParams(mark === -1 ? '' : local.slice(mark + 1)),
  };
}
