import type { HttpAnswer } from '../../http/gateway.js';
import type { SoapVersion } from './version.js';

/** Wraps the XML of one body child (and, for some faults, of header blocks) in an envelope. */
export function envelopeXml(version: SoapVersion, body: string, header = ''): string {
  return (
    `<?xml version="1.0" encoding="utf-8"?>\n<soap:Envelope xmlns:soap="${version.namespace}">` +
    `${header === '' ? '' : `<soap:Header>${header}</soap:Header>`}<soap:Body>${body}</soap:Body></soap:Envelope>`
  );
}

/** Adds header blocks to an envelope that `envelopeXml` wrote. */
export function withHeaderBlocks(envelope: string, blocks: string): string {
  const body = envelope.indexOf('<soap:Body>');
  const header = envelope.slice(0, body).indexOf(HEADER);
  if (header === -1)
    return `${envelope.slice(0, body)}${HEADER}${blocks}</soap:Header>${envelope.slice(body)}`;
  const content = header + HEADER.length;
  return envelope.slice(0, content) + blocks + envelope.slice(content);
}

const HEADER = '<soap:Header>';

/** Makes an HTTP answer of XML that is written in this SOAP version. */
export function soapAnswer(version: SoapVersion, status: number, xml: string): HttpAnswer {
  return { status, headers: { 'content-type': `${version.mediaType}; charset=utf-8` }, body: xml };
}
