import {
  activeOrganisationHeader,
  requestOptionsHeader,
  requestUserMetadataHeader,
} from '../../contract/index.js';
import type { XmlElement } from '../../xml/tree/tree.js';
import { WSA } from './names.js';
import type { Places } from './places.js';
import { nameOf, refusalAt, refusalAtAll, shown } from './refusal.js';
import type { SecurityHeader } from './security-header.js';
import type { Reference } from './signature.js';

/** A reference and the element that it refers to. */
export interface Target {
  readonly reference: Reference;
  readonly target: XmlElement;
}

/** The header blocks that are acted on and therefore must be signed when they are sent. */
const SIGNED_HEADERS: ReadonlySet<string> = new Set(
  [activeOrganisationHeader, requestUserMetadataHeader, requestOptionsHeader].map(key),
);

/**
 * Finds the element of each reference. It must be one that may be signed where it stands: Body, a
 * header block, or a Timestamp or certificate of the Security header.
 * @throws Fault 139164
 */
export function targetsOf(
  references: readonly Reference[],
  ids: ReadonlyMap<string, XmlElement>,
  { headers, body, security }: Places,
  { timestamp, tokens }: SecurityHeader,
): readonly Target[] {
  const legal = new Set([body, timestamp, ...tokens, ...headers.filter((header) => header !== security)]);
  return references.map((reference) => {
    const target = ids.get(reference.uri.slice(1));
    if (!target) throw refuse(reference, 'intet element har dette wsu:Id / no element has this wsu:Id');
    if (!legal.has(target)) {
      const name = nameOf(target);
      throw refuse(
        reference,
        `${name} står ikke dér, hvor den må signeres / ${name} does not stand where it may be signed`,
      );
    }
    // No element may be referred to twice, so that nobody makes us digest one ten times.
    legal.delete(target);
    return { reference, target };
  });
}

function refuse({ element, uri }: Reference, what: string) {
  return refusalAt(139164, element, { uri: shown(uri), hvad: what });
}

/**
 * Checks that all is signed that must be. A header for another node is not ours to judge.
 * @throws Fault 139163 naming everything that is not
 */
export function checkAllSigned(targets: readonly Target[], places: Places, header: SecurityHeader): void {
  const signed = new Set(targets.map(({ target }) => target));
  const unsigned = mustAllBeSigned(places, header).filter((element) => !signed.has(element));
  const fault = refusalAtAll(
    139163,
    unsigned.map((element) => ({ element, data: { element: nameOf(element) } })),
  );
  if (fault) throw fault;
}

/** What of a message must be signed. */
export const mustAllBeSigned = (
  { own, body }: Places,
  { timestamp }: SecurityHeader,
): readonly XmlElement[] => [body, timestamp, ...own.filter(mustBeSigned)];

function mustBeSigned(header: XmlElement): boolean {
  return SIGNED_HEADERS.has(key(header)) || WSA.has(header.namespace);
}

function key({ namespace, local }: { readonly namespace: string; readonly local: string }): string {
  return `${namespace} ${local}`;
}
