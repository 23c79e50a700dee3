import { Fault, MAX_VIOLATIONS } from '../../faults/fault.js';
import type { XmlElement, XmlMessage } from '../../xml/tree/tree.js';
import { childElements } from '../../xml/tree/tree-reading.js';
import type { ViolationAt } from '../../xml/tree/violation-at.js';
import { nameOf } from '../wss/refusal.js';
import type { Envelope } from './envelope.js';
import { misshapenEnvelope } from './misshapen-envelope.js';
import { soapAttribute, type SoapVersion } from './version.js';

const ENCODING_STYLE = 'encodingStyle';

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
 * Refuses an encoding of what we read that is not ours, on a header block, on the child of Body or
 * anywhere in them.
 * @throws Fault 139117 DataEncodingUnknown (SOAP 1.2 part 1, 5.4.6)
 */
export function checkEncodings({ text }: XmlMessage, { version, headers, body }: Envelope): void {
  // Most messages have the word nowhere, and need not be walked through; a name has no entities.
  if (version.key !== '1.2' || !text.includes(ENCODING_STYLE)) return;
  const found = [...headers, body].flatMap((element) => foreignEncodings(element, version));
  const [first] = found;
  if (first) throw new Fault(139117, found.slice(0, MAX_VIOLATIONS), first.data);
}

function foreignEncodings(top: XmlElement, version: SoapVersion): readonly ViolationAt[] {
  const found: ViolationAt[] = [];
  const open = [top];
  for (let element = open.pop(); element; element = open.pop()) {
    const encoding = encodingOf(element, version) ?? '';
    if (!NO_ENCODING.has(encoding))
      found.push({
        kode: 139117,
        element,
        vaerdi: encoding,
        data: { encoding, element: nameOf(element) },
      });
    for (const child of childElements(element).toReversed()) open.push(child);
  }
  return found;
}

function encodingOf(element: XmlElement, version: SoapVersion): string | undefined {
  return soapAttribute(element, ENCODING_STYLE, version);
}
