import { isAllowedElement, isVoid, MAX_DEPTH, mayStandIn } from './elements.js';

/** Finds an ampersand that begins none of the usual references. */
const UNUSUAL_REFERENCE = /&(?!(?:amp|lt|gt|quot|nbsp);)/;

/** A tag without attributes. */
const TAG = /<(\/?)([a-z][a-z0-9]*)>/y;

/**
 * Is the text in the subset, told by its plainest forms alone? Most ads are, and it takes a third
 * of the time.
 * @returns false where it takes the whole reader (subset.ts) to say; true only where that finds
 *   nothing
 */
export function isPlain(text: string): boolean {
  if (UNUSUAL_REFERENCE.test(text)) return false;
  const open: string[] = [];
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', TAG.lastIndex)) {
    TAG.lastIndex = at;
    const [, slash, element] = TAG.exec(text) ?? [];
    if (element === undefined) return false;
    if (slash === '/') {
      if (open.pop() !== element) return false;
    } else {
      if (!isAllowedElement(element) || !mayStandIn(open, element) || open.length >= MAX_DEPTH) return false;
      if (!isVoid(element)) open.push(element);
    }
  }
  return open.length === 0;
}
