import type { Transaction } from '../../store/sql/transaction.js';
import type { Person } from '../person.js';

/** Somebody who is signed in. */
export interface Session extends Person {
  /** It names the session to operators, and is of no use to anybody else. */
  readonly handle: string;
  readonly createdAt: Date;
  readonly seenAt: Date;
  /** Whatever is done, it ends then. */
  readonly endsAt: Date;
}

/** A session that its own id has opened. */
export interface OpenedSession extends Session {
  /**
   * The person's identifier at the provider: of an employee of a company the UUID of MitID Erhverv.
   * It is for messages of this very person, and is kept nowhere else.
   */
  readonly identifier: string;
}

/** What the provider says of a sign-in, to be opened by the session's id only. */
export interface Sealed {
  readonly idToken: string;
  readonly identifier: string;
}

/** Where somebody was signed in. */
export interface SignedInAt {
  readonly issuer: string;
  readonly sub?: string | undefined;
  /** The provider's own session. */
  readonly sid?: string | undefined;
}

/** A session that has ended. */
export interface Ended {
  readonly session: Session;
  /** Absent where it is of another key, or there was none. */
  readonly idToken?: string | undefined;
}

/** @throws Fault 139135 (from all of them) when the database does not answer */
export interface Sessions {
  /** @returns the id of a new session: 256 random bits, which are not kept */
  begin(person: Person, at: SignedInAt & Sealed, now: Date): Promise<string>;
  /** Finds it by its id, and notes that it is used. */
  use(id: string, now: Date): Promise<OpenedSession | undefined>;
  /** @returns undefined where there was none, or it had ended before */
  end(id: string, now: Date): Promise<Ended | undefined>;
  /** Ends those of a session of the provider or, where none is named, all of the subject. */
  endAt(at: SignedInAt): Promise<readonly Session[]>;
}

/** What operators do. */
export interface SessionList {
  list(now: Date): Promise<readonly Session[]>;
  /** @returns those that were there */
  revoke(transaction: Transaction, handles: readonly string[] | 'all'): Promise<readonly Session[]>;
}
