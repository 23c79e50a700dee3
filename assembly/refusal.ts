import { DISALLOWED, ENDED, LIMIT, WRONG_CHARACTER } from '../src/xml/parser/kinds';
import { kindAt } from './layout';

/** Throws the fault, in JavaScript. `from` and `to` say of what, or how much. */
declare function refuse(why: i32, at: i32, from: i32, to: i32): void;

let length: i32 = 0;

export function begin(units: i32): void {
  length = units;
}

export function isEnd(at: i32): bool {
  return at >= length;
}

export function fail(why: i32, at: i32, from: i32 = 0, to: i32 = 0): void {
  refuse(why, at, from, to);
  unreachable();
}

/** Refuses more than there may be. @param what one of the kinds of limits */
export function limit(value: i32, most: i32, what: i32, at: i32): void {
  if (value > most) fail(LIMIT, at, what, most);
}

/** Refuses what stands there: the end of the text, what is no character, or `why`. */
export function unexpected(at: i32, why: i32): void {
  if (isEnd(at)) fail(ENDED, at);
  fail((kindAt(at) & DISALLOWED) === 0 ? why : WRONG_CHARACTER, at);
}
