import type { XmlElement } from './tree.js';

/** An element that may still get children. */
export interface Growing extends XmlElement {
  nodes: (XmlElement | string)[];
  readonly parent: Growing | undefined;
}

/**
 * The children of every element until its first child. All elements without content share it, so it
 * is frozen; it once held a string, so that V8 knows that such arrays may hold anything.
 */
export const NO_NODES: (XmlElement | string)[] = [''];
NO_NODES.length = 0;
Object.freeze(NO_NODES);
