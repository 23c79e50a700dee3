import type { RequestContext } from '../../../operations/request-context.js';
import { ID, listName, WRONG_CURSOR } from '../../cursor.js';
import { type Page, pageOf, type PageSelection } from '../../page.js';
import { sortedCursorsOf, spaced, unspaced } from '../../sorted-list/cursors.js';
import type { Kontaktpersoner } from '../person/store-port.js';
import type { Tilknytninger } from '../tilknytning/store-port.js';
import type { Medarbejder } from '../vilkaar/store-port.js';
import type { KontaktpersonQuery, Kontaktpersonliste, ListedKontaktperson, Sortering } from './list-port.js';

export interface KontaktpersonlisteParts {
  readonly liste: Kontaktpersonliste;
  readonly personer: Pick<Kontaktpersoner, 'find'>;
  readonly tilknytninger: Pick<Tilknytninger, 'ofMedarbejder'>;
}

/** A contact person of a list; is it that of who asks? */
export interface ListItem extends ListedKontaktperson {
  readonly isEgen: boolean;
}

/** Whose own contact person stands first is in the cursors, so that it stays so to the end. */
const { numbers, texts } = sortedCursorsOf(
  { egen: new RegExp(`^-$|${ID.source}`) },
  WRONG_CURSOR.kontaktperson,
);
const NUMBERS: readonly Sortering[] = ['KanArbejde', 'AntalProduktionsenheder'];
const NOBODY = '-';
/** The place of the own one: all others stand behind it. No row has the number 0. */
const FIRST = { key: '0', nummer: '0' };

/** Lists the contact persons of a company page by page. */
export const createKontaktpersonliste = ({ liste, personer, tilknytninger }: KontaktpersonlisteParts) => {
  /** The contact person of who asks, as the first of the list. */
  const egenOf = async (who: Medarbejder | undefined): Promise<ListItem | undefined> => {
    const tilknytning = who && (await tilknytninger.ofMedarbejder(who));
    const person = tilknytning && (await personer.find(tilknytning.kontaktpersonId));
    return person && { ...person, place: FIRST, isEgen: true };
  };

  return {
    /**
     * @param who asks, when that is known
     * @throws Fault 150210 also for a cursor of another list
     */
    async page(
      query: Omit<KontaktpersonQuery, 'egen'>,
      who: Medarbejder | undefined,
      { cursor, size }: PageSelection,
      asker: Pick<RequestContext, 'locate'>,
    ): Promise<Page<ListItem>> {
      const cursors = NUMBERS.includes(query.sortering) ? numbers : texts;
      const { cvr, sortering, faldende } = query;
      const name = listName('kontaktpersoner', { cvr, sortering, faldende });
      const place = cursors.read(name, cursor, asker);
      const first = place ? undefined : await egenOf(who);
      const egen = place?.egen ?? first?.id ?? NOBODY;
      const after = place && place.nummer !== FIRST.nummer ? spaced(place) : undefined;
      const others = await liste.find(
        { ...query, ...(egen !== NOBODY && { egen }) },
        { after, count: size + 1 },
      );
      const items = [...(first ? [first] : []), ...others.map((one) => ({ ...one, isEgen: false }))];
      return pageOf(items, size, (last) => cursors.write(name, { egen, ...unspaced(last.place) }));
    },
  };
};

export type KontaktpersonlisteService = ReturnType<typeof createKontaktpersonliste>;
