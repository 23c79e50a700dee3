import { HeldBytes, type HeldBounds } from './held-bytes.js';
import { type PlaceLimits, Places } from './places.js';

/** What bounds the work and the memory of the process, whoever calls. */
export interface Load {
  readonly places: Places;
  /** Answers that their callers have not taken. */
  readonly held: HeldBytes;
  /** Bodies that are not whole yet. Slow senders of these never cut off who is slow to take. */
  readonly arriving: HeldBytes;
  /** Milliseconds in which a caller must take another piece of its answer. */
  readonly takeMs: number;
}

/** Together they take hardly longer than a caller notices: a millisecond or two each. */
const PER_TURN = 8;

/**
 * Refusing a stranger takes a fraction of the time of a request: so of ten times what can be done,
 * each on a connection of its own, as many are refused at once.
 */
const ARRIVAL_TURNS = 10 * PER_TURN;

export type LoadLimits = Omit<PlaceLimits, 'perTurn' | 'arrivalTurns'> & HeldBounds & Pick<Load, 'takeMs'>;

export const createLoad = (limits: LoadLimits): Load => ({
  places: new Places({ ...limits, perTurn: PER_TURN, arrivalTurns: ARRIVAL_TURNS }),
  held: new HeldBytes(limits),
  arriving: new HeldBytes(limits),
  takeMs: limits.takeMs,
});
