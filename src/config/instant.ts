/**
 * The moment that an ISO 8601 text with an offset means. `Date` takes 30 February for 2 March: such
 * a day is a mistake of whoever wrote it.
 * @returns undefined where the text is none, or its day does not exist
 */
export function instantIn(text: string): Date | undefined {
  const instant = new Date(text);
  if (Number.isNaN(instant.getTime())) return undefined;
  const day = text.slice(0, 'yyyy-mm-dd'.length);
  return new Date(`${day}T00:00:00Z`).toISOString().startsWith(day) ? instant : undefined;
}
