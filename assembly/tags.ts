/** Reads start tags, and knows what their prefixes mean. */
import {
  ATTRIBUTE_TOKEN,
  COLON,
  DECLARATION_TOKEN,
  DOUBLE_QUOTE,
  EQUALS,
  GREATER,
  LIMIT_ATTRIBUTES,
  LIMIT_DECLARATIONS,
  LIMIT_NAME,
  LIMIT_NAMESPACE,
  LIMIT_TEXT,
  MAX_NAME_LENGTH,
  NAMESPACE_NAME,
  NO_NAMESPACE,
  SINGLE_QUOTE,
  SLASH,
  STANDS_TWICE,
  START_TOKEN,
  UNDECLARED,
  WRONG_ATTRIBUTE,
  WRONG_NAMESPACE_DECLARATION,
  WRONG_NAMESPACE_NAME,
  WRONG_TAG,
  XML_NAMESPACE,
  XMLNS_NAMESPACE,
} from '../src/xml/parser/kinds';
import { kindAt, spaceEnd, unitAt, writeUnit } from './layout';
import {
  bind,
  boundOf,
  fromOf,
  hashOf,
  nameEnd,
  nameHash,
  nameNumber,
  numberOf,
  ownName,
  toOf,
} from './names';
import { fail, limit, unexpected } from './refusal';
import { isRewritten, readValue, runEnd } from './runs';
import { allocate } from './tokens';

// The words of a start tag; those from PARENT on are not for JavaScript.
const OFFSET: usize = 4;
const LOCAL: usize = 8;
const PREFIX: usize = 12;
const NAMESPACE: usize = 16;
const ATTRIBUTES: usize = 20;
const DECLARATIONS: usize = 24;
const PARENT: usize = 28;
const NAME_LENGTH: usize = 32;
const LAST_DECLARATION: usize = 36;
const START_BYTES: usize = 40;

// The words of an attribute: LOCAL to NAMESPACE as above, and its value.
const FROM: usize = 20;
const TO: usize = 24;
const REWRITTEN: usize = 28;
const PREFIX_RECORD: usize = 32;
const ATTRIBUTE_BYTES: usize = 36;

// The words of a declaration: PREFIX and NAMESPACE as above, and how to take it back.
const DECLARED: usize = 20;
const COVERED: usize = 24;
const DECLARATION_BEFORE: usize = 28;
const DECLARATION_BYTES: usize = 32;

let attributesLimit: i32 = 0;
let declarationsLimit: i32 = 0;
let textLimit: i32 = 0;

/** The record of the prefix of whoever has none. */
let noPrefix: usize = 0;
let xmlPrefix: usize = 0;

// What `readName` read last.
let prefix: usize = 0;
let localFrom: i32 = 0;
let localTo: i32 = 0;
let localHash: u32 = 0;

/** @param room index behind the message where the units `xml` may stand */
export function beginTags(attributes: i32, declarations: i32, text: i32, room: i32): void {
  attributesLimit = attributes;
  declarationsLimit = declarations;
  textLimit = text;
  noPrefix = ownName(0, 0, 0);
  writeUnit(room, 0x78 /* x */);
  writeUnit(room + 1, 0x6d /* m */);
  writeUnit(room + 2, 0x6c /* l */);
  xmlPrefix = ownName(room, room + 3, hashOf(room, room + 3));
  const declaration = allocate(DECLARATION_BYTES);
  store<i32>(declaration, DECLARATION_TOKEN);
  store<i32>(declaration, XML_NAMESPACE, NAMESPACE);
  bind(xmlPrefix, declaration);
}

export function offsetOf(start: usize): i32 {
  return load<i32>(start, OFFSET);
}

export function parentOf(start: usize): usize {
  return load<u32>(start, PARENT);
}

export function nameLengthOf(start: usize): i32 {
  return load<i32>(start, NAME_LENGTH);
}

/** Index after the tag that `readStart` read last: of its `>`, or of the `/` before it. */
export let tagEnd: i32 = 0;

/** @returns the token of the tag */
export function readStart(offset: i32, parent: usize): usize {
  const end = readName(offset + 1, offset, WRONG_TAG);
  const own = prefix;
  const local = nameNumber(localFrom, localTo, localHash);
  const start = allocate(START_BYTES);
  store<i32>(start, START_TOKEN);
  store<i32>(start, offset, OFFSET);
  store<i32>(start, local, LOCAL);
  store<i32>(start, numberOf(own), PREFIX);
  store<i32>(start, 0, ATTRIBUTES);
  store<i32>(start, 0, DECLARATIONS);
  store<u32>(start, <u32>parent, PARENT);
  store<i32>(start, end - offset - 1, NAME_LENGTH);
  store<u32>(start, 0, LAST_DECLARATION);
  const unit = unitAt(end);
  tagEnd = unit === GREATER || unit === SLASH ? end : readAttributes(start, end, offset);
  store<i32>(start, namespaceOf(own, tagEnd), NAMESPACE);
  return start;
}

