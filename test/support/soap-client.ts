import { jobannonceService, type OperationName } from '../../src/contract/index.js';
import { sample } from '../../src/soap/documents/samples.js';
import { SOAP_11, SOAP_12, type SoapVersion } from '../../src/soap/message/version.js';
import type { ServiceContract } from '../../src/xml/schema/schema.js';
import { validateResponse } from './validate-response.js';

export interface SoapAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly xml: string;
}

/**
 * Posts a message to a service as its SOAP version is posted.
 * @throws AssertionError when the answer breaks the XSD
 */
export async function post(
  origin: string,
  xml: string,
  {
    service = jobannonceService,
    version = SOAP_11,
    headers = {},
  }: {
    service?: ServiceContract;
    version?: SoapVersion;
    headers?: Readonly<Record<string, string>>;
  } = {},
): Promise<SoapAnswer> {
  const answer = await fetch(`${origin}${service.path}`, {
    method: 'POST',
    headers: { 'content-type': `${version.mediaType}; charset=utf-8`, ...headers },
    body: xml,
  });
  const text = await answer.text();
  validateResponse(text);
  return { status: answer.status, headers: answer.headers, xml: text };
}

/** @returns the contract's own example of an operation */
export function sampleOf(
  name: string,
  now: Date,
  service: ServiceContract<OperationName> = jobannonceService,
  version = SOAP_11,
): string {
  const operation = service.operations.find((one) => one.name === name);
  if (!operation) throw new Error(`${service.name} has no ${name}`);
  return sample(operation, version, now);
}

/** @returns the text of the first element with that local name */
export function valueOf(xml: string, local: string): string | undefined {
  return new RegExp(`<(?:\\w+:)?${local}(?: [^>]*)?>([^<]*)<`).exec(xml)?.[1];
}

/** @returns the message with one element's text replaced, wherever the element stands */
export function withValue(xml: string, local: string, value: string): string {
  return xml.replaceAll(new RegExp(`(<(?:\\w+:)?${local}>)[^<]*(<)`, 'g'), `$1${value}$2`);
}

/**
 * Sends the message on behalf of another organisation, in every place of both headers that names
 * one.
 */
export function asOrganisation(xml: string, type: number, code: string): string {
  const typed = xml.replaceAll(
    /(<aoh:OrganisationTypeIdentifier>|<ros:OrganisationTypeIdentifier>\s*<clb:CodeListItemIdentifier>)\d+/g,
    `$1${type}`,
  );
  return withValue(typed, 'OrganisationCode', code);
}

/** @returns the message with RequestOptionsHeader added */
export function withRequestIdentifier(xml: string, id: string): string {
  const header = `<rq:RequestOptionsHeader xmlns:rq="urn:jobnet-gateway:request-options:1"><rq:RequestIdentifier>${id}</rq:RequestIdentifier></rq:RequestOptionsHeader>`;
  return xml.replace('</soap:Header>', `${header}</soap:Header>`);
}

export { SOAP_11, SOAP_12 };
