/**
 * Every name is found by its characters, so that a name has one record within a message. Those of
 * the contract are known before, and have a number that is the same in every message.
 */
import { NAME, NAME_START, NAME_TOKEN } from '../src/xml/parser/kinds';
import { KNOWN_CHAIN_COUNT, KNOWN_CHAINS, KNOWN_NAMES, kindAt, UNITS, unitAt } from './layout';
import { allocate } from './tokens';

// The words of a record. Only `FROM` and `TO`, which are indexes of units, are for JavaScript.
const FROM: usize = 4;
const TO: usize = 8;
/** From 0 for a known name, and from -1 downwards for one that the message brought along. */
const NUMBER: usize = 12;
const HASH: usize = 16;
const NEXT: usize = 20;
/** The declaration that the name, as a prefix, is bound by; 0 where it is not. */
const BOUND: usize = 24;
/** The record of the message's name before this one. */
const BEFORE: usize = 28;
const RECORD_BYTES: usize = 32;

/**
 * What the hash multiplies with. It is another odd number in every process, so that nobody can send
 * names that all stand in one chain.
 */
export let multiplier: u64 = 1;

let knownCount: i32 = 0;
let knownEnd: usize = KNOWN_NAMES;

let chains: usize = 0;
let chainMask: u32 = 0;
let newest: usize = 0;
let count: i32 = 0;

/** @param at where the chains of the message's own names stand, which are zeros */
export function forgetNames(at: usize, chainCount: u32): void {
  chains = at;
  chainMask = chainCount - 1;
  newest = 0;
  count = 0;
}

/** The last of the message's own names; each knows the one before. */
export function newestName(): usize {
  return newest;
}

export function numberOf(record: usize): i32 {
  return load<i32>(record, NUMBER);
}

export function boundOf(record: usize): usize {
  return load<u32>(record, BOUND);
}

export function bind(record: usize, declaration: usize): void {
  store<u32>(record, <u32>declaration, BOUND);
}

export function fromOf(record: usize): i32 {
  return load<i32>(record, FROM);
}

export function toOf(record: usize): i32 {
  return load<i32>(record, TO);
}

function hashWith(hash: u64, unit: u32): u64 {
  return (hash + unit) * multiplier;
}

/** A polynomial's lower half can be foreseen for every multiplier, and its upper half cannot. */
function upperHalf(hash: u64): u32 {
  return <u32>(hash >> 32);
}

export function hashOf(from: i32, to: i32): u32 {
  let hash: u64 = 0;
  for (let at = from; at < to; at++) hash = hashWith(hash, unitAt(at));
  return upperHalf(hash);
}

/** The hash of the name that `nameEnd` read last. */
export let nameHash: u32 = 0;

/** Index after the name without a colon that begins at `from`; `from` when none does. */
export function nameEnd(from: i32): i32 {
  if ((kindAt(from) & NAME_START) === 0) return from;
  let hash: u64 = 0;
  let at = from;
  do hash = hashWith(hash, unitAt(at++));
  while ((kindAt(at) & NAME) !== 0);
  nameHash = upperHalf(hash);
  return at;
}

function isAt(record: usize, from: i32, to: i32): bool {
  const length = to - from;
  const begin = fromOf(record);
  if (toOf(record) - begin !== length) return false;
  // Known names stand before the message, so their indexes are below 0.
  const own = UNITS + ((<usize>begin) << 1);
  let i = 0;
  for (; i + 4 <= length; i += 4) {
    if (load<u64>(own + ((<usize>i) << 1)) !== load<u64>((<usize>(from + i)) << 1, UNITS)) return false;
  }
  for (; i < length; i++) {
    if (<u32>load<u16>(own + ((<usize>i) << 1)) !== unitAt(from + i)) return false;
  }
  return true;
}

function find(chain: usize, hash: u32, from: i32, to: i32): usize {
  let record: usize = load<u32>(chain);
  while (record !== 0) {
    if (load<u32>(record, HASH) === hash && isAt(record, from, to)) return record;
    record = load<u32>(record, NEXT);
  }
  return 0;
}

function write(record: usize, chain: usize, from: i32, to: i32, number: i32, hash: u32): void {
  store<i32>(record, NAME_TOKEN);
  store<i32>(record, from, FROM);
  store<i32>(record, to, TO);
  store<i32>(record, number, NUMBER);
  store<u32>(record, hash, HASH);
  store<u32>(record, load<u32>(chain), NEXT);
  store<u32>(record, 0, BOUND);
  store<u32>(chain, <u32>record);
}

function knownChain(hash: u32): usize {
  return KNOWN_CHAINS + ((<usize>(hash & (KNOWN_CHAIN_COUNT - 1))) << 2);
}

/** The name's record, of the message alone: a prefix is bound by it. @param hash of the name */
export function ownName(from: i32, to: i32, hash: u32): usize {
  const chain = chains + ((<usize>(hash & chainMask)) << 2);
  const found = find(chain, hash, from, to);
  if (found !== 0) return found;
  const record = allocate(RECORD_BYTES);
  count++;
  write(record, chain, from, to, -count, hash);
  store<u32>(record, <u32>newest, BEFORE);
  newest = record;
  return record;
}

/** The number of a name that is not a prefix. @param hash that of the name */
export function nameNumber(from: i32, to: i32, hash: u32): i32 {
  const known = find(knownChain(hash), hash, from, to);
  return numberOf(known !== 0 ? known : ownName(from, to, hash));
}

/**
 * Makes a name known. Its units are where the message's would be.
 * @returns its number; -1 when no further name has room
 */
export function learn(units: i32): i32 {
  const hash = hashOf(0, units);
  const chain = knownChain(hash);
  const found = find(chain, hash, 0, units);
  if (found !== 0) return numberOf(found);
  const begin = knownEnd + RECORD_BYTES;
  const end = (begin + ((<usize>units) << 1) + 7) & ~7;
  if (end > UNITS) return -1;
  memory.copy(begin, UNITS, (<usize>units) << 1);
  const from = (<i32>begin - <i32>UNITS) >> 1;
  write(knownEnd, chain, from, from + units, knownCount, hash);
  knownEnd = end;
  return knownCount++;
}
