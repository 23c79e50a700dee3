/** A source of numbers below 1 that is the same for the same seed (mulberry32). */
export type Random = () => number;

export function randomFrom(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const PREFIXES = ['', '', 'p:', 'q:', 'xml:', 'æ:', '__proto__:'];
const LOCALS = ['a', 'b', 'Titel', '__proto__', 'constructor', 'ø-1.x', '𐐀x', 'x·\u0300'];
const NAMESPACES = [
  'urn:u',
  'urn:u',
  'urn:v',
  'urn:v',
  'urn:w',
  'urn:w',
  'urn:u%20',
  'urn:u%20',
  '',
  'http://www.w3.org/XML/1998/namespace',
  'http://www.w3.org/2000/xmlns/',
];
const PIECES = [
  'tekst', ' ', '\n', '\r\n', '\r', '\t', 'æøå – 😀', '&lt;', '&amp;', '&gt;', '&quot;', '&apos;', '&#13;', '&#x1F600;',
  '&#009;', ']]', ']', '>', '\u0085', '\u2028', '\ufeff', '\ufffd', '\ud7ff\ue000', '\u{10ffff}',
]; // oxfmt-ignore
/** Pieces that break a message, or look as if they did. */
const HOSTILE = [
  '<', '>', '/', '&', ';', '"', "'", '=', ':', '!', '?', '-', '--', ']]>', '<!--', '-->', '<![CDATA[', '<!DOCTYPE a>', '<?x y?>',
  '<?xml version="1.0"?>', '\u0000', '\u0008', '\u001f', '\u007f', '\ufffe', '\uffff', '\ufeff', '&#0;', '&#xD800;', '&#xFFFE;', '&#x110000;',
  '&#X41;', '&#;', '&#x;', '&eacute;', '&constructor;', '&', '&lt', '<a>', '</a>', '</p:a>', '<p:a/>', '</a >', '< a>', '</ a>', '<:a/>', '<a:/>',
  '<p:q:a/>', '<1/>', ' x="1"', ' x="2"', "x='", ' p:x="1"', ' q:x="1"', ' xmlns="urn:u"', ' xmlns=""', ' xmlns:p="urn:u"',
  ' xmlns:q="urn:u"', ' xmlns:p=""', ' xmlns:p=" urn:u"', ' xmlns:xml="urn:u"', ' xmlns:xmlns="urn:u"', '\u00d7', '\u037e', '\u0300', '·', '\r',
  '\u00a0', '𐐀', '\u{f0000}', ' ', '\t', '\n', 'xml:space="x"', '<xmlns:a/>', '<xml:a/>',
]; // oxfmt-ignore

/** A small document, mostly well-formed. */
export function randomDocument(random: Random): string {
  const one = <T>(of: readonly T[]): T => of[Math.floor(random() * of.length)] as T;
  const some = (most: number, make: () => string) =>
    Array.from({ length: Math.floor(random() * (most + 1)) }, make).join('');
  const value = () => some(3, () => one(PIECES)).replaceAll('"', '');
  const attribute = () =>
    random() < 0.4
      ? ` xmlns:${one(['p', 'q', 'æ', '__proto__'])}="${one(NAMESPACES)}"`
      : `${one([' ', '\n ', '\r\n'])}${one(PREFIXES)}${one(LOCALS)}${one(['=', ' = '])}"${value()}"`;
  const content = (depth: number): string =>
    some(4, () => {
      const kind = random();
      if (kind < 0.35 && depth > 0) return element(depth - 1);
      if (kind < 0.45) return `<!--${some(2, () => one(PIECES))}-->`;
      if (kind < 0.55) return `<![CDATA[${some(2, () => one([...PIECES, '<', '&', ']]&']))}]]>`;
      return one(PIECES);
    });
  const element = (depth: number, more = ''): string => {
    const name = one(PREFIXES) + one(LOCALS);
    const tag = `${name}${more || some(2, attribute)}${one(['', '', ' '])}`;
    return random() < 0.2 ? `<${tag}/>` : `<${tag}>${content(depth)}</${name}${one(['', '', ' '])}>`;
  };
  const declaration = one([
    '',
    '',
    '<?xml version="1.0"?>',
    "<?xml version='1.0' encoding='UTF-8' standalone='no' ?>\n",
  ]);
  const scope = ' xmlns:p="urn:u" xmlns:q="urn:v" xmlns:æ="urn:w" xmlns:__proto__="urn:u"';
  return `${declaration}${element(4, scope)}${one(['', '\n', '<!-- -->'])}`;
}

/** Makes one to three edits at random places, often at tags, where most rules are. */
export function mutate(text: string, random: Random): string {
  let changed = text;
  const place = () => {
    const at = Math.floor(random() * (changed.length + 1));
    if (random() < 0.5) return at;
    const tag = changed.indexOf('<', at);
    return tag < 0 ? at : tag + Math.floor(random() * 6);
  };
  for (let edits = 1 + Math.floor(random() ** 2 * 3); edits > 0; edits--) {
    const [at, kind] = [place(), random()];
    const tokens = random() < 0.3 ? PIECES : HOSTILE;
    const put = tokens[Math.floor(random() * tokens.length)] ?? '';
    const length = Math.floor(random() ** 3 * 30);
    if (kind < 0.5) changed = changed.slice(0, at) + put + changed.slice(at);
    else if (kind < 0.65) changed = changed.slice(0, at) + put + changed.slice(at + 1);
    else if (kind < 0.85) changed = changed.slice(0, at) + changed.slice(at + 1 + length);
    else {
      const from = place();
      changed = changed.slice(0, at) + changed.slice(from, from + 1 + length) + changed.slice(at);
    }
  }
  return changed;
}
