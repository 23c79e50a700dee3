import { Fault, MAX_VIOLATIONS } from '../../faults/fault.js';
import type { XmlElement, XmlMessage } from '../../xml/tree/tree.js';
import { pathPrefixes } from '../faults/place.js';
import { toViolation } from '../faults/schema-violation.js';
import { isWithin, type PlacedViolation } from '../message/request-headers.js';
import type { Envelope } from '../message/envelope.js';
import type { Exchange } from './exchange.js';

/**
 * Holds the whole message against the schema, once.
 * @returns every violation of what is for this service; each later stage refuses its own
 */
export function validate(
  message: XmlMessage,
  envelope: Envelope,
  { service, parts }: Exchange,
): readonly PlacedViolation[] {
  const prefixes = pathPrefixes(message);
  const found = ownOf(parts.validatorOf(service.contract).validate(message), envelope);
  return found.map((violation) => ({
    element: violation.element,
    violation: toViolation(violation, message, prefixes, parts.explain),
  }));
}

/**
 * Leaves out what is wrong with header blocks for another node, which may be right there. When the
 * validator stopped at its bound, nothing is left out: what it did not come to may be ours.
 */
function ownOf<V extends { readonly element: XmlElement }>(
  found: readonly V[],
  { headers }: Envelope,
): readonly V[] {
  if (found.length >= MAX_VIOLATIONS) return found;
  return found.filter(({ element }) => {
    const block = headerBlockOf(element);
    return !block || headers.includes(block);
  });
}

/** The header block that the element is or lies in; undefined where it lies elsewhere. */
function headerBlockOf(element: XmlElement): XmlElement | undefined {
  for (let at = element; at.parent; at = at.parent) {
    const { parent } = at;
    if (parent.parent && !parent.parent.parent) return parent.local === 'Header' ? at : undefined;
  }
  return undefined;
}

/**
 * Refuses every schema violation of the message at once.
 * @throws Fault 1014, or the code that a service gives one of them itself
 */
export function refuseInvalid(found: readonly PlacedViolation[], body: XmlElement): void {
  if (found.length === 0) return;
  // Those of the body come first, which is what the caller came for; then those of the rest of the
  // message.
  const inBody = found.filter(({ element }) => isWithin(element, body));
  const elsewhere = found.filter(({ element }) => !isWithin(element, body));
  const violations = [...inBody, ...elsewhere].map(({ violation }) => violation);
  // What a service knows of one of them says more than the schema does: it comes first.
  const explained = violations.filter(({ kode }) => kode !== 1014);
  const others = violations.filter(({ kode }) => kode === 1014);
  throw new Fault(explained[0]?.kode ?? 1014, [...explained, ...others]);
}
