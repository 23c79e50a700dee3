import { Fault } from '../../faults/fault.js';
import type { XmlElement, XmlMessage } from '../../xml/tree/tree.js';
import { childElements } from '../../xml/tree/tree-reading.js';
import type { ViolationAt } from '../../xml/tree/violation-at.js';
import { nameOf } from '../wss/refusal.js';
import type { Envelope } from './envelope.js';
import { misshapenEnvelope } from './misshapen-envelope.js';
import { soapAttribute, type SoapVersion } from './version.js';

/** Values that claim no encoding: the contract is document/literal. */
const NO_ENCODING: ReadonlySet<string> = new Set([
  '',
  'http://www.w3.org/2003/05/soap-envelope/encoding/none',
]);

/**
 * Refuses encodingStyle where SOAP 1.2 does not allow it (part 1, 5.1.1). Messages of SOAP 1.1 may
 * have it everywhere, and old stacks write it on Envelope; there it says nothing.
 * @throws Fault 139110
 */
export function checkNoEncodingStyle({ root }: XmlMessage, version: SoapVersion): void {
  if (version.key !== '1.2') return;
  const marked = [root, ...childElements(root)].find((element) => encodingOf(element, version) !== undefined);
  if (!marked) return;
  throw misshapenEnvelope(
    marked,
    `encodingStyle må ikke stå på ${marked.local} / encodingStyle may not stand on ${marked.local}`,
  );
}

/**
 * Refuses an encoding of what we read that is not ours.
 * @throws Fault 139117 DataEncodingUnknown (SOAP 1.2 part 1, 5.4.6)
 */
export function checkEncodings({ version, headers, body }: Envelope): void {
  if (version.key !== '1.2') return;
  const found = [...headers, body].flatMap((element): ViolationAt[] => {
    const encoding = encodingOf(element, version) ?? '';
    if (NO_ENCODING.has(encoding)) return [];
    return [{ kode: 139117, element, vaerdi: encoding, data: { encoding, element: nameOf(element) } }];
  });
  const [first] = found;
  if (first) throw new Fault(139117, found, first.data);
}

function encodingOf(element: XmlElement, version: SoapVersion): string | undefined {
  return soapAttribute(element, 'encodingStyle', version);
}
