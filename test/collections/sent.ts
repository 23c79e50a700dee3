/** A request of a collection that was sent, and what the collection says of the answer. */
export interface Sent {
  readonly status: number;
  readonly text: string;
  readonly expected: number;
  readonly contains: string | undefined;
}
