import { Fault } from '../../../faults/fault.js';
import type { LogoConverter } from '../logo-port.js';
import { givenUpInTheEnd } from './attempts.js';
import { limitConcurrency, type QueueLimits } from './concurrency-limit.js';
import { conversionProcesses, OLD_LOGOS } from './conversion-processes.js';

/**
 * The limits of one gateway; each conversion has a process. A client that waits longer has given
 * up, or soon will.
 */
const QUEUE_LIMITS: QueueLimits = { running: 2, waiting: 48, waitMs: 15_000 };

const tooMuch = () => new Fault(139142);

/** The processes of all converters, which are used again when they are healthy. */
const inProcess = givenUpInTheEnd(conversionProcesses(tooMuch), tooMuch);

/** Other processes, which may read what nobody may send. */
const inOldProcess = givenUpInTheEnd(conversionProcesses(tooMuch, undefined, [OLD_LOGOS]), tooMuch);

/** Converts pictures, two at a time; see `LogoConverter`. */
export function logoConverter(
  inTurn = limitConcurrency(QUEUE_LIMITS, tooMuch),
  convert = inProcess,
): LogoConverter {
  return (image) => inTurn(() => convert(image));
}

/**
 * Converts logos of version 1, which may be of other formats, and of an animation the first
 * picture.
 */
export const oldLogoConverter = (): LogoConverter =>
  logoConverter(limitConcurrency(QUEUE_LIMITS, tooMuch), inOldProcess);
