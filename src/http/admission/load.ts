import { HeldBytes, type HeldBounds } from './held-bytes.js';
import { type PlaceLimits, Places } from './places.js';

/** What bounds the work and the memory of the process, whoever calls. */
export interface Load {
  readonly places: Places;
  /** Answers that their callers have not taken. */
  readonly held: HeldBytes;
  /** Milliseconds in which a caller must take another piece of its answer. */
  readonly takeMs: number;
}

/** Together they take hardly longer than a caller notices: a millisecond or two each. */
const PER_TURN = 8;

export type LoadLimits = Omit<PlaceLimits, 'perTurn'> & HeldBounds & Pick<Load, 'takeMs'>;

export const createLoad = (limits: LoadLimits): Load => ({
  places: new Places({ ...limits, perTurn: PER_TURN }),
  held: new HeldBytes(limits),
  takeMs: limits.takeMs,
});
