import type { Locator } from '../faults/refusal.js';
import type { Caller } from '../security/caller.js';
import type { Scope } from './table.js';

/**
 * Says who asks, and when: all that an operation and the service behind it know of a request
 * besides its content. `locate` gives what they find wrong its place in the message.
 */
export interface RequestContext extends Locator {
  /** It is the ServiceRequestLogReferenceIdentifier of the answer. */
  readonly logId: string;
  /** The time by which everything in the request is judged and written. */
  readonly now: Date;
  readonly caller: Caller;
  /** The caller's permission for this operation reaches so far. */
  readonly scope: Scope;
}
