import { FIRST_YEAR, LAST_YEAR, readDateTime } from './danish-time.js';

/** What could be sent in place of a time, for machines and in words of both languages. */
export interface ReadableInstead {
  readonly forventet: string;
  readonly hvad: string;
}

/** Says what could be sent in place of a time that cannot be read in one way. */
export function readableInstead(lexical: string): ReadableInstead {
  const reading = readDateTime(lexical);
  if (reading.kind === 'missing' || reading.kind === 'ambiguous') {
    const [first, second] = reading.readings;
    const hvad = `${first} eller ${second} / ${first} or ${second}`;
    return { forventet: `${first}, ${second}`, hvad };
  }
  const years = `${FIRST_YEAR}–${LAST_YEAR}`;
  const hvad = `et tidspunkt i årene ${years} / a time in the years ${years}`;
  return { forventet: `${FIRST_YEAR}..${LAST_YEAR}`, hvad };
}
