/** How a caller is refused what it may not see or change, whatever that is. */
import type { FaultCode } from '../faults/catalogue.js';
import type { Fault } from '../faults/fault.js';
import type { FieldViolation } from '../faults/field-violation.js';
import { refusal } from '../faults/refusal.js';
import type { RequestContext } from '../operations/request-context.js';
import { holdsMandate } from '../security/caller.js';

/** Something and the version of it that a caller saw last. */
export interface SeenVersion {
  readonly id: string;
  readonly version: number;
}

/**
 * Says that a change is made by someone who has not seen the newest version; undefined when they
 * have.
 * @param kode of the service
 * @param felt the element that names the version
 */
export function staleVersion(
  kode: FaultCode,
  seen: number,
  newest: number,
  felt: FieldViolation['felt'] = ['Version'],
): FieldViolation | undefined {
  if (seen === newest) return undefined;
  const data = { version: seen, gaeldende: newest };
  return { kode, felt, vaerdi: `${seen}`, forventet: `${newest}`, data };
}

/**
 * May the caller act for the company?
 * @param about where in the request it is named
 * @throws Fault 4575
 */
export function checkMandate(
  asker: RequestContext,
  cvr: string,
  about: Pick<FieldViolation, 'felt' | 'vaerdi'>,
): void {
  if (asker.scope !== 'mandate' || holdsMandate(asker.caller, cvr)) return;
  const { organisationTypeId: type, organisationCode: kode } = asker.caller;
  const what = `den har ingen fuldmagt fra CVR-nummeret ${cvr} / it holds no mandate of CVR number ${cvr}`;
  throw refusal({ kode: 4575, ...about, data: { type, kode, hvad: what } }, asker);
}

/**
 * The one fault for an id that does not exist and for one the caller may not see, so that nobody
 * learns which it is.
 * @param kode of what is named
 * @param element that names it
 */
export const unknown = (kode: FaultCode, element: string, id: string, asker: RequestContext): Fault =>
  refusal({ kode, felt: [element], vaerdi: id, data: { vaerdi: id } }, asker);
