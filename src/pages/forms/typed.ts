/** What people type into fields of their own words, as filters have them. */
import type { Organisation } from '../../systems/system.js';
import { readDateTime } from '../../time/danish-time.js';

/**
 * A time of the Danish clock; browsers leave the seconds out.
 * @param end does a period end with it? Of an hour that the clock has twice it is the later then
 */
export function momentTyped(text: string, end: 'begins' | 'ends'): Date | undefined {
  const read = readDateTime(/T\d\d:\d\d$/.test(text) ? `${text}:00` : text);
  if (read.kind === 'instant') return read.instant;
  return read.kind === 'ambiguous' ? new Date(read.readings[end === 'ends' ? 1 : 0]) : undefined;
}

/** @param text type and code, e.g. `8/461` */
export function organisationTyped(text: string): Organisation | undefined {
  const [, type, organisationCode = ''] = /^(\d{1,3}) ?\/ ?([\w-]{1,20})$/.exec(text) ?? [];
  return type === undefined ? undefined : { organisationTypeId: Number(type), organisationCode };
}
