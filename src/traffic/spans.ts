/** How long a row is about: each request is counted in one row of each. */
const MINUTE_MS = 60_000;

export interface Span {
  readonly minutes: number;
  /** Rows of it are kept no longer than so many days, whatever the setting: nothing shows them. */
  readonly mostDays: number;
}

/** A process counts by the shortest; the others are whole multiples of it. */
export const SHORTEST_MINUTES = 5;

/** An hour, a day and a week are read from some dozens of slots each, however much is kept. */
export const SPANS: readonly Span[] = [
  { minutes: SHORTEST_MINUTES, mostDays: 2 },
  { minutes: 30, mostDays: Infinity },
  { minutes: 180, mostDays: Infinity },
];

/** When the slot began in which that time lies, in milliseconds. */
export const slotAt = (minutes: number, time: number): number => time - (time % (minutes * MINUTE_MS));
