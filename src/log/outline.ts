import { MASK } from '../faults/masking.js';

/** GUIDs, and days and times of day: no text that somebody wrote. */
const TELLING_NOTHING = [
  /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i,
  /^\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d)?$/,
];

/**
 * Shows what a log may say of a message: the names of its fields, numbers, booleans, GUIDs and
 * times. Any other text is masked, as whoever writes an ad may write anything, persons among it,
 * into any of its fields.
 */
export function outline(value: unknown): unknown {
  if (typeof value === 'string')
    return value === '' || TELLING_NOTHING.some((form) => form.test(value)) ? value : MASK;
  if (Array.isArray(value)) return value.map(outline);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, outline(inner)]));
}
