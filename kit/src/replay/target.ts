/** Whom a fixture is played against. */
import type { Step } from '../fixture/fixture.js';
import type { Identity } from '../fixture/proof.js';

/** One request, as it goes out. */
export interface Sent extends Pick<Step, 'method' | 'path' | 'headers' | 'body'> {
  /** The connection shows this certificate. */
  readonly identity?: Identity;
  /** The moment at which it happens for the gateway, where its clock can be set. */
  readonly at?: Date;
  /** Its step asks for a proof, be it none: a gateway that takes senders at their word is none. */
  readonly isProven: boolean;
}

export interface Answer {
  readonly status: number;
  /** Field names in lower case. */
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly text: string;
}

export interface Target {
  /**
   * @throws NoAnswer the connection was cut, or nothing came in time; KitError nobody is there
   */
  send(request: Sent): Promise<Answer>;
  /** Makes the tables of these organisations empty, or with `all` of everybody. */
  reset?(organisations: readonly string[]): Promise<void>;
}

/** There was somebody, but no whole answer. */
export class NoAnswer extends Error {
  override readonly name = 'NoAnswer';
}
