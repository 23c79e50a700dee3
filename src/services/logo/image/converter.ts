import { Fault } from '../../../faults/fault.js';
import type { LogoConverter } from '../logo-port.js';
import { limitConcurrency, type QueueLimits } from './concurrency-limit.js';
import { conversionProcesses } from './conversion-processes.js';

/**
 * The limits of one gateway; each conversion has a process. A client that waits longer has given
 * up, or soon will.
 */
const QUEUE_LIMITS: QueueLimits = { running: 2, waiting: 48, waitMs: 15_000 };

const tooMuch = () => new Fault(139142);

/** The processes of all converters, which are used again when they are healthy. */
const inProcess = conversionProcesses(tooMuch);

/** Converts pictures, two at a time; see `LogoConverter`. */
export function logoConverter(
  inTurn = limitConcurrency(QUEUE_LIMITS, tooMuch),
  convert = inProcess,
): LogoConverter {
  return (image) => inTurn(() => convert(image));
}
