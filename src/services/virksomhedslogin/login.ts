/** Finds what is wrong with a login that is reported, and says whether it counts. */
import type { SetVirksomhedLoginRequestType } from '../../contract/index.js';
import type { FieldViolation } from '../../faults/field-violation.js';
import { dateInDenmark, readDateTime, writeDateTime } from '../../time/danish-time.js';
import { readableInstead } from '../../time/readable-instead.js';
import { hasProduktionsenhed } from '../virksomhed/produktionsenhed.js';
import type { Virksomhed } from '../virksomhed/virksomhedsregister.js';

export interface LoginSettings {
  /** The new Jobnet for Arbejdsgivere opened then: logins before it do not count. */
  readonly cutOver: Date;
  /** Minutes a login may lie in the future, for clocks that differ. */
  readonly futureGraceMinutes: number;
}

const MINUTE_MS = 60_000;

/** The login was then; undefined when that cannot be read in one way. */
export function loginInstant({ LoginTidspunkt }: SetVirksomhedLoginRequestType): Date | undefined {
  const reading = readDateTime(LoginTidspunkt);
  return reading.kind === 'instant' ? reading.instant : undefined;
}

/**
 * Does a login of that time count? »Only logins in the new JobAG count«: not those from before it
 * opened.
 */
export function counts(tidspunkt: Date, { cutOver }: LoginSettings): boolean {
  return tidspunkt >= cutOver;
}

/**
 * Everything that is wrong with the message. The production unit must be the company's on the day
 * of the login, as a late message may come when it has ended.
 * @param virksomhed the company of the CVR number, whatever its status; undefined when there is
 *   none
 */
export function judgeLogin(
  login: SetVirksomhedLoginRequestType,
  virksomhed: Virksomhed | undefined,
  settings: LoginSettings,
  now: Date,
): readonly FieldViolation[] {
  const tidspunkt = loginInstant(login);
  return [
    ...judgeTime(login, tidspunkt, settings, now),
    ...judgeUnit(login, virksomhed, dateInDenmark(tidspunkt ?? now)),
  ];
}

/** The finding for a CVR number that no company has. */
export function unknownCompany(cvr: string): FieldViolation {
  return { kode: 120500, felt: ['CVRnumberIdentifier'], vaerdi: cvr, data: { cvr } };
}

function* judgeTime(
  { LoginTidspunkt: vaerdi }: SetVirksomhedLoginRequestType,
  tidspunkt: Date | undefined,
  { futureGraceMinutes }: LoginSettings,
  now: Date,
): Generator<FieldViolation> {
  const about = { felt: ['LoginTidspunkt'], vaerdi };
  if (tidspunkt === undefined) {
    const { forventet, hvad } = readableInstead(vaerdi);
    yield { kode: 120711, ...about, forventet, data: { vaerdi, hvad } };
  } else if (tidspunkt.getTime() > now.getTime() + futureGraceMinutes * MINUTE_MS) {
    const forventet = `≤ ${writeDateTime(new Date(now.getTime() + futureGraceMinutes * MINUTE_MS))}`;
    yield { kode: 120710, ...about, forventet, data: { vaerdi } };
  }
}

function* judgeUnit(
  { CVRnumberIdentifier: cvr, ProductionUnitIdentifier: pnr }: SetVirksomhedLoginRequestType,
  virksomhed: Virksomhed | undefined,
  day: string,
): Generator<FieldViolation> {
  if (virksomhed === undefined) yield unknownCompany(cvr);
  else if (!hasProduktionsenhed(virksomhed, pnr, day)) {
    yield { kode: 4353, felt: ['ProductionUnitIdentifier'], vaerdi: pnr, data: { cvr, pnr } };
  }
}
