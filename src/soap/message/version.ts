import type { MediaType } from '../../http/gateway.js';
import { normalise } from '../../xml/schema/white-space.js';

/**
 * A SOAP version as data. Everything that differs between the two stands here or in
 * fault-writer.ts.
 */
export interface SoapVersion {
  readonly key: '1.1' | '1.2';
  readonly namespace: string;
  /** The media type that carries this version, without parameters. */
  readonly mediaType: string;
  /**
   * HTTP status of a fault that the caller must mend (SOAP 1.1 HTTP binding: always 500; SOAP 1.2
   * part 2, 7.5.2: 400).
   */
  readonly senderStatus: number;
  /**
   * Actors or roles that mean "the service that answers you". No attribute at all means the same.
   */
  readonly ownRoles: ReadonlySet<string>;
  /** The name of the attribute that addresses a header. */
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

/** @returns the version that a media type carries; undefined for a media type of neither */
export function versionOfMediaType(mediaType: MediaType | undefined): SoapVersion | undefined {
  return SOAP_VERSIONS.find((version) => version.mediaType === mediaType?.essence);
}

/** @returns the version that a namespace of an envelope means; undefined for a foreign one */
export function versionOfNamespace(namespace: string): SoapVersion | undefined {
  return SOAP_VERSIONS.find((version) => version.namespace === namespace);
}

/** The part of a header block that is asked for here. */
interface WithAttributes {
  readonly attributes: readonly {
    readonly local: string;
    readonly namespace: string;
    readonly value: string;
  }[];
}

/** @returns the value of an attribute that SOAP itself gives a meaning, e.g. mustUnderstand */
export function soapAttribute(
  header: WithAttributes,
  local: string,
  version: SoapVersion,
): string | undefined {
  const found = header.attributes.find((a) => a.local === local && a.namespace === version.namespace);
  return found && normalise(found.value, 'collapse');
}

/** Is a header block addressed to this service, by actor (1.1) or role (1.2)? */
export function isForUs(header: WithAttributes, version: SoapVersion): boolean {
  return version.ownRoles.has(soapAttribute(header, version.roleAttribute, version) ?? '');
}
