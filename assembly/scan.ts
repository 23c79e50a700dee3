/**
 * The inner loop of the reader of XML (src/xml/parser): XML 1.0 (fifth edition) with Namespaces
 * 1.0, without DOCTYPE and processing instructions, from UTF-16 units to tokens in one pass. It
 * stops at the first thing that is wrong, and at a limit before its cost is paid.
 */
import {
  BLANK_TEXT,
  CDATA_TEXT,
  DISALLOWED,
  DOCTYPE,
  END_TAG,
  END_TOKEN,
  GREATER,
  INSTRUCTION,
  LESS,
  LIMIT_BREAKS,
  LIMIT_DEPTH,
  LIMIT_ELEMENTS,
  LIMIT_TEXT,
  REWRITTEN_TEXT,
  SPACE,
  SPACELESS_TEXT,
  SLASH,
  TEXT_TOKEN,
  WRONG_CHARACTER,
  WRONG_COMMENT,
  WRONG_OUTSIDE,
  WRONG_SECOND_ROOT,
  WRONG_SYNTAX,
  WRONG_TAG,
  ENDED,
} from '../src/xml/parser/kinds';
import { kindAt, spaceEnd, unitAt, UNITS } from './layout';
import { forgetNames } from './names';
import { begin, fail, isEnd, limit, unexpected } from './refusal';
import { isRewritten, normaliseLineEnds, readText, runEnd } from './runs';
import { beginTags, leave, nameLengthOf, offsetOf, parentOf, readStart, tagEnd } from './tags';
import { allocate, beginTokens, tokensEnd } from './tokens';

export { learn, multiplier, newestName } from './names';
export { decodeUtf8 } from './utf8';

const BANG: u32 = 0x21;
const QUESTION: u32 = 0x3f;
const DASH: u32 = 0x2d;
const BRACKET: u32 = 0x5d;

/** No loop passes these zeros behind the message, even where it reads eight units at once. */
const ZEROS: i32 = 16;
/** The zeros, and the prefix that is bound in every message. */
const TAIL_BYTES: usize = 40;

/** The token of the innermost open element; 0 outside the root. */
let open: usize = 0;
let hasRoot: bool = false;
let depth: i32 = 0;
let elements: i32 = 0;
/** How many comments and CDATA sections there were. */
export let breaks: i32 = 0;
/** The units of the text that may still go on, after a comment or a CDATA section. */
let textLength: i32 = 0;

let depthLimit: i32 = 0;
let elementsLimit: i32 = 0;
let textLimit: i32 = 0;

/** Index of the open element's `<`; -1 where none is open, and -2 where there was none. */
export function openOffset(): i32 {
  return open !== 0 ? offsetOf(open) : hasRoot ? -1 : -2;
}

/** Where the tokens are that were read last. */
export let tokensBegin: usize = 0;

/**
 * @param length of the message in units
 * @param from index after the XML declaration
 * @returns where the tokens end
 */
export function scan(
  length: i32,
  from: i32,
  mostDepth: i32,
  mostElements: i32,
  mostAttributes: i32,
  mostDeclarations: i32,
  mostText: i32,
): usize {
  depthLimit = mostDepth;
  elementsLimit = mostElements;
  textLimit = mostText;
  open = 0;
  hasRoot = false;
  depth = 0;
  elements = 0;
  breaks = 0;
  textLength = 0;
  begin(length);
  beginTables(length, mostAttributes, mostDeclarations);
  scanFrom(from, length);
  return tokensEnd();
}

/** Makes room behind the units for the names of the message, and then for its tokens. */
function beginTables(length: i32, mostAttributes: i32, mostDeclarations: i32): void {
  const unitsEnd = UNITS + ((<usize>length) << 1);
  const chains = (unitsEnd + TAIL_BYTES + 7) & ~7;
  let chainCount: u32 = 256;
  while (chainCount < <u32>length >> 6) chainCount <<= 1;
  const chainsEnd = chains + (chainCount << 2);
  beginTokens(unitsEnd);
  allocate(chainsEnd - unitsEnd);
  memory.fill(unitsEnd, 0, chainsEnd - unitsEnd);
  tokensBegin = chainsEnd;
  forgetNames(chains, chainCount);
  beginTags(mostAttributes, mostDeclarations, textLimit, length + ZEROS);
}

function scanFrom(from: i32, length: i32): void {
  let at = from;
  while (true) {
    if (open !== 0) {
      if (unitAt(at) !== LESS) at = readCharacterData(at);
    } else {
      at = spaceEnd(at);
      if (at === length && hasRoot) return;
      if (unitAt(at) !== LESS) unexpected(at, WRONG_OUTSIDE);
    }
    const next = unitAt(at + 1);
    if (next === SLASH) at = readEndTag(at);
    else if (next === BANG) at = readBang(at);
    else if (next === QUESTION) fail(INSTRUCTION, at);
    else at = readStartTag(at);
  }
}

