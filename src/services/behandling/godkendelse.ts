import type { Beslutning, StoredJobannonce } from '../jobannonce/ad/store-port.js';
import { offentligeTekster } from '../jobannonce/public/content.js';
import type { SeenVersion } from '../jobannonce/ad/access.js';
import type { FieldViolation } from '../../faults/field-violation.js';
import type { KnownOfVirksomhed } from './hindringer.js';

/** Says what is wrong with a decision on the ad as it is under its lock. */
export type DecisionJudge = (ad: StoredJobannonce, seen: SeenVersion) => FieldViolation[];

/** An approval of the ad as it was when the request came, and what it is judged by. */
export interface Godkendelse {
  readonly beslutning: Beslutning;
  readonly judge: DecisionJudge;
}

/**
 * The approval of an ad. That of an anonymous one says what its texts are for the public, as they
 * hide whatever tells the company now.
 * @param domaener the authority's, under which its addresses must lie
 * @returns without texts where the company is not known; then nobody may approve it anyway
 */
export function godkendelseOf(
  { indhold, virksomhed: stamdata }: StoredJobannonce,
  { virksomhed }: KnownOfVirksomhed,
  domaener: readonly string[],
): Beslutning {
  if (!indhold.AnonymArbejdsgiver || virksomhed === 'unknown' || !virksomhed) return { kind: 'Godkendt' };
  return { kind: 'Godkendt', tekster: offentligeTekster(indhold, virksomhed, stamdata, domaener) };
}
