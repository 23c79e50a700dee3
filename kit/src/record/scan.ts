/**
 * Finds in the source of a well-formed message everything that somebody wrote into it: values,
 * attributes, comments. The parser has taken the message before (no DOCTYPE, no processing
 * instruction), so that the few forms here are all that there are.
 */
import { type Character, charactersOf } from './characters.js';

export interface Element {
  readonly namespace: string;
  readonly local: string;
  readonly parent: Element | undefined;
  readonly children: Element[];
  /** Its own text, also of CDATA, without that of its children. */
  readonly characters: Character[];
  readonly attributes: Attribute[];
  /** Of its start tag. */
  readonly begin: number;
  /** Behind its end tag. */
  end: number;
}

export interface Attribute {
  /** '' for one without a prefix; `xmlns` for a declaration of a namespace. */
  readonly namespace: string;
  readonly local: string;
  readonly characters: readonly Character[];
}

/** A piece of the source. */
export interface Span {
  readonly begin: number;
  readonly end: number;
}

export interface Scanned {
  readonly root: Element;
  readonly comments: readonly Span[];
}

const TOKEN = /<!--[^]*?-->|<!\[CDATA\[[^]*?\]\]>|<\?[^]*?\?>|<\/[^>]*>|<(?:[^"'>]|"[^"]*"|'[^']*')*>|[^<]+/g;
const ATTRIBUTE = /([^\s=/<>]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

interface Open {
  readonly element: Element;
  readonly scope: Readonly<Record<string, string>>;
}

export function scan(source: string): Scanned {
  const comments: Span[] = [];
  const open: Open[] = [];
  let root: Element | undefined;
  for (const { 0: token, index } of source.matchAll(TOKEN)) {
    const end = index + token.length;
    const top = open.at(-1);
    if (token.startsWith('<!--')) comments.push({ begin: index + 4, end: end - 3 });
    else if (token.startsWith('<![CDATA['))
      top?.element.characters.push(...charactersOf(token.slice(9, -3), index + 9, true));
    else if (token.startsWith('<?')) continue;
    else if (token.startsWith('</')) {
      if (top) top.element.end = end;
      open.pop();
    } else if (token.startsWith('<')) {
      const opened = openedBy(token, index, top);
      top?.element.children.push(opened.element);
      root ??= opened.element;
      if (token.endsWith('/>')) opened.element.end = end;
      else open.push(opened);
    } else top?.element.characters.push(...charactersOf(token, index));
  }
  if (!root) throw new Error('the message has no element');
  return { root, comments };
}

function openedBy(tag: string, begin: number, outer: Open | undefined): Open {
  const name = /^<([^\s/>]+)/.exec(tag)?.[1] ?? '';
  const inTag = tag.slice(name.length + 1);
  const found = [...inTag.matchAll(ATTRIBUTE)].map((match) => {
    const value = match[2] ?? match[3] ?? '';
    const at = begin + name.length + 1 + match.index + match[0].length - 1 - value.length;
    return { name: match[1] ?? '', value, characters: charactersOf(value, at) };
  });
  const declared = found.flatMap(({ name: one, characters }) => {
    const prefix = one === 'xmlns' ? '' : /^xmlns:(.*)$/.exec(one)?.[1];
    return prefix === undefined ? [] : [[prefix, characters.map(({ char }) => char).join('')] as const];
  });
  const scope = { ...outer?.scope, ...Object.fromEntries(declared) };
  const [prefix, local] = splitName(name);
  const attributes = found.map(({ name: one, characters }) => {
    const [own, rest] = splitName(one);
    const isDeclaration = own === 'xmlns' || one === 'xmlns';
    const namespace = isDeclaration ? 'xmlns' : own === '' ? '' : (scope[own] ?? own);
    return { namespace, local: rest, characters };
  });
  const element: Element = {
    namespace: scope[prefix] ?? '',
    local,
    parent: outer?.element,
    children: [],
    characters: [],
    attributes,
    begin,
    end: begin + tag.length,
  };
  return { element, scope };
}

function splitName(name: string): readonly [prefix: string, local: string] {
  const colon = name.indexOf(':');
  return colon < 0 ? ['', name] : [name.slice(0, colon), name.slice(colon + 1)];
}
