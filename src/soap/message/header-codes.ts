import type { FaultCode } from '../../faults/catalogue.js';
import { Fault } from '../../faults/fault.js';
import type { FieldViolation } from '../../faults/field-violation.js';
import type { ElementDescriptor } from '../../xml/schema/schema.js';
import type { XmlMessage } from '../../xml/tree/tree.js';
import { locate } from '../faults/locate.js';
import { pathPrefixes } from '../faults/place.js';
import type { HeaderBlock } from './request-headers.js';

/**
 * Holds every code of a decoded value against its code list.
 * @returns 2002 unknown, 2003 expired; `data.kodeliste` is the list
 */
export type CodeCheck = (
  value: unknown,
  descriptor: ElementDescriptor,
  at: Date,
) => readonly FieldViolation[];

/**
 * A wrong code in a header has a fault of its own (contract.md section 1, Faults): that of the
 * authority that the call is for is the oldest, and each code of the later
 * RequestUserMetadataHeader has that of its list.
 */
const HEADER_FAULTS: Readonly<Record<string, FaultCode>> = {
  'ActiveOrganisationHeader OrganisationType': 4413,
  'RequestUserMetadataHeader OrganisationType': 8173,
  'RequestUserMetadataHeader RequestUserType': 8174,
};

/**
 * @throws Fault 4413 type of the active organisation, 8173 type of the user's organisation, 8174
 *   user type; with every wrong code of the headers
 */
export function checkHeaderCodes(
  blocks: readonly HeaderBlock[],
  check: CodeCheck,
  now: Date,
  message: XmlMessage,
): void {
  const violations = blocks.flatMap(({ element, descriptor, value }) =>
    check(value, descriptor, now).map((found) => {
      const kode = HEADER_FAULTS[`${descriptor.local} ${found.data?.kodeliste ?? ''}`] ?? found.kode;
      return locate({ ...found, kode }, message, element, descriptor, pathPrefixes(message));
    }),
  );
  const [first] = violations;
  if (first) throw new Fault(first.kode, violations, first.data);
}