/** Takes back what the element declared. */
export function leave(start: usize): void {
  let declaration: usize = load<u32>(start, LAST_DECLARATION);
  while (declaration !== 0) {
    bind(load<u32>(declaration, DECLARED), load<u32>(declaration, COVERED));
    declaration = load<u32>(declaration, DECLARATION_BEFORE);
  }
}

/**
 * Reads a name of an element or an attribute (Namespaces in XML 1.0, QName).
 * @returns index after the name
 */
function readName(from: i32, tag: i32, why: i32): i32 {
  let end = nameEnd(from);
  let begin = from;
  const hasPrefix = unitAt(end) === COLON && end > from;
  const prefixHash = nameHash;
  if (hasPrefix) {
    begin = end + 1;
    end = nameEnd(begin);
  }
  if (end === begin || unitAt(end) === COLON) unexpected(end, why);
  limit(end - from, MAX_NAME_LENGTH, LIMIT_NAME, tag);
  prefix = hasPrefix ? ownName(from, begin - 1, prefixHash) : noPrefix;
  localHash = nameHash;
  localFrom = begin;
  localTo = end;
  return end;
}

function namespaceOf(record: usize, end: i32): i32 {
  const declaration = boundOf(record);
  if (declaration !== 0) return load<i32>(declaration, NAMESPACE);
  if (record !== noPrefix) fail(UNDECLARED, end, fromOf(record), toOf(record));
  return NO_NAMESPACE;
}

/** @returns index of the `>` or `/` after the last attribute */
function readAttributes(start: usize, from: i32, tag: i32): i32 {
  let at = from;
  let attributes = 0;
  let declarations = 0;
  let first: usize = 0;
  while (true) {
    const begin = spaceEnd(at);
    const unit = unitAt(begin);
    if (unit === GREATER || unit === SLASH) {
      if (attributes > 0) resolve(first, attributes, begin);
      store<i32>(start, attributes, ATTRIBUTES);
      store<i32>(start, declarations, DECLARATIONS);
      return begin;
    }
    if (begin === at) unexpected(at, at === from ? WRONG_TAG : WRONG_ATTRIBUTE);
    const value = readEquals(begin, tag);
    at = readValue(value, unitAt(value - 1)) + 1;
    const end = runEnd;
    limit(end - value, textLimit, LIMIT_TEXT, tag);
    const isDefault = prefix === noPrefix && isXmlns(localFrom, localTo);
    if (isDefault || (prefix !== noPrefix && isXmlns(fromOf(prefix), toOf(prefix)))) {
      limit(++declarations, declarationsLimit, LIMIT_DECLARATIONS, tag);
      const declared = isDefault ? noPrefix : ownName(localFrom, localTo, localHash);
      declare(start, declared, value, end, tag, at - 1);
    } else {
      const attribute = addAttribute(value, end);
      if (attributes++ === 0) first = attribute;
      limit(attributes, attributesLimit, LIMIT_ATTRIBUTES, tag);
    }
  }
}

/** Reads `name = "`. @returns index after the quote */
function readEquals(from: i32, tag: i32): i32 {
  const equals = spaceEnd(readName(from, tag, WRONG_ATTRIBUTE));
  if (unitAt(equals) !== EQUALS) unexpected(equals, WRONG_ATTRIBUTE);
  const at = spaceEnd(equals + 1);
  const quote = unitAt(at);
  if (quote !== DOUBLE_QUOTE && quote !== SINGLE_QUOTE) unexpected(at, WRONG_ATTRIBUTE);
  return at + 1;
}

function isXmlns(from: i32, to: i32): bool {
  return (
    to - from === 5 &&
    unitAt(from) === 0x78 /* x */ &&
    unitAt(from + 1) === 0x6d /* m */ &&
    unitAt(from + 2) === 0x6c /* l */ &&
    unitAt(from + 3) === 0x6e /* n */ &&
    unitAt(from + 4) === 0x73 /* s */
  );
}

