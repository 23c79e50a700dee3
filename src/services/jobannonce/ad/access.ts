/** Says which ads a caller may see and change, and how one is refused. */
import type { FieldViolation } from '../../../faults/field-violation.js';
import type { Fault } from '../../../faults/fault.js';
import { refusal } from '../../../faults/refusal.js';
import type { RequestContext } from '../../../operations/request-context.js';
import type { Caller } from '../../../security/caller.js';
import { writeDateTime } from '../../../time/danish-time.js';
import { checkMandate, type SeenVersion, staleVersion, unknown } from '../../access.js';
import type { StoredJobannonce } from './store-port.js';
import { statusOf } from './status.js';

export { checkMandate, refusal, type SeenVersion };

/** May the caller know of the ad? Its own organisation may, and STAR may know of all. */
export function maySee(ad: StoredJobannonce, { scope, caller }: RequestContext): boolean {
  return scope === 'alle' || isOwner(ad, caller);
}

/** Is it an ad of the organisation that the caller acts for? */
export const isOwner = ({ ejer }: Pick<StoredJobannonce, 'ejer'>, caller: Caller): boolean =>
  caller.organisationTypeId === ejer.organisationTypeId && caller.organisationCode === ejer.organisationCode;

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
  return staleVersion(130200, seen.version, ad.version);
}

function overSince(ad: StoredJobannonce, now: Date) {
  const status = statusOf(ad, now);
  if (status === 'AfsluttetManuelt' && ad.afsluttetTidspunkt)
    return { kode: 130201, data: { tidspunkt: writeDateTime(ad.afsluttetTidspunkt) } } as const;
  if (status === 'IkkeLaengerePaaJobnet')
    return { kode: 130202, data: { tidspunkt: writeDateTime(ad.afpubliceringTidspunkt) } } as const;
  return undefined;
}

/** The fault for an ad that does not exist, and for one that the caller may not see. */
export const unknownId = (id: string, asker: RequestContext): Fault =>
  unknown(130000, 'JobannonceIdentifier', id, asker);
