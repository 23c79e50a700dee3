import { Attributes } from './attributes.js';
import { GREATER, SLASH } from './characters.js';
import { Namespaces } from './namespaces.js';
import { QualifiedName } from './qualified-name.js';
import type { Growing, Reading } from './reading.js';
import type { XmlElement } from '../tree/tree.js';
import { undeclared, WRONG } from './well-formedness.js';

/**
 * The children of every element until its first child. All elements without content share it, so it
 * is frozen; it once held a string, so that V8 knows that such arrays may hold anything.
 */
export const NO_NODES: (XmlElement | string)[] = [''];
NO_NODES.length = 0;
Object.freeze(NO_NODES);

/** Reads start tags and knows what their prefixes mean. */
export class StartTags {
  private readonly namespaces = new Namespaces();
  private readonly name: QualifiedName;
  private readonly attributes: Attributes;

  constructor(private readonly reading: Reading) {
    this.name = new QualifiedName(reading);
    this.attributes = new Attributes(reading, this.namespaces);
  }

  /**
   * Reads the tag and makes it the innermost open element.
   * @param offset index of its `<`
   * @returns index of its `>`, or of the `/` before it
   */
  read(offset: number): number {
    const { reading, attributes } = this;
    const units = reading.units.at;
    let at = this.name.read(offset + 1, offset, WRONG.tag);
    const { prefix, local } = this.name;
    attributes.clear();
    if (units[at] !== GREATER && units[at] !== SLASH) at = attributes.read(at, offset);
    const namespace = this.namespaces.of(prefix);
    if (!namespace) return reading.malformed(undeclared(prefix), at);
    const parent = reading.open;
    const element: Growing = {
      namespace: namespace.name,
      local,
      prefix,
      attributes: attributes.resolved,
      declarations: attributes.declarations,
      nodes: NO_NODES,
      parent,
      offset,
    };
    if (!parent) reading.root = element;
    else if (parent.nodes === NO_NODES) parent.nodes = [element];
    else parent.nodes.push(element);
    reading.open = element;
    return at;
  }

  /** Closes the element and takes back what it declared. */
  close(element: Growing): void {
    this.attributes.forget(element);
    this.reading.open = element.parent;
  }
}
