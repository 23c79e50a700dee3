/** A place in the primary's log, and when it was known to be written to there. */
interface Mark {
  readonly place: bigint;
  readonly at: number;
}

/** With four marks a second, ten minutes. */
const MOST_MARKS = 2_400;

/**
 * How far a replica is behind, by one clock of this process and none of the servers': it holds
 * everything that was written until the latest mark whose place it has replayed. A primary with
 * nothing to write makes no lag, and a replica that lost its primary falls behind.
 */
export class ReplayLag {
  /** Those that the replica is not known to have reached, in order of place and time. */
  #ahead: Mark[] = [];
  #holdsUntil: number | undefined;

  /** The primary had written its log to this place, before or at that time. */
  mark(place: bigint, at: number): void {
    // After a failover the log may go on from before what was lost.
    this.#ahead = this.#ahead.filter((mark) => mark.place < place);
    this.#ahead.push({ place, at });
    if (this.#ahead.length > MOST_MARKS) this.#ahead.shift();
  }

  /** The replica has replayed the log to this place. */
  replayed(place: bigint): void {
    for (let next = this.#ahead[0]; next && next.place <= place; next = this.#ahead[0]) {
      this.#holdsUntil = next.at;
      this.#ahead.shift();
    }
  }

  /** Milliseconds, and never too few; undefined as long as nothing is known. */
  at(now: number): number | undefined {
    return this.#holdsUntil === undefined ? undefined : now - this.#holdsUntil;
  }
}
