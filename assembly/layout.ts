/**
 * Where everything stands in the linear memory. What is of one message stands behind `UNITS`, and
 * nothing before it is written while a message is read.
 */
import { SPACE } from '../src/xml/parser/kinds';

/** A byte for each UTF-16 unit: what it may be, as `characters.ts` has it. */
export const KINDS: usize = 0;
/** The chains of the names that are known before any message. */
export const KNOWN_CHAINS: usize = 0x10000;
export const KNOWN_CHAIN_COUNT: u32 = 2048;
/** The known names: a record each, and its units behind it. */
export const KNOWN_NAMES: usize = 0x12000;
/** The units of the message, the chains of its own names, and then its tokens. */
export const UNITS: usize = 0x40000;

/** The unit at the index; there are zeros behind the last one, where every loop stops. */
export function unitAt(at: i32): u32 {
  return load<u16>((<usize>at) << 1, UNITS);
}

export function kindAt(at: i32): u32 {
  return load<u8>(unitAt(at), KINDS);
}

export function writeUnit(at: i32, unit: u32): void {
  store<u16>((<usize>at) << 1, <u16>unit, UNITS);
}

/** Index of the first unit from there that is no white space. */
export function spaceEnd(from: i32): i32 {
  let at = from;
  while ((kindAt(at) & SPACE) !== 0) at++;
  return at;
}
