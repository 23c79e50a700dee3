import { Fault, MAX_VIOLATIONS } from '../faults/fault.js';
import { MASK } from '../faults/masking.js';
import { expectedNames, expectedValue } from './notation.js';
import type { ElementDescriptor } from './schema.js';
import type { SchemaErrorKind } from './schema-errors.js';
import { type Shape, type Slot, shapeOf, slotFor } from './shape.js';
import type { XmlElement } from './tree.js';
import { childElements, textOf } from './tree-reading.js';
import type { SchemaViolation } from './validate.js';
import { isBlank, normalise } from './white-space.js';

export const XSI = 'http://www.w3.org/2001/XMLSchema-instance';

/** Elements of one message that may carry xsi attributes or foreign ones: what is beyond is no message of a client. */
const MAX_FOREIGN = 1000;

/** Holds the tree against the contract's descriptors: every violation of content, names and values, with what was expected. */
export class TreeValidator {
  private readonly roots: ReadonlyMap<string, Shape>;

  /** @param roots the global elements of the contract @param prefixes namespace → prefix, for `expected` */
  constructor(
    roots: readonly ElementDescriptor[],
    private readonly prefixes: Readonly<Record<string, string>>,
  ) {
    this.roots = new Map(roots.map((root) => [`${root.namespace} ${root.local}`, shapeOf(root)]));
  }

  /**
   * Looks for the contract's elements anywhere below `root`, as a lax wildcard does, and checks each one found.
   * @returns at most 50 violations, in no order
   * @throws Fault 139103 when more than 1000 elements carry attributes that only the schema library can judge
   */
  validate(root: XmlElement): SchemaViolation[] {
    const run = new Run(this.prefixes);
    this.search(root, run);
    return run.found;
  }

  /** The descriptor the element is held against, where its ancestors lead to one. */
  descriptorOf(element: XmlElement): ElementDescriptor | undefined {
    return this.shapeAt(element)?.descriptor;
  }

  /** Is the element one of the contract's global ones, standing where a wildcard let it in? */
  isRoot(element: XmlElement): boolean {
    return this.rootShape(element) !== undefined && (!element.parent || !this.shapeAt(element.parent));
  }

  /**
   * A date or time that is right once the white space around it is collapsed, as its type says (XSD 1.0 part 2, 3.2.7
   * and 3.2.9): libxml2 forgets to. One with xsi:type is left to it.
   */
  isPaddedTime(element: XmlElement): boolean {
    const shape = this.shapeAt(element);
    const type = shape?.descriptor.type;
    if (type?.kind !== 'simple' || (type.primitive !== 'date' && type.primitive !== 'dateTime')) return false;
    const raw = textOf(element);
    return (
      element.attributes.every(({ namespace }) => namespace !== XSI) &&
      normalise(raw, 'collapse') !== raw &&
      shape?.check?.(raw) === undefined
    );
  }

  private search(element: XmlElement, run: Run): void {
    const shape = this.rootShape(element);
    if (shape) {
      if (element.attributes.length > 0) run.countForeign();
      run.check(element, shape);
      return;
    }
    if (element.attributes.some(({ namespace }) => namespace === XSI)) run.countForeign();
    for (const node of element.nodes) if (typeof node !== 'string') this.search(node, run);
  }

  private shapeAt(element: XmlElement): Shape | undefined {
    const above = element.parent && this.shapeAt(element.parent);
    return above ? slotFor(above, element)?.shape : this.rootShape(element);
  }

  private rootShape(element: XmlElement): Shape | undefined {
    return this.roots.get(`${element.namespace} ${element.local}`);
  }
}

/** One walk over one message. */
class Run {
  readonly found: SchemaViolation[] = [];
  private foreign = 0;

  constructor(private readonly prefixes: Readonly<Record<string, string>>) {}

  countForeign(): void {
    this.foreign += 1;
    if (this.foreign <= MAX_FOREIGN) return;
    throw new Fault(139103, [], { hvad: 'fremmede attributter / foreign attributes', graense: MAX_FOREIGN });
  }

  /** @param personal is the element inside one that the contract marks as personal? */
  check(element: XmlElement, shape: Shape, personal = false): void {
    const masked = personal || shape.descriptor.personal;
    if (element.attributes.some(({ namespace, local }) => namespace === XSI && local === 'nil')) {
      this.add({ element, kind: 'nilIkkeTilladt' });
    } else if (shape.check) {
      this.checkValue(element, shape, masked);
    } else {
      this.checkChildren(element, shape, masked);
    }
  }

  private checkValue(element: XmlElement, { descriptor: { type }, check }: Shape, masked: boolean): void {
    if (!check || type.kind !== 'simple') return;
    const raw = textOf(element);
    const kind = childElements(element).length > 0 ? 'elementIkkeTilladt' : check(raw);
    if (kind) this.add({ element, kind, expected: expectedValue(type, kind), value: masked ? MASK : raw });
  }

  private checkChildren(element: XmlElement, shape: Shape, masked: boolean): void {
    const seen = new Map<Slot, number>();
    let reached = 0;
    let strayText = false;
    for (const node of element.nodes) {
      if (typeof node === 'string') {
        strayText ||= !isBlank(node);
        continue;
      }
      const slot = shape.slotOf.get(node.local);
      if (!slot) {
        this.addMisplaced(node, 'ukendtElement', shape, seen, reached);
        continue;
      }
      const { namespace, local } = slot.shape.descriptor;
      if (namespace !== node.namespace) {
        this.add({ element: node, kind: 'forkertNavnerum', expected: `{${namespace}}${local}` });
      } else if (seen.has(slot) && slot.max === 1) {
        this.add({ element: node, kind: 'gentagetElement' });
      } else if (seen.get(slot) === slot.max) {
        // Once, whatever more there is of it.
        this.add({ element: node, kind: 'forMange', expected: `≤ ${slot.max}` });
      } else if (slot.index < reached) {
        this.addMisplaced(node, 'uventetElement', shape, seen, reached);
      }
      seen.set(slot, (seen.get(slot) ?? 0) + 1);
      reached = Math.max(reached, slot.index);
      if (namespace !== node.namespace) continue;
      this.checkAttributes(node);
      this.check(node, slot.shape, masked);
    }
    if (strayText) this.add({ element, kind: 'tekstIkkeTilladt' });
    for (const slot of shape.slots) {
      if (slot.min > 0 && !seen.has(slot))
        this.add({ element, kind: 'manglerElement', expected: this.names([slot]) });
    }
  }

  /** The contract has no attributes; those of XSD itself (xsi:type, xsi:schemaLocation) are the library's to judge. */
  private checkAttributes(element: XmlElement): void {
    for (const { namespace, local } of element.attributes) {
      if (namespace === XSI) this.countForeign();
      else this.add({ element, kind: 'ukendtAttribut', attribute: { namespace, local } });
    }
  }

  /** What could have stood here: the slots from the one reached up to the first that is required. */
  private addMisplaced(
    element: XmlElement,
    kind: SchemaErrorKind,
    { slots }: Shape,
    seen: ReadonlyMap<Slot, number>,
    reached: number,
  ): void {
    const open = slots.filter((slot) => slot.index >= reached && (seen.get(slot) ?? 0) < slot.max);
    const required = open.findIndex((slot) => slot.min > 0);
    const next = required < 0 ? open : open.slice(0, required + 1);
    this.add({ element, kind, ...(next.length > 0 && { expected: this.names(next) }) });
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
