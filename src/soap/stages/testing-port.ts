import type { OperationName } from '../../contract/index.js';
import type { HttpAnswer } from '../../http/gateway.js';
import type { RequestContext } from '../../operations/request-context.js';
import type { Organisation } from '../../systems/system.js';

/** How an answer ends otherwise than by being sent at once. */
export type Ending =
  /** Nothing is done, and nothing is sent. */
  | { readonly kind: 'unasked' }
  /** What is asked is done; the answer is sent only to a repeat. */
  | { readonly kind: 'lost' }
  | { readonly kind: 'slow'; readonly ms: number };

/** A change that was committed. */
export interface Changed {
  readonly operation: OperationName;
  readonly request: unknown;
  readonly answer: object;
  readonly context: RequestContext;
}

/** What a tester asks for besides, which only a sandbox gives. Production has none of it. */
export interface Testing {
  /**
   * At what time does the request happen?
   * @param header the value of the field Sandbox-Clock
   * @throws Fault 139200 it cannot be read, 139135
   */
  timeOf(header: string | undefined, asker: Organisation, now: Date): Promise<Date>;
  /**
   * What is to befall a request of this user?
   * @param user UserIdentifier
   * @throws Fault that is to be answered
   */
  endingOf(user: string): Ending | undefined;
  /** @param isSentAnyway is it a fault, or the answer to a repeat? */
  endedAs(ending: Ending, isSentAnyway: boolean): Pick<HttpAnswer, 'fate'>;
  /** Others act on what was changed, before its answer goes out. It never throws. */
  changed(change: Changed): Promise<void>;
}
