/**
 * What the parser stumbles over, in words of our own: the parser's text is matched here and never passed on.
 * `$1` takes a name out of it.
 */
const words: readonly (readonly [RegExp, string])[] = [
  [/^disallowed character\.$/, 'tegnet er ikke tilladt her / character not allowed here'],
  [/^text data outside of root/, 'tekst uden for rodelementet / text outside the root element'],
  [/^document must contain a root/, 'intet rodelement / no root element'],
  [/^documents may contain only one root/, 'mere end ét rodelement / more than one root element'],
  [/^unclosed tag: (\S+)/, '<$1> bliver ikke lukket / <$1> is never closed'],
  [
    /^(?:unexpected close tag|unmatched closing tag|weird empty close)/,
    'sluttag passer ikke / end tag does not match',
  ],
  [/closing tag/, 'ugyldigt sluttag / malformed end tag'],
  [/^unexpected end/, 'beskeden slutter for tidligt / message ends too early'],
  [/^unbound namespace prefix: "(.+?)"/, 'præfikset $1 er ikke erklæret / prefix $1 is not declared'],
  [/^duplicate attribute: (?:\{.*\})?(\S+)\.$/, 'attributten $1 står to gange / attribute $1 stands twice'],
  [/character entity/, 'ugyldig tegnreference / malformed character reference'],
  [/entity/, 'ukendt entitet / unknown entity'],
  [/attribute|attempt to undefine/, 'ugyldig attribut / malformed attribute'],
  [
    /XML declaration|version number|encoding value|standalone value|name\/value|must be quoted|value required|whitespace required|^expected /,
    'ugyldig XML-erklæring / malformed XML declaration',
  ],
  [/namespace|prefix|xmlns/, 'ugyldig navnerumserklæring / malformed namespace declaration'],
  [/\]\]>/, ']]> i tekst / ]]> in text'],
  [/comment/, 'ugyldig kommentar / malformed comment'],
  [/processing instruction/, 'ugyldig procesinstruktion / malformed processing instruction'],
  [/name|opening tag/, 'ugyldigt tag / malformed tag'],
];

/** The violation in a few words, Danish / English, for `{hvad}` of fault 139100. */
export function whatIsWrong(parserSays: string): string {
  for (const [pattern, sentence] of words) {
    const match = pattern.exec(parserSays);
    if (match) return sentence.replaceAll('$1', () => (match[1] ?? '').slice(0, 60));
  }
  return 'syntaksfejl / syntax error';
}

/** The parser checks whole names; the part after a colon has to begin like a name too (Namespaces in XML, NCName). */
export function isNcName(local: string): boolean {
  return !/^[\u0300-\u036f\u203f\u2040\u00b7.0-9-]/.test(local);
}

/**
 * A namespace name that both readers take the same way: saxes trims it where libxml2 does not, and libxml2 refuses what
 * has characters outside RFC 3986 or a bad escape.
 */
export function isNamespaceName(value: string): boolean {
  return !/[^!#-;=?-Z_a-z~]|%(?![0-9A-Fa-f]{2})/.test(value);
}
