/** A message that somebody pasted: for which service it is, and how it would come. */
import { defaultLimits } from '../config/config.js';
import { Fault } from '../faults/fault.js';
import type { HttpRequest } from '../http/gateway.js';
import { parse } from '../xml/parser/parse.js';
import { childElements } from '../xml/tree/tree-reading.js';
import type { BoundService, Operation } from './bound-service.js';
import { findOperation } from './message/dispatch.js';
import { SOAP_11, versionOfNamespace } from './message/version.js';
import type { Retired } from './retired/retired.js';

export interface Target {
  readonly service?: BoundService;
  readonly operation?: Operation;
  readonly version: typeof SOAP_11;
}

/** The service and the SOAP version that a message is for, as far as it can be read. */
export function targetOf(xml: Uint8Array, services: readonly BoundService[]): Target {
  try {
    const { root } = parse(xml, { limits: defaultLimits });
    const version = versionOfNamespace(root.namespace) ?? SOAP_11;
    const body = childElements(root).find(({ local }) => local === 'Body');
    const [asked] = body ? childElements(body) : [];
    for (const service of asked ? services : []) {
      const operation = asked && findOperation(asked, service.contract);
      if (operation) return { service, operation, version };
    }
    const service = services.find(({ contract }) => contract.namespace === asked?.namespace);
    return { ...(service && { service }), version };
  } catch (error) {
    // What cannot be read is told by the way of the message itself.
    if (error instanceof Fault) return { version: SOAP_11 };
    throw error;
  }
}

/** A message as it would come over HTTP. */
export const requestOf = (
  body: Uint8Array,
  { contract }: BoundService,
  { mediaType }: typeof SOAP_11,
  logId: string,
): HttpRequest => ({
  method: 'POST',
  path: contract.path,
  query: new URLSearchParams(),
  headers: {},
  mediaType: { essence: mediaType, parameters: new Map() },
  origin: '',
  body,
  logId,
});

/** A message that is only looked at is no call: nobody is told that a closed service was called. */
export const uncounted = (retired: readonly Retired[]): readonly Retired[] =>
  retired.map((one) => ({ ...one, called: () => Promise.resolve() }));
