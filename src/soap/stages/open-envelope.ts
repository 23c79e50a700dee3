import { Fault } from '../../faults/fault.js';
import type { HttpRequest } from '../../http/gateway.js';
import type { XmlMessage } from '../../xml/tree/tree.js';
import { findOperation } from '../message/dispatch.js';
import { checkEncodings, checkNoEncodingStyle } from '../message/encoding-style.js';
import { type Envelope, readBodyChild, readHeaderBlocks, readVersion } from '../message/envelope.js';
import { relatedId } from '../message/message-id.js';
import { checkMustUnderstand, checkRelay } from '../message/must-understand.js';
import { type SoapVersion, versionOfMediaType } from '../message/version.js';
import { refuseRetiredMessage } from '../retired/retired.js';
import type { Exchange } from './exchange.js';

/**
 * Opens the envelope of a message that is not of a retired version. First comes what SOAP asks
 * first: the version, then mustUnderstand, and only then what else is wrong with the message (SOAP
 * 1.2 part 1, 2.6; Basic Profile 1.1, R2725).
 * @throws Fault 139110 no envelope, 139112 of no known version, 139001 retired, 139113
 *   mustUnderstand, 139116 not what Content-Type says, 139111 not one child in Body, 139117 an
 *   unknown encoding
 */
export async function openEnvelope(
  message: XmlMessage,
  { http, service, parts, trace }: Exchange,
): Promise<Envelope> {
  const version = readVersion(message);
  trace.add({ version, messageId: relatedId(message, version) });
  await refuseRetiredMessage(message, http, parts.retired);
  const headers = readHeaderBlocks(message, version);
  checkMustUnderstand(headers, version, parts.understood);
  checkRelay(headers, version);
  checkContentType(http, version);
  checkNoEncodingStyle(message, version);
  const envelope = { version, headers, body: readBodyChild(message, version) };
  trace.add({ operation: findOperation(envelope.body, service.contract), body: envelope.body });
  checkEncodings(message, envelope);
  return envelope;
}

function checkContentType(http: HttpRequest, version: SoapVersion): void {
  if (versionOfMediaType(http.mediaType) === version) return;
  const data = { type: http.headers['content-type'] ?? '' };
  throw new Fault(139116, [{ kode: 139116, vaerdi: data.type, forventet: version.mediaType, data }], data);
}
