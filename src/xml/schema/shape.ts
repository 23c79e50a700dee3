import { childrenOf } from './content-model.js';
import { learnNames } from '../parser/machine.js';
import { compileCheck, type ValueCheck } from './facets.js';
import type { ElementDescriptor } from './schema.js';
import { compileRead, type ReadValue } from './simple-value.js';

/** A descriptor made ready for validation: its children by name, and its value's check compiled. */
export interface Shape {
  readonly descriptor: ElementDescriptor;
  /** Undefined when the type is not a simple one. */
  readonly check: ValueCheck | undefined;
  /** Undefined when the type is not a simple one. */
  readonly read: ReadValue | undefined;
  /** Is the value that of the children by their names, and not that of the one child? */
  readonly isRecord: boolean;
  readonly slots: readonly Slot[];
  readonly slotOf: ReadonlyMap<string, Slot>;
  /** The slots that may be filled more than once. */
  readonly repeated: readonly Slot[];
  /** So many of the slots have to be filled. */
  readonly required: number;
}

/** A child's place in the sequence. */
export interface Slot {
  readonly index: number;
  readonly namespace: string;
  readonly local: string;
  readonly shape: Shape;
  readonly min: number;
  readonly max: number;
}

const shapes = new WeakMap<ElementDescriptor, Shape>();

/** The shape of a descriptor, which is compiled once. */
export function shapeOf(descriptor: ElementDescriptor): Shape {
  const known = shapes.get(descriptor);
  if (known) return known;
  const { type } = descriptor;
  const slots = childrenOf(type).map((child, index) => ({
    index,
    namespace: child.namespace,
    local: child.local,
    shape: shapeOf(child),
    min: child.min,
    max: child.max,
  }));
  const shape: Shape = {
    descriptor,
    check: type.kind === 'simple' ? compileCheck(type) : undefined,
    read: type.kind === 'simple' ? compileRead(type) : undefined,
    isRecord: type.kind === 'sequence',
    slots,
    slotOf: new Map(slots.map((slot) => [slot.local, slot])),
    repeated: slots.filter(({ max }) => max > 1),
    required: slots.filter(({ min }) => min > 0).length,
  };
  if (shape.slotOf.size < slots.length)
    throw new Error(`${descriptor.local} has two children of the same name`);
  learnNames([descriptor.namespace, descriptor.local]);
  shapes.set(descriptor, shape);
  return shape;
}
