/** The notices that an employee who is signed in is shown. */
import { kode } from '../../codelists/code-lists.js';
import type { CompanyVisit, Notice } from '../visit/visit.js';

const MOST = 100;

/** First those that everybody sees, then those after sign-in: for all, and for this company. */
export async function noticesOf({ ask, cvr, notices }: CompanyVisit): Promise<readonly Notice[]> {
  const { DriftsbeskedvisningSamling } = await ask('GetDriftsbeskeder', {
    Placering: kode('Driftsbeskedplacering', 'EfterLogin'),
    CVRnumberIdentifier: cvr,
    PageSize: MOST,
  });
  const own = DriftsbeskedvisningSamling.map(({ Driftsbesked: { Overskrift, Tekst } }) => ({
    overskrift: Overskrift,
    tekst: Tekst,
  }));
  return [...notices, ...own];
}
