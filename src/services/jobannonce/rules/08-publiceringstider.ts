/**
 * Regel 8. »Fremadrettet kan virksomhederne på jobannoncerne registrere det præcise klokkeslæt,
 * hvor de enten ønsker annoncen publiceret og / eller afpubliceret.«
 */
import type { JobannonceType } from '../../../contract/index.js';
import { addDaysInDenmark, writeDateTime } from '../../../time/danish-time.js';
import { timeViolation } from '../ad/time-violation.js';
import { publicationTimes, type PublicationTimes } from './publication-times.js';
import type { FieldViolation } from '../../../faults/field-violation.js';
import type { Facts, Rule } from './rule.js';

const MINUTE_MS = 60_000;
const FIELDS = ['PubliceringTidspunkt', 'AfpubliceringTidspunkt'] as const;

/**
 * Compares instants. Only the publication has a grace for the past, as an ad whose unpublication
 * time has come would never be seen. An update may repeat a publication time that the ad has
 * already, though it has passed: an ad on Jobnet stays as it is unless it is told otherwise. The
 * longest time is counted in days of the Danish clock, so that a change of summer time does not
 * cost or give an hour: 56 days after 08:00 is 08:00.
 */
export const publiceringstider: Rule = {
  number: 8,
  codes: [130080, 130081, 130082, 130083, 130084, 130085],
  judge: (ad, facts) => {
    const times = publicationTimes(ad.Publicering, facts);
    const isReadable = times.start !== undefined && times.end !== undefined;
    return [...(isReadable ? [] : unreadable(ad)), ...past(ad, times, facts), ...order(ad, times, facts)];
  },
};

function* unreadable({ Publicering }: JobannonceType): Generator<FieldViolation> {
  for (const name of FIELDS) {
    const vaerdi = Publicering[name];
    const violations = vaerdi === undefined ? undefined : timeViolation(['Publicering', name], vaerdi);
    if (violations) yield violations;
  }
}

function* past(
  { Publicering }: JobannonceType,
  { start, end }: PublicationTimes,
  { now, settings, previous }: Facts,
): Generator<FieldViolation> {
  const earliest = new Date(now.getTime() - settings.pastGraceMinutes * MINUTE_MS);
  const isKnown = previous?.publiceringer.some((time) => time.getTime() === start?.getTime());
  if (Publicering.PubliceringTidspunkt !== undefined && start !== undefined && start < earliest && !isKnown)
    yield inPast('PubliceringTidspunkt', `≥ ${writeDateTime(earliest)}`);
  if (end !== undefined && end <= now) yield inPast('AfpubliceringTidspunkt', `> ${writeDateTime(now)}`);

  function inPast(felt: (typeof FIELDS)[number], forventet: string): FieldViolation {
    return { kode: 130081, ...about(Publicering, felt), forventet, data: { felt } };
  }
}

function* order(
  { Publicering }: JobannonceType,
  { start, end, countedFrom }: PublicationTimes,
  { settings }: Facts,
): Generator<FieldViolation> {
  if (start === undefined || end === undefined || countedFrom === undefined) return;
  const uger = settings.publicationMaxWeeks;
  const latest = addDaysInDenmark(countedFrom, uger * 7);
  const place = about(Publicering, 'AfpubliceringTidspunkt');
  if (end <= start && Publicering.PubliceringTidspunkt !== undefined) {
    yield { kode: 130080, ...place, forventet: `> ${writeDateTime(start)}` };
  } else if (end > latest) {
    yield { kode: 130082, ...place, forventet: `≤ ${writeDateTime(latest)}`, data: { uger } };
  }
}

function about(publicering: JobannonceType['Publicering'], name: (typeof FIELDS)[number]) {
  return { felt: ['Publicering', name], vaerdi: publicering[name] ?? '' };
}
