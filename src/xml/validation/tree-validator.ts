import { isEnvelopeMark } from './envelope-marks.js';
import { NameTable } from '../parser/name-table.js';
import { isPlainEnvelope, XSI } from './plain-envelope.js';
import type { ElementDescriptor } from '../schema/schema.js';
import { type Shape, shapeOf } from '../schema/shape.js';
import type { XmlElement } from '../tree/tree.js';
import { textOf } from '../tree/tree-reading.js';
import { TreeWalk } from './tree-walk.js';
import type { SchemaViolation } from './schema-violation.js';
import { normalise } from '../schema/white-space.js';

/** Tells what a walk over the tree found in a message. */
export interface TreeVerdict {
  /** It lists at most 50 violations, in no order. */
  readonly found: SchemaViolation[];
  /** Could everything be judged that the schema judges? When not, libxml2 has to be asked. */
  readonly isWhole: boolean;
}

/**
 * Holds the tree against the contract's descriptors and finds every violation of content, names and
 * values.
 */
export class TreeValidator {
  readonly roots = new NameTable<Shape>();
  private readonly counts: number[] = [];

  /**
   * @param roots the global elements of the contract
   * @param prefixes namespace → prefix, for `expected`
   * @param globals every global element of the schemas; libxml2 judges those that are no root
   */
  constructor(
    roots: readonly ElementDescriptor[],
    private readonly prefixes: Readonly<Record<string, string>>,
    private readonly globals: NameTable<true> = new NameTable(),
  ) {
    for (const root of roots) this.roots.add(root, shapeOf(root));
  }

  /**
   * Looks for the contract's elements anywhere below `root`, as a lax wildcard does, and checks
   * each.
   * @throws Fault 139103 when more than 1000 elements carry attributes that only libxml2 can judge
   */
  judge(root: XmlElement): TreeVerdict {
    const walk = new TreeWalk(this.prefixes, this.counts);
    if (isPlainEnvelope(root)) {
      for (const part of root.nodes) if (typeof part !== 'string') this.searchIn(part, walk);
    } else {
      walk.isWhole = false;
      this.search(root, walk);
    }
    return walk;
  }

  /** The descriptor that the element is held against, where its ancestors lead to one. */
  descriptorOf(element: XmlElement): ElementDescriptor | undefined {
    return this.shapeAt(element)?.descriptor;
  }

  /**
   * Is the value a date or time that is right once the white space around it is collapsed, as its
   * type says (XSD 1.0 part 2, 3.2.7 and 3.2.9)? libxml2 forgets to do that. It judges those with
   * xsi:type.
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

  private search(element: XmlElement, walk: TreeWalk): void {
    const { attributes } = element;
    const shape = this.roots.get(element);
    if (shape) {
      if (attributes.length > 0) {
        walk.countForeign();
        if (!attributes.every((attribute) => isEnvelopeMark(element, attribute))) walk.isWhole = false;
      }
      walk.check(element, shape, false);
      return;
    }
    if (attributes.some(({ namespace }) => namespace === XSI)) {
      walk.countForeign();
      walk.isWhole = false;
    }
    if (this.globals.get(element)) walk.isWhole = false;
    walk.meet(element);
    this.searchIn(element, walk);
  }

  private searchIn({ nodes }: XmlElement, walk: TreeWalk): void {
    for (const node of nodes) if (typeof node !== 'string') this.search(node, walk);
  }

  private shapeAt(element: XmlElement): Shape | undefined {
    const above = element.parent && this.shapeAt(element.parent);
    if (!above) return this.roots.get(element);
    const slot = above.slotOf.get(element.local);
    return slot?.namespace === element.namespace ? slot.shape : undefined;
  }
}
