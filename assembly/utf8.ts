/** Makes UTF-16 units of UTF-8, strictly (RFC 3629): what is not well-formed is refused. */
import { UNITS } from './layout';

/** Units are written 32 bytes at a time, and not over bytes that are still to be read. */
const GAP: usize = 32;

/**
 * The bytes stand behind the room that their units may need.
 * @returns the number of units; -1 when the bytes are not UTF-8
 */
export function decodeUtf8(length: i32): i32 {
  let at = UNITS + ((<usize>length) << 1) + GAP;
  const end = at + length;
  let to = UNITS;
  while (at < end) {
    // Sixteen bytes at a time; those before the first that is no ASCII are right. What is written
    // or read beyond them or beyond the end is written again, and never looked at.
    const some = v128.load(at);
    v128.store(to, i16x8.extend_low_i8x16_u(some));
    v128.store(to, i16x8.extend_high_i8x16_u(some), 16);
    const ascii = <usize>ctz<i32>(i8x16.bitmask(some) | 0x10000);
    at += ascii;
    to += ascii << 1;
    if (ascii === 16) continue;
    if (at >= end) break;
    const bytes = sequenceAt(at, end);
    if (bytes === 0) return -1;
    if (codePoint <= 0xffff) {
      store<u16>(to, <u16>codePoint);
      to += 2;
    } else {
      store<u16>(to, <u16>(0xd7c0 + (codePoint >> 10)));
      store<u16>(to, <u16>(0xdc00 + (codePoint & 0x3ff)), 2);
      to += 4;
    }
    at += bytes;
  }
  const over = <i32>(at - end);
  return <i32>((to - UNITS) >> 1) - over;
}

/** What `sequenceAt` read. */
let codePoint: u32 = 0;

/** Reads a character of two bytes or more. @returns their number; 0 when it is none */
function sequenceAt(at: usize, end: usize): usize {
  const first: u32 = load<u8>(at);
  const left = end - at;
  if (first < 0xc2 || first > 0xf4 || left < 2) return 0;
  const second: u32 = load<u8>(at, 1);
  if (!isContinuation(second)) return 0;
  codePoint = ((first & 0x1f) << 6) | (second & 0x3f);
  if (first < 0xe0) return 2;
  if (left < 3 || !isContinuation(load<u8>(at, 2))) return 0;
  codePoint = ((first & 0xf) << 12) | ((second & 0x3f) << 6) | (load<u8>(at, 2) & 0x3f);
  if (first < 0xf0) return codePoint < 0x800 || (codePoint & 0xf800) === 0xd800 ? 0 : 3;
  if (left < 4 || !isContinuation(load<u8>(at, 3))) return 0;
  codePoint = ((codePoint & 0x7fff) << 6) | (load<u8>(at, 3) & 0x3f);
  return codePoint < 0x10000 || codePoint > 0x10ffff ? 0 : 4;
}

function isContinuation(byte: u32): bool {
  return (byte & 0xc0) === 0x80;
}
