import { childrenOf } from './content-model.js';
import { compileCheck, type ValueCheck } from './facets.js';
import type { ElementDescriptor } from './schema.js';

/** A descriptor made ready to be held against elements: its children by name, its value's check compiled. */
export interface Shape {
  readonly descriptor: ElementDescriptor;
  /** Of a simple type. */
  readonly check: ValueCheck | undefined;
  readonly slots: readonly Slot[];
  readonly slotOf: ReadonlyMap<string, Slot>;
}

/** A child's place in the sequence. */
export interface Slot {
  readonly index: number;
  readonly shape: Shape;
  readonly min: number;
  readonly max: number;
}

const shapes = new WeakMap<ElementDescriptor, Shape>();

/** Compiled once for each descriptor. */
export function shapeOf(descriptor: ElementDescriptor): Shape {
  const known = shapes.get(descriptor);
  if (known) return known;
  const { type } = descriptor;
  const slots = childrenOf(type).map((child, index) => ({
    index,
    shape: shapeOf(child),
    min: child.min,
    max: child.max,
  }));
  const shape: Shape = {
    descriptor,
    check: type.kind === 'simple' ? compileCheck(type) : undefined,
    slots,
    slotOf: new Map(slots.map((slot) => [slot.shape.descriptor.local, slot])),
  };
  if (shape.slotOf.size < slots.length)
    throw new Error(`${descriptor.local} has two children of the same name`);
  shapes.set(descriptor, shape);
  return shape;
}

/** The slot of a child with this name; names are looked up by local part, then the namespace has to agree. */
export function slotFor(
  shape: Shape,
  element: { readonly namespace: string; readonly local: string },
): Slot | undefined {
  const slot = shape.slotOf.get(element.local);
  return slot?.shape.descriptor.namespace === element.namespace ? slot : undefined;
}