function readStartTag(offset: i32): i32 {
  limit(++depth, depthLimit, LIMIT_DEPTH, offset);
  limit(++elements, elementsLimit, LIMIT_ELEMENTS, offset);
  if (depth === 1 && hasRoot) fail(WRONG_SECOND_ROOT, offset);
  open = readStart(offset, open);
  hasRoot = true;
  textLength = 0;
  const at = tagEnd;
  if (unitAt(at) === GREATER) return at + 1;
  if (unitAt(at + 1) !== GREATER) unexpected(at + 1, WRONG_TAG);
  close();
  return at + 2;
}

function readEndTag(offset: i32): i32 {
  if (open === 0) fail(END_TAG, offset);
  // The end tag is compared with the start tag's name, which still stands where it was read.
  const length = nameLengthOf(open);
  const name = offsetOf(open) + 1;
  for (let i = 0; i < length; i++) {
    if (unitAt(offset + 2 + i) !== unitAt(name + i)) fail(END_TAG, offset);
  }
  let at = offset + 2 + length;
  if (unitAt(at) !== GREATER) at = spaceEnd(at);
  if (unitAt(at) !== GREATER) fail(END_TAG, offset);
  close();
  return at + 1;
}

function close(): void {
  store<i32>(allocate(4), END_TOKEN);
  leave(open);
  open = parentOf(open);
  depth--;
  textLength = 0;
}

function readCharacterData(from: i32): i32 {
  const at = readText(from);
  addText(from, at, spaceEnd(from) === at ? BLANK_TEXT : 0, at);
  return at;
}

function addText(from: i32, end: i32, flags: i32, at: i32): void {
  if (runEnd === from) return;
  const token = allocate(16);
  store<i32>(token, TEXT_TOKEN);
  store<i32>(token, from, 4);
  store<i32>(token, runEnd, 8);
  const rewritten = isRewritten !== 0 ? REWRITTEN_TEXT : 0;
  store<i32>(token, flags | rewritten | (isSpaceless(from, runEnd) ? SPACELESS_TEXT : 0), 12);
  textLength += runEnd - from;
  limit(textLength, textLimit, LIMIT_TEXT, at);
}

function isSpaceless(from: i32, to: i32): bool {
  let at = from;
  while (at < to && (kindAt(at) & SPACE) === 0) at++;
  return at === to;
}

function readBang(offset: i32): i32 {
  const at = offset + 2;
  if (unitAt(at) === DASH && unitAt(at + 1) === DASH) return readComment(offset);
  // `[CDATA[` and `DOCTYPE`, four units and three at a time.
  const four = load<u64>((<usize>at) << 1, UNITS);
  const three = load<u64>((<usize>(at + 3)) << 1, UNITS);
  if (four === 0x0041_0044_0043_005b && three === 0x005b_0041_0054_0041) return readCdata(offset);
  if (four === 0x0054_0043_004f_0044 && three === 0x0045_0050_0059_0054) fail(DOCTYPE, offset);
  fail(WRONG_SYNTAX, offset);
  return 0;
}

function readComment(offset: i32): i32 {
  let at = offset + 4;
  while (!(unitAt(at) === DASH && unitAt(at + 1) === DASH)) at = character(at);
  if (unitAt(at + 2) !== GREATER) unexpected(at + 2, WRONG_COMMENT);
  countBreak(offset);
  return at + 3;
}

function readCdata(offset: i32): i32 {
  if (open === 0) fail(WRONG_OUTSIDE, offset);
  const from = offset + 9;
  let at = from;
  while (!(unitAt(at) === BRACKET && unitAt(at + 1) === BRACKET && unitAt(at + 2) === GREATER)) {
    at = character(at);
  }
  countBreak(offset);
  normaliseLineEnds(from, at);
  addText(from, at, CDATA_TEXT, at + 2);
  return at + 3;
}

/** Passes over a character of a section, in which all are taken as they stand. */
function character(at: i32): i32 {
  if ((kindAt(at) & DISALLOWED) !== 0) {
    if (isEnd(at)) fail(ENDED, at);
    fail(WRONG_CHARACTER, at);
  }
  return at + 1;
}

/** Counts what breaks texts into pieces, which libxml2 puts together in quadratic time. */
function countBreak(offset: i32): void {
  limit(++breaks, elementsLimit, LIMIT_BREAKS, offset);
}
