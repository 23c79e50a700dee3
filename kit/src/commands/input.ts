/** Reads values of options. */
import { InvalidArgumentError } from 'commander';
import { instantIn } from '../../../src/config/instant.js';

/** A moment as somebody types it: with an offset, or nobody knows which is meant. */
export function readInstant(text: string): Date {
  const instant = /T\d\d:\d\d.*(?:Z|[+-]\d\d:\d\d)$/.test(text) ? instantIn(text) : undefined;
  if (instant) return instant;
  throw new InvalidArgumentError('It is no time with an offset, as 2026-12-24T10:00:00+01:00.');
}
