/** The contact persons of a company, as one chooses among them. */
import { kode } from '../../../codelists/code-lists.js';
import type { KontaktpersonlinjeType } from '../../../contract/index.js';
import type { Option } from '../../forms/fields.js';
import { pagesOf } from '../../visit/pages-of.js';
import type { CompanyVisit } from '../../visit/visit.js';

/** More would make a page that nobody can use; who is not among them can be written. */
const MOST_PAGES = 10;

/** As one chooses among them. */
export const kontaktpersonerOf = async (visit: CompanyVisit): Promise<readonly Option[]> =>
  (await kontaktpersonlinjerOf(visit)).map(optionOf);

/** By name, the own line first where the visitor is coupled. At most a thousand. */
export async function kontaktpersonlinjerOf({
  ask,
  cvr,
}: CompanyVisit): Promise<readonly KontaktpersonlinjeType[]> {
  const lines: KontaktpersonlinjeType[] = [];
  const pages = pagesOf(
    (asked) =>
      ask('GetKontaktpersoner', {
        CVRnumberIdentifier: cvr,
        Sortering: kode('Kontaktpersonsortering', 'Navn'),
        ...asked,
      }),
    MOST_PAGES,
  );
  for await (const { KontaktpersonlinjeSamling } of pages) lines.push(...KontaktpersonlinjeSamling);
  return lines;
}

/** Two of one name are told apart by what they are and how they are reached. */
export function optionOf(line: KontaktpersonlinjeType): Option {
  const { KontaktpersonIdentifier, Fornavne, Efternavn, Stilling, Telefonnummer, Email } = line;
  const about = [Stilling, Telefonnummer, Email].filter((one) => one !== undefined).join(', ');
  const text = `${Fornavne} ${Efternavn}${about === '' ? '' : ` (${about})`}`;
  return { value: KontaktpersonIdentifier, words: [text, text] };
}
