import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { Fault } from '../../faults/fault.js';
import { callerCertificate, type CertificateSources } from './caller-certificate.js';
import { wrongExpectation } from './expectation.js';
import { fieldValues } from './field-values.js';
import type { HttpRequest } from '../gateway.js';
import { mediaTypeOf } from './media-type.js';
import { originOf, type OriginSettings } from './origin.js';
import { shown } from '../response/shown.js';
import type { Target } from './target.js';
import { wrongTransfer } from './transfer-coding.js';

/** Holds all of a request but its body. */
export type Head = Omit<HttpRequest, 'body'>;

/** Fields of one request; far more than any client or proxy adds. */
const MAX_FIELDS = 100;

/**
 * Reads the head of a request.
 * @returns `refusal` says what is wrong with it as a whole: where the message ends (139144,
 *   139145), too many fields (139139), an impossible host (139138), a certificate that is handed
 *   over wrongly (139181) or an expectation that is not met (139146)
 */
export function readHead(
  raw: IncomingMessage,
  target: Target,
  logId: string,
  settings: OriginSettings & { readonly certificates: CertificateSources },
): { readonly head: Head; readonly refusal: Fault | undefined } {
  const { path, query } = target;
  const { origin, wrong } = originOf(raw, target, settings);
  const types = fieldValues(raw, 'content-type');
  const headers = headersOf(raw.headers, types);
  const mediaType = mediaTypeOf(types);
  const { certificate, refusal } = callerCertificate(raw, settings.certificates);
  const known = { method: raw.method ?? '', path, query, headers, mediaType, origin, logId };
  const head = certificate ? { ...known, certificate } : known;
  const found =
    wrongTransfer(raw) ?? tooManyFields(raw) ?? wrongHost(wrong) ?? refusal ?? wrongExpectation(raw);
  return { head, refusal: found };
}

const tooManyFields = ({ rawHeaders }: IncomingMessage): Fault | undefined =>
  rawHeaders.length > 2 * MAX_FIELDS ? new Fault(139139, [], { limit: MAX_FIELDS }) : undefined;

const wrongHost = (wrong: string | undefined): Fault | undefined =>
  wrong === undefined ? undefined : new Fault(139138, [], { vaerdi: hostShown(wrong) });

const hostShown = (host: string): string => (host === '' ? 'mangler / missing' : shown(host));

/** The fields are Node's own, which saves a copy; several content types are all kept. */
function headersOf(headers: IncomingHttpHeaders, types: readonly string[]): Head['headers'] {
  if (types.length < 2 && areTexts(headers)) return headers;
  const texts: Record<string, string | undefined> = {};
  for (const [name, value] of Object.entries(headers)) texts[name] = value?.toString();
  return types.length < 2 ? texts : { ...texts, 'content-type': types.join(', ') };
}

/** Node makes a list of Set-Cookie, and a text of every other field. */
const areTexts = (headers: IncomingHttpHeaders): headers is Record<string, string> =>
  headers['set-cookie'] === undefined;
