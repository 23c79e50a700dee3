import { Fault } from '../../faults/fault.js';
import type { HttpRequest } from '../../http/gateway.js';
import type { XmlMessage } from '../../xml/tree/tree.js';
import { findOperation } from '../message/dispatch.js';
import { type Envelope, readEnvelope, readVersion } from '../message/envelope.js';
import { type SoapVersion, versionOfMediaType } from '../message/version.js';
import { refuseRetiredMessage } from '../retired/retired.js';
import type { Exchange } from './exchange.js';

/**
 * Opens the envelope of a message that is not of a retired version.
 * @throws Fault 139110 no envelope, 139112 of no known version, 139001 retired, 139116 not what
 *   Content-Type says, 139111 not one child in Body
 */
export async function openEnvelope(
  message: XmlMessage,
  { http, service, parts, trace }: Exchange,
): Promise<Envelope> {
  const version = readVersion(message);
  trace.add({ version });
  await refuseRetiredMessage(message, http, parts.retired);
  checkContentType(http, version);
  const envelope = readEnvelope(message, version);
  trace.add({ operation: findOperation(envelope.body, service.contract), body: envelope.body });
  return envelope;
}

function checkContentType(http: HttpRequest, version: SoapVersion): void {
  if (versionOfMediaType(http.mediaType) === version) return;
  const data = { type: http.headers['content-type'] ?? '' };
  throw new Fault(139116, [{ kode: 139116, vaerdi: data.type, forventet: version.mediaType, data }], data);
}
