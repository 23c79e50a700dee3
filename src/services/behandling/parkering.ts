import type { FieldViolation } from '../../faults/field-violation.js';
import { addDaysInDenmark, readDateTime, writeDateTime } from '../../time/danish-time.js';

const FELT = ['ParkeretTilTidspunkt'];

/**
 * Reads until when an ad is to be parked: this lies after now and, so that none is forgotten, at
 * most so many weeks ahead.
 * @param uger how many weeks
 * @returns the instant, or what is wrong with it
 */
export function readParkering(lexical: string, now: Date, uger: number): Date | FieldViolation {
  const reading = readDateTime(lexical);
  const latest = addDaysInDenmark(now, uger * 7);
  if (reading.kind !== 'instant') {
    const forventet = reading.kind === 'invalid' ? inTime(now, latest) : reading.readings.join(', ');
    return { kode: 130306, felt: FELT, vaerdi: lexical, forventet, data: { vaerdi: lexical } };
  }
  const { instant } = reading;
  if (instant > now && instant <= latest) return instant;
  return { kode: 130303, felt: FELT, vaerdi: lexical, forventet: inTime(now, latest), data: { uger } };
}

/**
 * A parking ends before the ad's time is over, as nobody may approve it then.
 * @returns what is wrong with the end of one
 */
export function parkeringViolation(til: Date, afpublicering: Date, uger: number): FieldViolation | undefined {
  if (til < afpublicering) return undefined;
  const vaerdi = writeDateTime(til);
  return { kode: 130303, felt: FELT, vaerdi, forventet: `< ${writeDateTime(afpublicering)}`, data: { uger } };
}

const inTime = (now: Date, latest: Date) => `> ${writeDateTime(now)}, ≤ ${writeDateTime(latest)}`;
