import type { MediaType } from '../../http/gateway.js';

/** The two SOAP versions as data; everything that differs between them stands here or in fault-writer.ts. */
export interface SoapVersion {
  readonly key: '1.1' | '1.2';
  readonly namespace: string;
  /** The media type that carries this version, without parameters. */
  readonly mediaType: string;
  /** HTTP status of a fault that the caller must mend (SOAP 1.1 HTTP binding: always 500; SOAP 1.2 part 2, 7.5.2: 400). */
  readonly senderStatus: number;
  /** Actors or roles that mean "the service that answers you"; no attribute means the same. */
  readonly ownRoles: ReadonlySet<string>;
  /** Name of the attribute that addresses a header. */
  readonly roleAttribute: 'actor' | 'role';
}

export const SOAP_11: SoapVersion = {
  key: '1.1',
  namespace: 'http://schemas.xmlsoap.org/soap/envelope/',
  mediaType: 'text/xml',
  senderStatus: 500,
  ownRoles: new Set(['', 'http://schemas.xmlsoap.org/soap/actor/next']),
  roleAttribute: 'actor',
};

export const SOAP_12: SoapVersion = {
  key: '1.2',
  namespace: 'http://www.w3.org/2003/05/soap-envelope',
  mediaType: 'application/soap+xml',
  senderStatus: 400,
  ownRoles: new Set([
    '',
    'http://www.w3.org/2003/05/soap-envelope/role/next',
    'http://www.w3.org/2003/05/soap-envelope/role/ultimateReceiver',
  ]),
  roleAttribute: 'role',
};

export const SOAP_VERSIONS: readonly SoapVersion[] = [SOAP_11, SOAP_12];

/** The version a media type speaks; undefined for any other one. */
export function versionOfMediaType(mediaType: MediaType | undefined): SoapVersion | undefined {
  return SOAP_VERSIONS.find((version) => version.mediaType === mediaType?.essence);
}

/** The version an envelope namespace means; undefined for a foreign one. */
export function versionOfNamespace(namespace: string): SoapVersion | undefined {
  return SOAP_VERSIONS.find((version) => version.namespace === namespace);
}

/** A header block, as far as it is asked here. */
interface HeaderBlock {
  readonly attributes: readonly {
    readonly local: string;
    readonly namespace: string;
    readonly value: string;
  }[];
}

/** An attribute of a header block that SOAP itself gives a meaning, e.g. mustUnderstand. */
export function soapAttribute(header: HeaderBlock, local: string, version: SoapVersion): string | undefined {
  return header.attributes.find((a) => a.local === local && a.namespace === version.namespace)?.value.trim();
}

/** Is a header block addressed to this service, by actor (1.1) or role (1.2)? */
export function isForUs(header: HeaderBlock, version: SoapVersion): boolean {
  return version.ownRoles.has(soapAttribute(header, version.roleAttribute, version) ?? '');
}
