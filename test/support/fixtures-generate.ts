/**
 * Makes what is too big to keep in a file: `generate: depth 20000` in about.md fills the place
 * `{{generate}}` of request.xml.
 */
const generators: Readonly<Record<string, (count: number) => string>> = {
  /** Elements inside each other. */
  depth: (count) => `${'<a>'.repeat(count)}${'</a>'.repeat(count)}`,
  /** Elements beside each other. */
  elements: (count) => '<job:a/>'.repeat(count),
  /** Attributes of the element that the place stands in. */
  attributes: (count) => numbered(count, (n) => `a${n}=""`).join(' '),
  /** Namespace declarations of the element that the place stands in. */
  namespaces: (count) => numbered(count, (n) => `xmlns:n${n}="urn:n${n}"`).join(' '),
  /** The name of a namespace. */
  namespace: (count) => 'urn:'.padEnd(count, 'a'),
  /** Header blocks beside each other that must be understood and are not. */
  headers: (count) => numbered(count, (n) => `<q:H${n} xmlns:q="urn:q" soap:mustUnderstand="1"/>`).join('\n'),
  /** One run of text. */
  text: (count) => 'Vi søger dig. '.repeat(Math.ceil(count / 14)).slice(0, count),
  /** Contact persons without telephone and e-mail, each of which breaks rule 7. */
  contacts: (count) =>
    numbered(
      count,
      (n) =>
        `<job:Kontaktperson><job:Fornavne>Nr. ${n}</job:Fornavne><job:Efternavn>Holm</job:Efternavn>` +
        '<job:SkjulTelefonnummer>false</job:SkjulTelefonnummer></job:Kontaktperson>',
    ).join('\n'),
};

const PLACE = '{{generate}}';

/** @param order `name count`; undefined: the text is complete as it is */
export function generate(text: string, order: string | undefined): string {
  if (order === undefined) return text;
  const [name = '', count] = order.split(' ');
  const generator = generators[name];
  if (!generator)
    throw new Error(`generate: there is no ${name}, only ${Object.keys(generators).join(', ')}`);
  if (text.split(PLACE).length !== 2) throw new Error(`generate: request.xml needs the place ${PLACE} once`);
  return text.replace(PLACE, () => generator(Number(count)));
}

function numbered(count: number, write: (n: number) => string): string[] {
  return Array.from({ length: count }, (_, i) => write(i + 1));
}
