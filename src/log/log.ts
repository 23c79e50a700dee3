import { type DestinationStream, pino, type Level } from 'pino';
import { hidden, mask } from './masking.js';

export type LogLevel = Level | 'silent';

/**
 * Writes one line: facts as an object, and a fixed sentence (never one built from what a caller
 * sent).
 */
type Write = (facts: object, message: string) => void;

/**
 * The house may do this with a log. It is narrower than pino: child bindings and `%s` would pass
 * the masking by.
 */
export interface Log {
  readonly fatal: Write;
  readonly error: Write;
  readonly warn: Write;
  readonly info: Write;
  readonly debug: Write;
}

/**
 * JSON lines on stdout. Every object that is logged is walked: values under a name in
 * `personalElements` (from the contract's annotations) and under a name that holds a secret are
 * masked, errors (under any name) become type, message, code, stack and cause.
 * @param destination where lines go; tests collect them. Standard output is written at once: a line
 *   that waits in memory is lost when the process is killed, which is when it is wanted most
 * @param facts stand in every line
 */
export function createLogger(
  level: LogLevel,
  personalElements: ReadonlySet<string>,
  destination: DestinationStream = pino.destination({ fd: 1, sync: true }),
  facts: { readonly worker?: number } = {},
): Log {
  const base = { level, base: { pid: process.pid, ...facts }, timestamp: isoTime() };
  const isHidden = hidden(personalElements);
  const formatters = {
    level: (label: string) => ({ level: label }),
    log: (facts: Record<string, unknown>) => mask(facts, isHidden),
  };
  // The walk has written the errors already; pino's own serializer would add their other
  // properties.
  return pino({ ...base, formatters, serializers: { err: (value: unknown) => value } }, destination);
}

/** pino's own, but the date is written once a second and not once a line. */
function isoTime(): () => string {
  let second = NaN;
  let written = '';
  return () => {
    const now = Date.now();
    const ms = now % 1000;
    if (now - ms !== second) {
      second = now - ms;
      written = new Date(second).toISOString().slice(0, -'000Z'.length);
    }
    return `,"time":"${written}${String(ms).padStart(3, '0')}Z"`;
  };
}
