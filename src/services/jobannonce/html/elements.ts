/** These may stand within a line. */
const INLINE = ['br', 'b', 'strong', 'i', 'em', 'u', 'a'];
const FLOW_IN_LI = [...INLINE, 'p', 'ul', 'ol'];

/**
 * Stands for the text as a whole; no element has that name, as names are compared in lower case.
 */
export const ROOT = 'Annoncetekst';

/**
 * So many elements may stand in one another. Browsers move what is more than 512 deep, and no ad
 * needs it.
 */
export const MAX_DEPTH = 20;

/**
 * The whole subset of HTML: what may stand directly in what. An element that is no key here is not
 * allowed at all. Nothing is allowed that a browser would close or move by itself, so everyone sees
 * the same tree.
 */
const CONTENT: ReadonlyMap<string, readonly string[]> = new Map([
  [ROOT, [...FLOW_IN_LI, 'h2', 'h3', 'h4']],
  ...['p', 'h2', 'h3', 'h4', 'b', 'strong', 'i', 'em', 'u', 'a'].map((name) => [name, INLINE] as const),
  ['ul', ['li']],
  ['ol', ['li']],
  ['li', FLOW_IN_LI],
  ['br', []],
]);

/** The whole list, as faults, the XSD and docs/clients.md tell it. */
export const ALLOWED_ELEMENTS = [...CONTENT.keys()].filter((name) => name !== ROOT).join(' | ');

/** The elements that may stand directly in another one, or in the text as a whole. */
export function allowedIn(outer: string = ROOT): string {
  return CONTENT.get(outer)?.join(' | ') ?? '';
}

export function isAllowedElement(name: string): boolean {
  return CONTENT.has(name);
}

/** Elements that have no content and so no end tag. */
export function isVoid(name: string): boolean {
  return name === 'br';
}

/**
 * May an element stand where it is?
 * @param open the names of the elements around it, outermost first
 */
export function mayStandIn(open: readonly string[], name: string): boolean {
  if (name === 'a' && open.includes('a')) return false;
  return CONTENT.get(open.at(-1) ?? ROOT)?.includes(name) ?? false;
}
