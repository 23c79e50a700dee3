/** Where the next page begins, as it stands in an address. */
import type { After } from '../../../calls/kept-call.js';

export const cursorOf = ({ receivedAt, nr }: After): string => `${receivedAt.getTime()}.${nr}`;

/** @returns undefined for what is none: the list begins at its beginning */
export function afterIn(cursor: string | null): After | undefined {
  const [, ms, nr] = /^(\d{1,14})\.(\d{1,18})$/.exec(cursor ?? '') ?? [];
  return ms === undefined || nr === undefined ? undefined : { receivedAt: new Date(Number(ms)), nr };
}
