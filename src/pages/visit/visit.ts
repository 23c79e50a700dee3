/** What a page knows of who looks at it. */
import type { HttpRequest } from '../../http/gateway.js';
import type { OpenedSession } from '../../signin/session/session-port.js';
import type { Inspection } from '../../soap/inspection.js';
import type { Trial } from '../../soap/trial.js';
import type { CallingSystem } from '../../systems/system.js';
import type { Language, Say } from '../words.js';
import type { Ask } from './asking.js';
import type { Registry } from './registry.js';
import type { Desk } from './desk.js';
import type { SeenCalls } from './seen-calls.js';
import type { Watching } from './watching.js';
import type { Standing } from './standing.js';

/** Somebody looks at a page, signed in or not. */
export interface Visit {
  readonly request: Pick<HttpRequest, 'path' | 'query' | 'origin' | 'logId' | 'isGone' | 'headers'>;
  /** The parts of the path that the route leaves open, by their names. */
  readonly params: Readonly<Record<string, string>>;
  readonly language: Language;
  readonly say: Say;
  readonly now: Date;
  readonly signedIn?: SignedIn;
  /** Notices that everybody is shown before sign-in. */
  readonly notices: readonly Notice[];
  readonly isSandbox: boolean;
  /** Is what /udvikler has for developers open to everybody, as in a sandbox? */
  readonly isOpenToDevelopers: boolean;
  /** Is the documentation served at /docs/? */
  readonly hasDocs: boolean;
  /** May somebody sign in here? */
  readonly hasSignIn: boolean;
}

export interface SignedIn {
  readonly session: OpenedSession;
  /** Stands in each form (forms/form.tsx). */
  readonly csrf: string;
  /** Of employees of companies only. */
  readonly standing?: Standing;
}

/** A visit of somebody who may see the page. */
export interface OwnVisit extends Visit {
  readonly signedIn: SignedIn;
  readonly ask: Ask;
}

/** A visit of a developer: to a sandbox that is open, or of a calling system's people. */
export interface DeveloperVisit extends Visit {
  /** The ids of the systems that the visitor looks after; undefined: all may be seen. */
  readonly systems: readonly string[] | undefined;
  readonly registry: Registry;
  readonly calls: SeenCalls;
  /** Looks into a signed message, without using it up. @throws Fault 139190, 139191, 139135 */
  readonly inspect: (xml: Uint8Array) => Promise<Inspection>;
  /**
   * Tries a message without doing anything, in the name of a system that the visitor looks after.
   * @param system undefined in an open sandbox, where headers are taken at their word
   * @throws Fault 139190, 139191, 139135
   */
  readonly tryOut: (xml: Uint8Array, system?: CallingSystem) => Promise<Trial>;
}

/** A visit of somebody of STAR. */
export interface StarVisit extends OwnVisit {
  readonly desk: Desk;
  readonly watching: Watching;
}

/** A visit of an employee of a company. */
export interface CompanyVisit extends OwnVisit {
  readonly signedIn: SignedIn & { readonly standing: Standing };
  readonly cvr: string;
}

export interface Notice {
  readonly overskrift: string;
  /** In the HTML that the contract allows, as it was judged when it was written. */
  readonly tekst: string;
}
