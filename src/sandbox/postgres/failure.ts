/**
 * The embedded PostgreSQL cannot run here; the message is one sentence for the person who starts
 * the gateway.
 */
export class EmbeddedPostgresError extends Error {
  override readonly name = 'EmbeddedPostgresError';
}

/** The way out that always works, said at the end of every sentence that has no better advice. */
export const INSTEAD = 'Set DATABASE_URL to a PostgreSQL server instead.';

/**
 * The first telling line of what a program printed, for a sentence: PostgreSQL's FATAL or error
 * line where there is one.
 */
export function tellingLine(output: string): string {
  const lines = output.split('\n').filter((line) => line.trim() !== '');
  const telling = lines.find((line) => /FATAL|PANIC|error/i.test(line)) ?? lines.at(-1) ?? 'it said nothing';
  return telling.trim();
}

/** `code` of a system or PostgreSQL error. */
export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}
