/** What became of requests in one second of a load. */
export interface Second {
  /** Callers that wanted to send a request in this second. */
  due: number;
  /** By HTTP status, the milliseconds from when a request was due to its answer, in this second. */
  readonly answered: Map<number, number[]>;
  /** Connections on which hands were shaken, where the server speaks TLS. */
  shaken: number;
  /** Connections that could not be opened, or broke before an answer, by what was told of them. */
  readonly broken: Map<string, number>;
  /** Callers that had waited as long as they would, and closed their connection. */
  gaveUp: number;
  /** Callers that found all connections busy, and never sent anything. */
  unsent: number;
  /** Callers that were still waiting when it ended. */
  waiting: number;
  /** Processor time of the callers' own processes. */
  callersCpuMs: number;
  /** By how much, at most, the callers' own processes were behind their time. */
  lateMs: number;
}

export const newSecond = (): Second => ({
  due: 0,
  answered: new Map(),
  shaken: 0,
  broken: new Map(),
  gaveUp: 0,
  unsent: 0,
  waiting: 0,
  callersCpuMs: 0,
  lateMs: 0,
});

/** Adds what other callers saw in the same second. */
export function addSecond(to: Second, from: Second): void {
  to.due += from.due;
  to.shaken += from.shaken;
  to.gaveUp += from.gaveUp;
  to.unsent += from.unsent;
  to.waiting += from.waiting;
  to.callersCpuMs += from.callersCpuMs;
  to.lateMs = Math.max(to.lateMs, from.lateMs);
  for (const [status, times] of from.answered) {
    const known = to.answered.get(status);
    to.answered.set(status, known ? known.concat(times) : times);
  }
  for (const [what, count] of from.broken) to.broken.set(what, (to.broken.get(what) ?? 0) + count);
}

/** The times of all answers with this status. */
export const timesOf = (seconds: readonly Second[], status: number): readonly number[] =>
  seconds.flatMap(({ answered }) => answered.get(status) ?? []);

export const countOf = (seconds: readonly Second[], status: number): number =>
  seconds.reduce((sum, { answered }) => sum + (answered.get(status)?.length ?? 0), 0);

/** All answers, whatever they said. */
export const answersIn = (seconds: readonly Second[]): number =>
  seconds.reduce(
    (sum, { answered }) => sum + [...answered.values()].reduce((all, { length }) => all + length, 0),
    0,
  );
