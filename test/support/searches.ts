import { searchJobannonceRequestType } from '../../src/contract/index.js';
import { asOrganisation, post, sampleOf, type SoapAnswer, valueOf } from './soap-client.js';

/** Says what is asked: elements of SearchJobannonceRequest below their names, lists as arrays. */
export type Asked = Readonly<Record<string, string | number | boolean | readonly (string | number)[]>>;

const ITEMS: Readonly<Record<string, string>> = {
  StatusSamling: 'Status',
  AnnoncetypeSamling: 'Annoncetype',
  ArbejdstidsforholdSamling: 'Arbejdstidsforhold',
};

/** A SearchJobannonceRequest with these elements in the contract's order. */
function searchMessage(asked: Asked, now: Date): string {
  const names = searchJobannonceRequestType.elements.map(({ local }) => local);
  const unknown = Object.keys(asked).filter((name) => !names.includes(name));
  if (unknown.length > 0) throw new Error(`SearchJobannonceRequest has no ${unknown.join()}`);
  const body = names
    .filter((name) => asked[name] !== undefined)
    .map((name) => `<job:${name}>${valueXml(name, asked[name])}</job:${name}>`)
    .join('');
  return sampleOf('SearchJobannonce', now).replace(
    /(<job:SearchJobannonceRequest[^>]*>).*(<\/job:SearchJobannonceRequest>)/s,
    `$1${body}$2`,
  );
}

function valueXml(name: string, value: Asked[string] | undefined): string {
  if (!Array.isArray(value)) return String(value);
  const code = ITEMS[name];
  return value
    .map((item) =>
      code === undefined
        ? `<job:${name.replace('Samling', '')}>${item}</job:${name.replace('Samling', '')}>`
        : `<job:${code}><clb:CodeListItemIdentifier>${item}</clb:CodeListItemIdentifier></job:${code}>`,
    )
    .join('');
}

/** Asks as an organisation. */
export function search(
  origin: string,
  asked: Asked,
  now: Date,
  [type, code]: readonly [number, string],
): Promise<SoapAnswer> {
  return post(origin, asOrganisation(searchMessage(asked, now), type, code));
}

/** Ids of the ads on a page, in their order. */
export const idsOf = ({ xml }: SoapAnswer): string[] =>
  [...xml.matchAll(/<JobannonceIdentifier>([^<]+)</g)].map(([, id = '']) => id);

/** Reads to the last page. @param between what happens after each page */
export async function allPages(
  ask: (cursor: Asked) => Promise<SoapAnswer>,
  between: (page: number) => Promise<void> = () => Promise.resolve(),
): Promise<string[][]> {
  const pages: string[][] = [];
  for (let cursor: string | undefined, first = true; first || cursor !== undefined; first = false) {
    const answer = await ask(cursor === undefined ? {} : { Cursor: cursor });
    if (answer.status !== 200) throw new Error(answer.xml);
    pages.push(idsOf(answer));
    cursor = valueOf(answer.xml, 'NextCursor');
    await between(pages.length);
  }
  return pages;
}
