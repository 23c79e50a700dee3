/** Reads notices of every state. */
import { kodeliste } from '../../../codelists/code-lists.js';
import type { DriftsbeskedvisningType } from '../../../contract/index.js';
import type { StarVisit } from '../../visit/visit.js';

const PAGE_SIZE = 100;
const MOST_PAGES = 20;

export const ALL_STATES: readonly number[] = kodeliste('Driftsbeskedtilstand').values.map(({ code }) =>
  Number(code),
);

/** Looks through the list, as the contract has no other way to one notice. */
export async function noticeWith(
  { ask }: StarVisit,
  id: string,
): Promise<DriftsbeskedvisningType | undefined> {
  let Cursor: string | undefined;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const answer = await ask('GetDriftsbeskeder', {
      DriftsbeskedtilstandSamling: ALL_STATES,
      ...(Cursor !== undefined && { Cursor }),
      PageSize: PAGE_SIZE,
    });
    const found = answer.DriftsbeskedvisningSamling.find((one) => one.DriftsbeskedIdentifier === id);
    if (found || answer.NextCursor === undefined) return found;
    Cursor = answer.NextCursor;
  }
  return undefined;
}
