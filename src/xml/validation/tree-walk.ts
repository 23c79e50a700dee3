import { Fault, MAX_VIOLATIONS } from '../../faults/fault.js';
import { MASK } from '../../faults/masking.js';
import { isEnvelopeMark } from './envelope-marks.js';
import { expectedNames, expectedValue } from './notation.js';
import { arePlainDeclarations, XSI } from './plain-envelope.js';
import type { Shape, Slot } from '../schema/shape.js';
import type { XmlElement } from '../tree/tree.js';
import { hasElements, textOf } from '../tree/tree-reading.js';
import type { SchemaViolation } from './schema-violation.js';
import { isBlank } from '../schema/white-space.js';

/** The most elements with xsi attributes or foreign ones in a message; no client sends as many. */
const MAX_FOREIGN = 1000;

/** Walks once over the tree of one message, and keeps what it found. */
export class TreeWalk {
  readonly found: SchemaViolation[] = [];
  isWhole = true;
  private foreign = 0;
  /** Index in `counts` where the sequence begins that is opened next. */
  private free = 0;

  /**
   * @param counts how often each slot of the open sequences is filled; one array serves all walks
   */
  constructor(
    private readonly prefixes: Readonly<Record<string, string>>,
    private readonly counts: number[],
  ) {}

  /** @throws Fault 139103 */
  countForeign(): void {
    this.foreign += 1;
    if (this.foreign <= MAX_FOREIGN) return;
    throw new Fault(139103, [], { hvad: 'fremmede attributter / foreign attributes', limit: MAX_FOREIGN });
  }

  /** Notes whether the namespaces that the element declares are plain. */
  meet({ declarations }: XmlElement): void {
    if (!arePlainDeclarations(declarations)) this.isWhole = false;
  }

  /** @param personal whether the element is inside one that the contract marks as personal */
  check(element: XmlElement, shape: Shape, personal: boolean): void {
    const { attributes } = element;
    const masked = personal || shape.descriptor.personal;
    this.meet(element);
    if (attributes.length > 0 && attributes.some(isNil)) {
      this.add({ element, kind: 'nilNotAllowed' });
    } else if (shape.check) {
      this.checkValue(element, shape, masked);
    } else {
      this.checkChildren(element, shape, masked);
    }
  }

  private checkValue(element: XmlElement, { descriptor: { type }, check }: Shape, masked: boolean): void {
    if (!check || type.kind !== 'simple') return;
    const raw = textOf(element);
    const kind = hasElements(element) ? 'elementNotAllowed' : check(raw);
    if (kind) this.add({ element, kind, expected: expectedValue(type, kind), value: masked ? MASK : raw });
  }

  private checkChildren(element: XmlElement, shape: Shape, masked: boolean): void {
    const { counts } = this;
    const base = this.free;
    this.free += shape.slots.length;
    for (let i = base; i < this.free; i++) counts[i] = 0;
    let reached = -1;
    let filled = 0;
    let strayText = false;
    for (const node of element.nodes) {
      if (typeof node === 'string') {
        strayText ||= !isBlank(node);
        continue;
      }
      const slot = shape.slotOf.get(node.local);
      if (!slot) {
        this.addUnknown(node, shape, base, reached);
        continue;
      }
      const { index, max } = slot;
      const count = counts[base + index] ?? 0;
      const isOwn = node.namespace === slot.namespace;
      if (!isOwn) {
        this.add({ element: node, kind: 'wrongNamespace', expected: `{${slot.namespace}}${slot.local}` });
      } else if (count > 0 && max === 1) {
        this.add({ element: node, kind: 'repeatedElement' });
      } else if (count === max) {
        // It is told once only, however many more there are.
        this.add({ element: node, kind: 'tooMany', expected: `≤ ${max}` });
      } else if (index < reached) {
        this.addLate(node, shape, base, index);
      }
      counts[base + index] = count + 1;
      if (count === 0 && slot.min > 0) filled += 1;
      if (index > reached) reached = index;
      if (!isOwn) continue;
      if (node.attributes.length > 0) this.checkAttributes(node);
      this.check(node, slot.shape, masked);
    }
    if (strayText) this.add({ element, kind: 'textNotAllowed' });
    if (filled < shape.required) this.addMissing(element, shape, base);
    this.free = base;
  }

  /**
   * The contract has no attributes; libxml2 judges those of XSD itself (xsi:type,
   * xsi:schemaLocation), and complains of those of SOAP, which is overlooked.
   */
  private checkAttributes(element: XmlElement): void {
    for (const { namespace, local } of element.attributes) {
      const attribute = { namespace, local };
      if (namespace === XSI) {
        this.countForeign();
        this.isWhole = false;
      } else if (isEnvelopeMark(element, attribute)) {
        this.countForeign();
      } else {
        this.add({ element, kind: 'unknownAttribute', attribute });
      }
    }
  }

  private addMissing(element: XmlElement, { slots }: Shape, base: number): void {
    for (const slot of slots) {
      if (slot.min > 0 && this.counts[base + slot.index] === 0)
        this.add({ element, kind: 'missingElement', expected: this.names([slot]) });
    }
  }

  /**
   * Expected are the slots from the one reached up to the first that is required and still empty.
   */
  private addUnknown(element: XmlElement, { slots }: Shape, base: number, reached: number): void {
    const open = slots.filter(
      (slot) => slot.index >= reached && (this.counts[base + slot.index] ?? 0) < slot.max,
    );
    const required = open.findIndex((slot) => slot.min > 0);
    const next = required < 0 ? open : open.slice(0, required + 1);
    const expected = next.length > 0 && { expected: this.names(next) };
    this.add({ element, kind: 'unknownElement', ...expected });
  }

  /** Its place is before the first of those that stand behind it in the contract. */
  private addLate(element: XmlElement, { slots }: Shape, base: number, index: number): void {
    const behind = slots.find((slot) => slot.index > index && (this.counts[base + slot.index] ?? 0) > 0);
    const name = behind && this.names([behind]);
    const expected = name !== undefined && { expected: { da: `foran ${name}`, en: `before ${name}` } };
    this.add({ element, kind: 'unexpectedElement', ...expected });
  }

  private names(slots: readonly Slot[]): string {
    return expectedNames(
      slots.map((slot) => slot.shape.descriptor),
      this.prefixes,
    );
  }

  private add(violation: SchemaViolation): void {
    if (this.found.length < MAX_VIOLATIONS) this.found.push(violation);
  }
}

function isNil({ namespace, local }: { readonly namespace: string; readonly local: string }): boolean {
  return namespace === XSI && local === 'nil';
}
