import type { ElementDescriptor } from '../schema/schema.js';
import { type Growing, NO_NODES } from './growing.js';
import type { XmlElement } from './tree.js';

type Nodes = (XmlElement | string)[];

/** An element that was read straight to its value. Its nodes are made when they are asked for. */
export class ReadElement implements Growing {
  readonly namespace: string;
  readonly local: string;
  readonly prefix: string;
  readonly attributes: XmlElement['attributes'];
  readonly declarations: XmlElement['declarations'];
  readonly parent: Growing | undefined;
  readonly offset: number;
  private made: Nodes | undefined;

  constructor(
    { namespace, local, prefix, attributes, declarations, parent, offset }: Growing,
    readonly descriptor: ElementDescriptor,
    readonly value: unknown,
    private readonly unbuilt: Unbuilt,
  ) {
    this.namespace = namespace;
    this.local = local;
    this.prefix = prefix;
    this.attributes = attributes;
    this.declarations = declarations;
    this.parent = parent;
    this.offset = offset;
    unbuilt.elements.push(this);
  }

  get nodes(): Nodes {
    if (!this.made) this.unbuilt.build();
    return this.made ?? NO_NODES;
  }

  set nodes(nodes: Nodes) {
    this.made = nodes;
  }
}

/** The elements of one message whose nodes are not made; they are made together. */
export class Unbuilt {
  readonly elements: ReadElement[] = [];

  /** @param make gives their nodes to the elements, which it is told by their offset */
  constructor(private readonly make: (there: ReadonlyMap<number, Growing>) => void) {}

  build(): void {
    for (const element of this.elements) element.nodes = NO_NODES;
    this.make(new Map(this.elements.map((element) => [element.offset, element])));
  }
}
