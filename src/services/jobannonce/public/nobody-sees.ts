/**
 * Says which ads nobody will ever see as they are. The table »Who sees what« of
 * docs/life-of-an-ad.md has all of it; test/app/who-sees-an-ad.test.ts holds each row.
 */
import type { FieldViolation } from '../../../faults/field-violation.js';
import { writeDateTime } from '../../../time/danish-time.js';
import { type Jobannoncestatus, statusOf } from '../ad/status.js';
import type { StoredJobannonce } from '../ad/store-port.js';

/** Since when nobody will see an ad of this status; undefined while somebody may. */
type Since = (ad: StoredJobannonce, now: Date) => Date | undefined;

/** By the status of the newest version, where no approved one is on Jobnet or comes there. */
const SINCE: Readonly<Record<Jobannoncestatus, Since>> = {
  // When its time is over nobody may approve it.
  AfventerGodkendelse: ({ afpubliceringTidspunkt: end }, now) => (end <= now ? end : undefined),
  IkkeGodkendt: ({ afgjortTidspunkt }) => afgjortTidspunkt,
  IkkePaaJobnetEndnu: () => undefined,
  PaaJobnet: () => undefined,
  IkkeLaengerePaaJobnet: ({ afpubliceringTidspunkt }) => afpubliceringTidspunkt,
  AfsluttetManuelt: ({ afsluttetTidspunkt }) => afsluttetTidspunkt,
};

/**
 * What is told of an ad that nobody will see; undefined while it may be seen.
 * @param isComing is an approved version on Jobnet, or will it be?
 */
export function nobodySees(ad: StoredJobannonce, isComing: boolean, now: Date): FieldViolation | undefined {
  const { id, slettetTidspunkt } = ad;
  const status = slettetTidspunkt ? 'slettet / deleted' : statusOf(ad, now);
  const since = slettetTidspunkt ?? (isComing ? undefined : SINCE[statusOf(ad, now)](ad, now));
  if (!since) return undefined;
  const data = { hvad: status, tidspunkt: writeDateTime(since) };
  return { kode: 130203, felt: ['JobannonceIdentifier'], vaerdi: id, data };
}
