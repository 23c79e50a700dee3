/** Says which ads a caller may see and change, and how one is refused. */
import type { FieldViolation } from '../../../faults/field-violation.js';
import type { Fault } from '../../../faults/fault.js';
import { refusal } from '../../../faults/refusal.js';
import type { RequestContext } from '../../../operations/request-context.js';
import { type Caller, holdsMandate } from '../../../security/caller.js';
import { writeDateTime } from '../../../time/danish-time.js';
import type { StoredJobannonce } from './store-port.js';
import { statusOf } from './status.js';

export { refusal };

/** An ad and the version of it that a caller saw last. */
export interface SeenVersion {
  readonly id: string;
  readonly version: number;
}

/** May the caller know of the ad? Its own organisation may, and STAR may know of all. */
export function maySee(ad: StoredJobannonce, { scope, caller }: RequestContext): boolean {
  return scope === 'alle' || isOwner(ad, caller);
}

/** Is it an ad of the organisation that the caller acts for? */
export const isOwner = ({ ejer }: Pick<StoredJobannonce, 'ejer'>, caller: Caller): boolean =>
  caller.organisationTypeId === ejer.organisationTypeId && caller.organisationCode === ejer.organisationCode;

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
 * Says why the ad cannot be changed in this way by someone who saw that version of it; undefined
 * when it can. What is over stays over and can only be deleted: that is told before the version, as
 * a newer version would not help.
 */
export function changeRefusal(
  kind: 'Aendret' | 'Afsluttet' | 'Slettet',
  ad: StoredJobannonce,
  seen: SeenVersion,
  now: Date,
): FieldViolation | undefined {
  const over = kind === 'Slettet' ? undefined : overSince(ad, now);
  if (over) return { felt: ['JobannonceIdentifier'], vaerdi: ad.id, ...over };
  if (ad.version === seen.version) return undefined;
  const data = { version: seen.version, gaeldende: ad.version };
  return { kode: 130200, felt: ['Version'], vaerdi: `${seen.version}`, forventet: `${ad.version}`, data };
}

function overSince(ad: StoredJobannonce, now: Date) {
  const status = statusOf(ad, now);
  if (status === 'AfsluttetManuelt' && ad.afsluttetTidspunkt)
    return { kode: 130201, data: { tidspunkt: writeDateTime(ad.afsluttetTidspunkt) } } as const;
  if (status === 'IkkeLaengerePaaJobnet')
    return { kode: 130202, data: { tidspunkt: writeDateTime(ad.afpubliceringTidspunkt) } } as const;
  return undefined;
}

/**
 * The one fault for an id that does not exist and for one the caller may not see, so that nobody
 * learns which it is.
 */
export function unknownId(id: string, asker: RequestContext): Fault {
  return refusal({ kode: 130000, felt: ['JobannonceIdentifier'], vaerdi: id, data: { vaerdi: id } }, asker);
}
