import type { FieldPath, FieldViolation } from '../../../faults/field-violation.js';
import { FIRST_YEAR, LAST_YEAR, readDateTime } from '../../../time/danish-time.js';

/**
 * Says why a time of a request cannot be used: 130083, 130084 (local times at a change of the
 * clock) or 130085.
 */
export function timeViolation(felt: FieldPath, vaerdi: string): FieldViolation | undefined {
  const reading = readDateTime(vaerdi);
  if (reading.kind === 'instant') return undefined;
  if (reading.kind === 'invalid') {
    const data = { felt: String(felt.at(-1)), vaerdi, fra: FIRST_YEAR, til: LAST_YEAR };
    return { kode: 130085, felt, vaerdi, forventet: `${FIRST_YEAR}..${LAST_YEAR}`, data };
  }
  const [first, second] = reading.readings;
  const kode = reading.kind === 'missing' ? 130083 : 130084;
  return { kode, felt, vaerdi, forventet: `${first}, ${second}`, data: { vaerdi, first, second } };
}
