import type { RequestContext } from '../../../operations/request-context.js';
import { WRONG_CURSOR } from '../../cursor.js';
import { type Page, pageOf, type PageSelection } from '../../page.js';
import { listName, sortedCursorsOf, spaced, unspaced } from '../../sorted-list/cursors.js';
import type { KontaktpersonQuery, Kontaktpersonliste, ListedKontaktperson, Sortering } from './list-port.js';

const { numbers, texts } = sortedCursorsOf({}, WRONG_CURSOR.kontaktperson);
const NUMBERS: readonly Sortering[] = ['KanArbejde', 'AntalProduktionsenheder'];

/** Lists the contact persons of a company page by page. */
export const createKontaktpersonliste = (liste: Kontaktpersonliste) => ({
  /** @throws Fault 150210 also for a cursor of another list */
  async page(
    query: KontaktpersonQuery,
    { cursor, size }: PageSelection,
    asker: Pick<RequestContext, 'locate'>,
  ): Promise<Page<ListedKontaktperson>> {
    const cursors = NUMBERS.includes(query.sortering) ? numbers : texts;
    const { cvr, sortering, faldende } = query;
    const name = listName('kontaktpersoner', { cvr, sortering, faldende });
    const place = cursors.read(name, cursor, asker);
    const found = await liste.find(query, { after: place && spaced(place), count: size + 1 });
    return pageOf(found, size, (last) => cursors.write(name, unspaced(last.place)));
  },
});

export type KontaktpersonlisteService = ReturnType<typeof createKontaktpersonliste>;
