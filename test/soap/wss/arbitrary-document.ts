import fc from 'fast-check';

/** Prefix → namespace; an undeclared default is `''`. Two prefixes may have one namespace. */
type Scope = Readonly<Record<string, string>>;

interface Draft {
  readonly prefix: string;
  readonly local: string;
  readonly declared: Readonly<Record<string, string>>;
  readonly attributes: readonly (readonly [prefix: string, local: string, written: string])[];
  readonly children: readonly (Draft | string)[];
}

/**
 * What a document is made of. The small alphabet suits a canonicaliser that does not sort by code
 * points.
 */
export interface Alphabet {
  readonly prefixes: readonly string[];
  readonly namespaces: readonly string[];
  readonly locals: readonly string[];
  readonly texts: readonly string[];
  readonly values: readonly string[];
}

const TEXTS = [
  '',
  ' ',
  'æøå',
  'a &amp; b &lt; c &gt; d',
  '&quot;&apos;"\'',
  '\n\t',
  '😀𝕏',
  '&#x1F600;',
  '\u00a0',
];

/**
 * No namespace has an "&", which libxml2 writes as it is, so that its canonical form is not even
 * well-formed; a test of its own says what the standard asks for.
 */

export const WIDE: Alphabet = {
  // U+FB4A sorts before U+10400 by code points, and after it by UTF-16 units.
  prefixes: ['', 'a', 'b', 'B', 'ab', 'a-b', 'a.b', 'æ', '\ufb4b', '\u{10400}'],
  namespaces: ['urn:1', 'urn:2', 'urn:10', 'http://x/?b=%20', 'URN:1'],
  locals: ['x', 'y', 'Y', 'x-y', 'øl', '\ufb4b', '\u{10400}'],
  texts: [
    ...TEXTS,
    '\u2028\u0085',
    '&#13;',
    '\r\n',
    '\r',
    '&#xD;&#xA;',
    '<![CDATA[<&>"]]>',
    '<![CDATA[]]]]><![CDATA[>]]>',
    '<!-- c -->',
  ],
  values: [...TEXTS.filter((text) => !text.includes('"')), '&#9;&#10;&#13;', ' a\tb\nc\r\nd ', '>'],
};

/**
 * Names that Java reads too: those of the fourth edition of XML 1.0, and not all of these as
 * prefixes.
 */
export const LATIN: Alphabet = {
  ...WIDE,
  prefixes: WIDE.prefixes.filter((prefix) => /^[ -ÿ]*$/.test(prefix)),
  locals: WIDE.locals.filter((local) => /^[ -ÿ]*$/.test(local)),
};

export const NARROW: Alphabet = {
  prefixes: ['', 'a', 'b', 'c', 'd'],
  namespaces: ['urn:1', 'urn:2', 'urn:3'],
  locals: ['x', 'y', 'z'],
  texts: TEXTS,
  values: TEXTS.filter((text) => !/["\n\t]/.test(text)),
};

/** A document, and the index (in document order) of the element to canonicalise. */
export interface RandomDocument {
  readonly text: string;
  readonly apex: number;
  /** Prefixes for InclusiveNamespaces; `''` is #default. */
  readonly inclusive: readonly string[];
}

export function arbitraryDocument(alphabet: Alphabet): fc.Arbitrary<RandomDocument> {
  const { root } = fc.letrec<{ root: Draft; child: Draft | string }>((tie) => ({
    root: draft(alphabet, tie('child')),
    child: fc.oneof(
      { depthSize: 'medium', withCrossShrink: true },
      fc.constantFrom(...alphabet.texts),
      tie('root'),
    ),
  }));
  return fc
    .record({
      root,
      apex: fc.nat(),
      inclusive: fc.subarray([...alphabet.prefixes, 'xml', 'unknown']),
    })
    .map(({ root: made, apex, inclusive }) => {
      const count = { elements: 0 };
      const text = written(made, {}, count);
      return { text, apex: apex % count.elements, inclusive };
    });
}

function draft(alphabet: Alphabet, child: fc.Arbitrary<Draft | string>): fc.Arbitrary<Draft> {
  const prefix = fc.constantFrom(...alphabet.prefixes);
  return fc.record({
    prefix,
    local: fc.constantFrom(...alphabet.locals),
    declared: fc.dictionary(prefix, fc.constantFrom(...alphabet.namespaces, ''), { maxKeys: 4 }),
    attributes: fc.array(
      fc.tuple(
        fc.oneof(prefix, fc.constant('xml')),
        fc.constantFrom(...alphabet.locals),
        fc.constantFrom(...alphabet.values),
      ),
      { maxLength: 4 },
    ),
    children: fc.array(child, { maxLength: 4 }),
  });
}

/**
 * Makes what was drawn well-formed: every prefix gets a namespace, and no attribute stands twice.
 */
function written(element: Draft, outer: Scope, count: { elements: number }): string {
  count.elements += 1;
  const own: Record<string, string> = {};
  for (const [prefix, namespace] of Object.entries(element.declared)) {
    if (prefix === '' || namespace !== '') own[prefix] = namespace;
  }
  const scope = { ...outer, ...own };
  const need = (prefix: string) => {
    if (prefix !== '' && prefix !== 'xml' && scope[prefix] === undefined) {
      own[prefix] = scope[prefix] = 'urn:1';
    }
  };
  need(element.prefix);
  const seen = new Set<string>();
  const attributes = element.attributes.map(([prefix, local, value]) => {
    const name = prefix === 'xml' ? 'xml:lang' : prefix ? `${prefix}:${local}` : local;
    need(prefix);
    const expanded = prefix === 'xml' ? name : `${prefix && scope[prefix]} ${local}`;
    if (seen.has(expanded)) return '';
    seen.add(expanded);
    return ` ${name}="${value}"`;
  });
  const declarations = Object.entries(own).map(
    ([prefix, namespace]) => ` xmlns${prefix && `:${prefix}`}="${namespace}"`,
  );
  const name = element.prefix ? `${element.prefix}:${element.local}` : element.local;
  const content = element.children.map((child) =>
    typeof child === 'string' ? child : written(child, scope, count),
  );
  return `<${name}${attributes.join('')}${declarations.join('')}>${content.join('')}</${name}>`;
}
