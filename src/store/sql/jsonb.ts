/**
 * Writes a value for jsonb, which goes in as text: pg would take an array for a PostgreSQL array.
 * U+0000 and halves of surrogate pairs become U+FFFD here, as they do in other texts
 * (storable.ts): JSON spells them as escapes, which jsonb refuses.
 */
export const json = (value: unknown): string => {
  const text = JSON.stringify(value);
  return UNSTORABLE.test(text) ? JSON.stringify(value, (_, part: unknown) => storable(part)) : text;
};

/** JSON.stringify writes these two, and only these, as such escapes. */
const UNSTORABLE = /\\u(?:0000|d[89a-f])/;

const storable = (part: unknown): unknown =>
  typeof part === 'string' ? part.replace(/\0|\p{Cs}/gu, '\ufffd') : part;
