/** What developers see of calls that were made: no operation of the contract tells it. */
import type { Calls } from '../../calls/kept-call.js';

export interface SeenCalls extends Calls {
  /** The names of all systems by their ids. */
  readonly systemNames: () => Promise<ReadonlyMap<string, string>>;
}
