import type { FaultCode } from '../../faults/catalogue.js';
import { Fault } from '../../faults/fault.js';
import { positionAt } from '../tree/position.js';
import { KIND } from './characters.js';
import {
  DISALLOWED,
  DOCTYPE,
  END_TAG,
  ENDED,
  INSTRUCTION,
  LIMIT,
  NAME,
  NAME_START,
  STANDS_TWICE,
  UNDECLARED,
  WRONG_ATTRIBUTE,
  WRONG_CDATA_END,
  WRONG_CHARACTER,
  WRONG_CHARACTER_REFERENCE,
  WRONG_COMMENT,
  WRONG_ENTITY,
  WRONG_NAMESPACE_DECLARATION,
  WRONG_NAMESPACE_NAME,
  WRONG_OUTSIDE,
  WRONG_SECOND_ROOT,
  WRONG_SYNTAX,
  WRONG_TAG,
} from './kinds.js';
import { neverClosed, standsTwice, undeclared, WRONG } from './well-formedness.js';

/** What the inner loop knows of a message that it refuses. */
export interface Refused {
  readonly text: string;
  /** One of the kinds of refusals. */
  readonly why: number;
  /** Index of the unit where the fault is told. */
  readonly at: number;
  /** The units of the name that the fault names; of a limit, its kind and the limit. */
  readonly from: number;
  readonly to: number;
  /** Index of the innermost open element; -1 where none is open, and -2 where there was no root. */
  readonly open: number;
}

/** Names of what is limited, as `dansk / English`, in the order of their kinds. */
const LIMITED = [
  'dybde / depth',
  'elementer / elements',
  'attributter på et element / attributes on one element',
  'navnerum på et element / namespaces on one element',
  'tekstlængde / text length',
  'navnelængde / name length',
  'navnerumslængde / namespace length',
  'kommentarer og CDATA-sektioner / comments and CDATA sections',
];

type Refuse = (refused: Refused) => never;

const wrong =
  (what: string): Refuse =>
  ({ text, at }) =>
    malformed(text, what, at);

const REFUSALS: Readonly<Record<number, Refuse>> = {
  [LIMIT]: ({ text, at, from, to }) => refuse(text, 139103, { hvad: LIMITED[from] ?? '', limit: to }, at),
  [DOCTYPE]: ({ text, at }) => refuse(text, 139101, {}, at),
  [INSTRUCTION]: refuseInstruction,
  [END_TAG]: refuseEndTag,
  [ENDED]: refuseEnd,
  [UNDECLARED]: ({ text, at, from, to }) => malformed(text, undeclared(text.slice(from, to)), at),
  [STANDS_TWICE]: ({ text, at, from, to }) =>
    malformed(text, standsTwice(text.slice(from, to) || 'xmlns'), at),
  [WRONG_CHARACTER]: wrong(WRONG.character),
  [WRONG_OUTSIDE]: wrong(WRONG.outside),
  [WRONG_SECOND_ROOT]: wrong(WRONG.secondRoot),
  [WRONG_CHARACTER_REFERENCE]: wrong(WRONG.characterReference),
  [WRONG_ENTITY]: wrong(WRONG.entity),
  [WRONG_ATTRIBUTE]: wrong(WRONG.attribute),
  [WRONG_NAMESPACE_DECLARATION]: wrong(WRONG.namespaceDeclaration),
  [WRONG_NAMESPACE_NAME]: wrong(WRONG.namespaceName),
  [WRONG_CDATA_END]: wrong(WRONG.cdataEnd),
  [WRONG_COMMENT]: wrong(WRONG.comment),
  [WRONG_TAG]: wrong(WRONG.tag),
  [WRONG_SYNTAX]: wrong(WRONG.syntax),
};

/** @throws Fault 139100 not well-formed, 139101 DOCTYPE, 139102 instruction, 139103 limit */
export function refuseMessage(refused: Refused): never {
  const refusal = REFUSALS[refused.why];
  if (!refusal) throw new Error(`the reader refused a message for reason ${refused.why}`);
  return refusal(refused);
}

export function malformed(text: string, what: string, offset: number): never {
  return refuse(text, 139100, { hvad: what }, offset);
}

function refuse(text: string, kode: FaultCode, data: Record<string, string | number>, offset: number): never {
  const { line, column } = positionAt(text, offset);
  throw new Fault(kode, [{ kode, linje: line, kolonne: column, data }], data);
}

/** Refuses a text that ends before the message does. */
function refuseEnd({ text, open }: Refused): never {
  const what = open >= 0 ? neverClosed(tagName(text, open)) : open === -1 ? WRONG.ended : WRONG.noRoot;
  return malformed(text, what, Math.max(0, text.length - 1));
}

/**
 * Refuses a `<?`: a processing instruction, an XML declaration that is not at the start, or
 * neither.
 */
function refuseInstruction(refused: Refused): never {
  const { text, at: offset } = refused;
  const from = offset + 2;
  const end = nameEnd(text, from);
  const target = text.slice(from, end);
  if (target !== '' && /[ \t\r\n?]/.test(text.charAt(end))) {
    if (target.toLowerCase() === 'xml') return malformed(text, WRONG.declaration, offset);
    return refuse(text, 139102, {}, offset);
  }
  if (end >= text.length) return refuseEnd(refused);
  const isCharacter = (kindAt(text, end) & DISALLOWED) === 0;
  return malformed(text, isCharacter ? WRONG.instruction : WRONG.character, end);
}

/** Refuses an end tag, and says which it is: cut off, malformed, or another element's. */
function refuseEndTag(refused: Refused): never {
  const { text, at: offset } = refused;
  let end = nameEnd(text, offset + 2);
  if (text[end] === ':') end = nameEnd(text, end + 1);
  while (/[ \t\r\n]/.test(text.charAt(end))) end += 1;
  if (end >= text.length) return refuseEnd(refused);
  return malformed(text, text[end] === '>' ? WRONG.otherEndTag : WRONG.endTag, offset);
}

/** The qualified name of the tag whose `<` is at the index. */
function tagName(text: string, offset: number): string {
  const end = nameEnd(text, offset + 1);
  return text.slice(offset + 1, text[end] === ':' ? nameEnd(text, end + 1) : end);
}

/** Index after the name without a colon that begins at `from`; `from` when none does. */
function nameEnd(text: string, from: number): number {
  if ((kindAt(text, from) & NAME_START) === 0) return from;
  let at = from + 1;
  while ((kindAt(text, at) & NAME) !== 0) at += 1;
  return at;
}

const kindAt = (text: string, at: number): number => KIND[text.charCodeAt(at)] ?? 0;
