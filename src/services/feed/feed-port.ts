/** An event that has its place in a change feed. */
export interface Placed {
  readonly loebenummer: number;
}

/** Some events of a feed, and how far all have been seen. */
export interface Feed<Haendelse extends Placed> {
  readonly haendelser: readonly Haendelse[];
  /**
   * The last place there is; no event will ever appear at or before it that was not there when it
   * was read.
   */
  readonly lastPlace: number;
  /** Are there events already that have no place yet? */
  readonly isBehind: boolean;
}
