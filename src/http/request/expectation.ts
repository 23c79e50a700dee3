import type { IncomingMessage } from 'node:http';
import { Fault } from '../../faults/fault.js';
import { shown } from '../response/shown.js';
import { membersOf } from './field-values.js';

/** What a caller may wait for before it sends the body (RFC 9110, 10.1.1). */
const CONTINUE = '100-continue';

/** HTTP/1.0 knows of no expectations, and ours are not to look at its field. */
const expectations = ({ headers: { expect }, httpVersion }: IncomingMessage): readonly string[] =>
  expect === undefined || httpVersion === '1.0' ? [] : membersOf(expect);

/** Does the caller wait for `100 Continue` before it sends the body? */
export const awaitsContinue = (raw: IncomingMessage): boolean => expectations(raw).includes(CONTINUE);

/** @returns 139146 something is expected that is not ours to meet */
export function wrongExpectation(raw: IncomingMessage): Fault | undefined {
  const other = expectations(raw).find((one) => one !== CONTINUE);
  if (other === undefined) return undefined;
  const expect = shown(other);
  return new Fault(139146, [{ kode: 139146, vaerdi: expect, forventet: CONTINUE, data: { expect } }], {
    expect,
  });
}
