/** Reads notices of every state. */
import type { DriftsbeskedvisningType } from '../../../contract/index.js';
import { codesOf } from '../../forms/codes.js';
import { pagesOf } from '../../visit/pages-of.js';
import type { StarVisit } from '../../visit/visit.js';

const MOST_PAGES = 20;

export const ALL_STATES = codesOf('Driftsbeskedtilstand');

/** Looks through the list, as the contract has no other way to one notice. */
export async function noticeWith(
  { ask }: StarVisit,
  id: string,
): Promise<DriftsbeskedvisningType | undefined> {
  const pages = pagesOf(
    (asked) => ask('GetDriftsbeskeder', { DriftsbeskedtilstandSamling: ALL_STATES, ...asked }),
    MOST_PAGES,
  );
  for await (const { DriftsbeskedvisningSamling } of pages) {
    const found = DriftsbeskedvisningSamling.find((one) => one.DriftsbeskedIdentifier === id);
    if (found) return found;
  }
  return undefined;
}
