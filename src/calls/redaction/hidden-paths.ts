/** What the gateway itself has hidden in a fault, it has judged to be a person's. */
import { fejlliste } from '../../contract/index.js';
import { MASK } from '../../faults/masking.js';
import { childElements, textAt } from '../../xml/tree/tree-reading.js';
import type { XmlElement } from '../../xml/tree/tree.js';

/** The paths of the elements of the request whose values a fault does not tell. */
export function hiddenPathsIn(element: XmlElement): readonly string[] {
  if (element.namespace === fejlliste.namespace && element.local === 'Fejl') {
    const path = textAt(element, ['Vaerdi']) === MASK ? textAt(element, ['Sti']) : undefined;
    return path === undefined ? [] : [path];
  }
  return childElements(element).flatMap(hiddenPathsIn);
}
