import type { Log } from './log.js';

export interface LogBound {
  /** Most lines of one kind in a window; the others are counted. */
  readonly lines: number;
  readonly windowMs: number;
}

export interface BoundedLog extends Log {
  /** Writes how many lines of each kind were left out, and begins a new window. */
  flush(): void;
}

interface Kind {
  readonly message: string;
  readonly facts: Readonly<Record<string, unknown>>;
  count: number;
}

/** What tells lines with one message apart. Each has few values, none of them a caller's text. */
const TOLD_APART = ['status', 'reason', 'aborted'] as const;

/**
 * A log for lines that anybody can cause without being known: as many of each kind as the bound
 * says, and for those over it, at the end of the window, one line with their number. So no stranger
 * fills the disk, or hides one thing behind many lines of another.
 * @param after runs the end of a window; tests run it themselves
 */
export function boundedLog(
  log: Log,
  { lines, windowMs }: LogBound,
  after: (ms: number, run: () => void) => void = (ms, run) => {
    setTimeout(run, ms).unref();
  },
): BoundedLog {
  const kinds = new Map<string, Kind>();
  const flush = () => {
    for (const { message, facts, count } of kinds.values()) {
      if (count > lines) log.warn({ ...facts, line: message, leftOut: count - lines }, 'lines were left out');
    }
    kinds.clear();
  };
  const bounded =
    (level: keyof Log): Log[keyof Log] =>
    (facts, message) => {
      if (kinds.size === 0) after(windowMs, flush);
      const key = keyOf(level, facts, message);
      const known = kinds.get(key) ?? kindOf(facts, message);
      kinds.set(key, known);
      known.count += 1;
      if (known.count <= lines) log[level](facts, message);
    };
  return {
    fatal: bounded('fatal'),
    error: bounded('error'),
    warn: bounded('warn'),
    info: bounded('info'),
    debug: bounded('debug'),
    flush,
  };
}

/** It is made for each line, also for those that are left out: so it is only joined. */
function keyOf(level: string, facts: object, message: string): string {
  const { status, reason, aborted } = facts as Readonly<Record<(typeof TOLD_APART)[number], unknown>>;
  return `${level} ${String(status)} ${String(reason)} ${String(aborted)} ${message}`;
}

function kindOf(facts: object, message: string): Kind {
  const given = facts as Readonly<Record<string, unknown>>;
  const apart = TOLD_APART.filter((name) => given[name] !== undefined);
  return { message, facts: Object.fromEntries(apart.map((name) => [name, given[name]])), count: 0 };
}
