import { HeldBytes, type HeldBounds } from './held-bytes.js';
import { Handshakes } from './handshakes.js';
import { Hellos } from './hellos.js';
import { type PlaceLimits, Places, realTimer } from './places.js';
import { Resting } from './resting.js';

/** What bounds the work and the memory of the process, whoever calls. */
export interface Load {
  readonly places: Places;
  /** Connections that were refused, until they are read again. */
  readonly resting: Resting;
  /** Those of TLS that wait for their turn. */
  readonly handshakes: Handshakes;
  /** Those of TLS that have begun, and whose first record is not whole. */
  readonly hellos: Hellos;
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
 * To take a connection in and to refuse what comes on it costs a fifth of a message: so three
 * connections to two messages leave nearly all the time to work, and some are refused.
 */
const ARRIVAL_TURNS = (3 * PER_TURN) / 2;

/** A handshake takes twice as long as a message. Who would wait in the kernel waits here. */
const HANDSHAKES = { perTurn: 4, waiting: 1024, everyMs: 50, messages: 8 };

/** Each holds 16 KiB at most. */
const MOST_HELLOS = 1024;

/** So many connections that were refused are read again in each moment: 500 a second. */
const RESTING = { everyMs: 10, atOnce: 5 };

export type LoadLimits = Omit<PlaceLimits, 'perTurn' | 'arrivalTurns'> &
  HeldBounds &
  Pick<Load, 'takeMs'> & {
    /** The moment after which some connections that were refused are read again. */
    readonly restMs?: number;
    /** The time in which the first record of TLS must be whole. */
    readonly helloMs: number;
    /** The time after which a handshake is begun though no message is done. */
    readonly shakeMs?: number;
  };

export function createLoad(limits: LoadLimits): Load {
  const places = new Places({ ...limits, perTurn: PER_TURN, arrivalTurns: ARRIVAL_TURNS });
  const resting = new Resting({ ...RESTING, everyMs: limits.restMs ?? RESTING.everyMs }, realTimer);
  const busy = {
    isBusy: () => places.areFull || places.use.waiting > PER_TURN,
    areResting: () => resting.size > 0,
  };
  return {
    places,
    resting,
    handshakes: new Handshakes(
      { ...HANDSHAKES, waitMs: limits.waitMs, everyMs: limits.shakeMs ?? HANDSHAKES.everyMs },
      busy,
      realTimer,
    ),
    hellos: new Hellos({ most: MOST_HELLOS, withinMs: limits.helloMs }, realTimer),
    held: new HeldBytes(limits),
    arriving: new HeldBytes(limits),
    takeMs: limits.takeMs,
  };
}
