/** These may stand within a line. */
const INLINE = ['br', 'b', 'strong', 'i', 'em', 'u', 'a'];
/** What may stand directly in an element. */
interface Content {
  readonly elements: readonly string[];
  /** Also text that is more than white space? */
  readonly text: boolean;
}

const FLOW_IN_LI = [...INLINE, 'p', 'ul', 'ol'];

/** Stands for the text as a whole; no element has that name. */
const ROOT = '';

/**
 * So many elements may stand in one another. Browsers move what is more than 512 deep, and no text
 * needs it.
 */
export const MAX_DEPTH = 20;

/**
 * The whole subset of HTML: what may stand directly in what. An element that is no key here is not
 * allowed at all. Nothing is allowed that a browser would close or move by itself, so everyone sees
 * the same tree.
 */
const CONTENT: ReadonlyMap<string, Content> = new Map<string, Content>([
  [ROOT, { elements: [...FLOW_IN_LI, 'h2', 'h3', 'h4'], text: true }],
  ...['p', 'h2', 'h3', 'h4', 'b', 'strong', 'i', 'em', 'u', 'a'].map(
    (name) => [name, { elements: INLINE, text: true }] as const,
  ),
  ['ul', { elements: ['li'], text: false }],
  ['ol', { elements: ['li'], text: false }],
  ['li', { elements: FLOW_IN_LI, text: true }],
  ['br', { elements: [], text: false }],
]);

/** The whole list, as faults, the XSD and docs/clients.md tell it. */
export const ALLOWED_ELEMENTS = [...CONTENT.keys()].filter((name) => name !== ROOT).join(' | ');

/** The elements that text may not stand directly in, only in what stands in them. */
export const ELEMENTS_WITHOUT_TEXT = [...CONTENT.entries()]
  .filter(([, { elements, text }]) => elements.length > 0 && !text)
  .map(([name]) => name)
  .join(' | ');

/** The elements that may stand directly in another one, or in the text as a whole. */
export function allowedIn(outer: string = ROOT): string {
  return CONTENT.get(outer)?.elements.join(' | ') ?? '';
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
  return CONTENT.get(open.at(-1) ?? ROOT)?.elements.includes(name) ?? false;
}

/**
 * May a text stand where it is? White space may anywhere; a no-break space is none, as browsers
 * show it.
 * @param open the names of the elements around it, outermost first
 */
export function mayTextStandIn(open: readonly string[], text: string): boolean {
  return CONTENT.get(open.at(-1) ?? ROOT)?.text !== false || !/[^ \t\r\n]/.test(text);
}
