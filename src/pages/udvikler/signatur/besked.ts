/** The message that somebody sent in a form: typed, or as the octets of a file. */
export const TEXT_FIELD = 'besked';
export const FILE_FIELD = 'fil';

/** @returns undefined where there is neither */
export function octetsIn(fields: URLSearchParams): Uint8Array | undefined {
  const file = fields.get(`${FILE_FIELD}/Indhold`);
  if (file !== null) return Buffer.from(file, 'base64');
  // A browser sends every end of a line as two characters; most messages have one.
  const text = (fields.get(TEXT_FIELD) ?? '').replaceAll('\r\n', '\n');
  return text.trim() === '' ? undefined : Buffer.from(text);
}
