/** The jobs of one kind. */
export interface JobCounts {
  readonly task: string;
  /** Due, and nobody is at it. */
  readonly due: number;
  /** They wait for their time. */
  readonly later: number;
  readonly running: number;
  /** Nobody tries them any more. */
  readonly failed: number;
  /** The one that has been due longest. */
  readonly dueSince?: Date;
}