/** Its namespace is not known before the tag is over. */
function addAttribute(from: i32, to: i32): usize {
  const local = nameNumber(localFrom, localTo, localHash);
  const attribute = allocate(ATTRIBUTE_BYTES);
  store<i32>(attribute, ATTRIBUTE_TOKEN);
  store<i32>(attribute, localFrom, OFFSET);
  store<i32>(attribute, local, LOCAL);
  store<i32>(attribute, numberOf(prefix), PREFIX);
  store<i32>(attribute, from, FROM);
  store<i32>(attribute, to, TO);
  store<i32>(attribute, isRewritten, REWRITTEN);
  store<u32>(attribute, <u32>prefix, PREFIX_RECORD);
  return attribute;
}

/** Binds the prefix to the value that was read. @param end index of the value's second quote */
function declare(start: usize, declared: usize, from: i32, to: i32, tag: i32, end: i32): void {
  // The length is limited because faults spell a namespace out, once for each violation.
  limit(to - from, MAX_NAME_LENGTH, LIMIT_NAMESPACE, tag);
  if (!isNamespaceName(from, to)) fail(WRONG_NAMESPACE_NAME, end);
  if (declared !== noPrefix && from === to) fail(WRONG_ATTRIBUTE, end);
  const namespace = nameNumber(from, to, hashOf(from, to));
  if (
    isXmlns(fromOf(declared), toOf(declared)) ||
    namespace === XMLNS_NAMESPACE ||
    (declared === xmlPrefix) !== (namespace === XML_NAMESPACE)
  )
    fail(WRONG_NAMESPACE_DECLARATION, end);
  const covered = boundOf(declared);
  // What stands behind the tag's own token was declared in it.
  if (covered > start) fail(STANDS_TWICE, end, fromOf(declared), toOf(declared));
  const declaration = allocate(DECLARATION_BYTES);
  store<i32>(declaration, DECLARATION_TOKEN);
  store<i32>(declaration, numberOf(declared), PREFIX);
  store<i32>(declaration, namespace, NAMESPACE);
  store<u32>(declaration, <u32>declared, DECLARED);
  store<u32>(declaration, <u32>covered, COVERED);
  store<u32>(declaration, load<u32>(start, LAST_DECLARATION), DECLARATION_BEFORE);
  store<u32>(start, <u32>declaration, LAST_DECLARATION);
  bind(declared, declaration);
}

/**
 * Is it made of the characters of a URI reference (RFC 3986), which Namespaces in XML 1.0 asks of a
 * namespace name? Whether they stand where they may is not asked: a name is only compared.
 */
function isNamespaceName(from: i32, to: i32): bool {
  for (let at = from; at < to; at++) {
    if ((kindAt(at) & NAMESPACE_NAME) === 0) return false;
    if (unitAt(at) === 0x25 /* % */ && !(at + 2 < to && isHex(at + 1) && isHex(at + 2))) return false;
  }
  return true;
}

function isHex(at: i32): bool {
  const unit = unitAt(at);
  const letter = unit | 0x20;
  return (unit >= 0x30 && unit <= 0x39) || (letter >= 0x61 && letter <= 0x66);
}

/**
 * Finds the attributes' namespaces.
 * @param end index of the character after the last attribute, where a fault is told
 */
function resolve(first: usize, count: i32, end: i32): void {
  let resolved = 0;
  let attribute = first;
  while (true) {
    if (load<i32>(attribute) === ATTRIBUTE_TOKEN) {
      const record: usize = load<u32>(attribute, PREFIX_RECORD);
      // The default namespace does not apply to attributes (Namespaces in XML 1.0, section 6.2).
      const namespace = record === noPrefix ? NO_NAMESPACE : namespaceOf(record, end);
      store<i32>(attribute, namespace, NAMESPACE);
      if (stands(first, attribute)) failTwice(attribute, end);
      if (++resolved === count) return;
    }
    attribute += sizeOf(attribute);
  }
}

/** Does an attribute before this one have its expanded name? */
function stands(first: usize, attribute: usize): bool {
  const local = load<i32>(attribute, LOCAL);
  const namespace = load<i32>(attribute, NAMESPACE);
  for (let other = first; other < attribute; other += sizeOf(other)) {
    if (
      load<i32>(other) === ATTRIBUTE_TOKEN &&
      load<i32>(other, LOCAL) === local &&
      load<i32>(other, NAMESPACE) === namespace
    )
      return true;
  }
  return false;
}

function failTwice(attribute: usize, end: i32): void {
  const from = load<i32>(attribute, OFFSET);
  fail(STANDS_TWICE, end, from, nameEnd(from));
}

/** The bytes of a token that may stand among attributes. Names are as long as declarations. */
function sizeOf(token: usize): usize {
  return load<i32>(token) === ATTRIBUTE_TOKEN ? ATTRIBUTE_BYTES : DECLARATION_BYTES;
}
