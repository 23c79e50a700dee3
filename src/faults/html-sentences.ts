/**
 * What is said of HTML that is outside of the subset (services/html/), in whatever element it
 * stands: each service has codes of its own for it, and one sentence for each of these.
 */
const SENTENCES = {
  element: {
    da: 'elementet <{element}> er ikke tilladt.',
    en: 'the element <{element}> is not allowed.',
  },
  attribute: {
    da: 'attributten {attribut} på <{element}> er ikke tilladt.',
    en: 'the attribute {attribut} on <{element}> is not allowed.',
  },
  address: {
    da: 'adressen "{adresse}" er ikke tilladt; brug en hel adresse, der begynder med https://, http:// eller mailto:.',
    en: 'the address "{adresse}" is not allowed; use a whole address that begins with https://, http:// or mailto:.',
  },
  leftOpen: {
    da: 'elementet <{element}> lukkes ikke.',
    en: 'the element <{element}> is not closed.',
  },
  closesAnother: {
    da: '</{element}> lukker ikke det element, der sidst blev åbnet.',
    en: '</{element}> does not close the element opened last.',
  },
  misplaced: {
    da: '{hvad} må ikke stå direkte i {ydre}.',
    en: '{hvad} may not stand directly in {ydre}.',
  },
  declaration: {
    da: '{stump} (kommentar, DOCTYPE, CDATA eller procesinstruktion) er ikke tilladt.',
    en: '{stump} (comment, DOCTYPE, CDATA or processing instruction) is not allowed.',
  },
  lessThan: {
    da: 'tegnet < skal skrives &lt;.',
    en: 'the character < must be written &lt;.',
  },
  reference: {
    da: 'referencen {reference} kendes ikke; skriv tegnet selv, og & som &amp;.',
    en: 'the reference {reference} is not known; write the character itself, and & as &amp;.',
  },
  fragment: {
    da: 'stumpen {stump} er ikke et helt HTML-tag.',
    en: 'the fragment {stump} is not a whole HTML tag.',
  },
  tooDeep: {
    da: 'elementet <{element}> ligger dybere end {limit} elementer.',
    en: 'the element <{element}> is more than {limit} elements deep.',
  },
} as const;

export type HtmlFinding = keyof typeof SENTENCES;

/** The rows of the catalogue for the HTML of an element, by what is found. */
export function htmlEntries<Rule extends object>(
  felt: string,
  rule: Rule,
): Readonly<Record<HtmlFinding, { readonly da: string; readonly en: string } & Rule>> {
  const entries = Object.entries(SENTENCES).map(([finding, { da, en }]) => [
    finding,
    { da: `${felt}, tegn {tegn}: ${da}`, en: `${felt}, character {tegn}: ${en}`, ...rule },
  ]);
  return Object.fromEntries(entries) as ReturnType<typeof htmlEntries<Rule>>;
}
