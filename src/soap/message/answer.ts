import type { HttpAnswer } from '../../http/gateway.js';
import type { SoapVersion } from './version.js';

/** Wraps the XML of one body child (and, for some faults, of header blocks) in an envelope. */
export function envelopeXml(version: SoapVersion, body: string, header = ''): string {
  return (
    `<?xml version="1.0" encoding="utf-8"?>\n<soap:Envelope xmlns:soap="${version.namespace}">` +
    `${header === '' ? '' : `<soap:Header>${header}</soap:Header>`}<soap:Body>${body}</soap:Body></soap:Envelope>`
  );
}

/** Makes an HTTP answer of XML that is written in this SOAP version. */
export function soapAnswer(version: SoapVersion, status: number, xml: string): HttpAnswer {
  return { status, headers: { 'content-type': `${version.mediaType}; charset=utf-8` }, body: xml };
}
