import type { Violation } from '../../faults/fault.js';
import type { XmlElement } from './tree.js';

/**
 * A violation that knows its element. `withPlaces` (soap/faults/place.ts) adds path, line and
 * column, where the message is at hand.
 */
export interface ViolationAt extends Violation {
  readonly element?: XmlElement;
}
