import { Fault } from '../../faults/fault.js';
import type { XmlElement } from '../../xml/tree/tree.js';
import type { ViolationAt } from '../../xml/tree/violation-at.js';
import { soapAttribute, type SoapVersion } from './version.js';

const TRUE = new Set(['1', 'true']);
const FALSE = new Set(['0', 'false']);

/**
 * Names an element in Clark notation, `{namespace}local`, as sets, fault data and the fault writer
 * have it.
 */
export function clarkName(element: { readonly namespace: string; readonly local: string }): string {
  return `{${element.namespace}}${element.local}`;
}

/**
 * Refuses the message when a header block is marked mustUnderstand and not in `understood` (Clark
 * names). All such headers are named at once.
 * @param headers those that are addressed to this service
 * @throws Fault 139113 MustUnderstand, 139110 when mustUnderstand is not a boolean
 */
export function checkMustUnderstand(
  headers: readonly XmlElement[],
  version: SoapVersion,
  understood: ReadonlySet<string>,
): void {
  const violations: ViolationAt[] = headers
    .filter((header) => isMustUnderstand(header, version))
    .filter((header) => !understood.has(clarkName(header)))
    .map((element) => ({ kode: 139113, element, data: { header: clarkName(element) } }));
  const [first] = violations;
  if (first) throw new Fault(139113, violations, first.data);
}

/** @throws Fault 139110 when mustUnderstand is not a boolean */
export const isMustUnderstand = (header: XmlElement, version: SoapVersion): boolean =>
  readBoolean(header, 'mustUnderstand', version);

/**
 * A relay is asked for by SOAP 1.2 alone (part 1, 5.2.4), and of whoever passes a message on: here
 * it must only be a boolean.
 * @throws Fault 139110 when it is not a boolean
 */
export function checkRelay(headers: readonly XmlElement[], version: SoapVersion): void {
  if (version.key === '1.2') for (const header of headers) readBoolean(header, 'relay', version);
}

/** @throws Fault 139110 */
function readBoolean(header: XmlElement, name: 'mustUnderstand' | 'relay', version: SoapVersion): boolean {
  const value = soapAttribute(header, name, version) ?? '0';
  if (TRUE.has(value)) return true;
  if (FALSE.has(value)) return false;
  const data = { hvad: `${name} på ${header.local} / ${name} on ${header.local}` };
  const found: ViolationAt = {
    kode: 139110,
    element: header,
    vaerdi: value,
    forventet: '0 | 1 | false | true',
    data,
  };
  throw new Fault(139110, [found], data);
}
