import type { RequestContext } from '../../../operations/request-context.js';
import type { FieldViolation } from '../../../faults/field-violation.js';
import { refusal } from '../../../faults/refusal.js';
import type { Caller } from '../../../security/caller.js';
import { cursorsOf, ID, listName, WRONG_CURSOR } from '../../cursor.js';
import { countFitting, type Page, pageOf, type PageSelection } from '../../page.js';
import type { Stillingsregister } from '../../stilling/stillingsregister.js';
import { withDanishTimes } from '../ad/jobannonce.js';
import { type Jobannoncestatus, statusOf } from '../ad/status.js';
import { ownIndhold, publicIndhold, type ShownIndhold } from '../public/content.js';
import { filterViolations, queryOf, type SearchFilters } from './filters.js';
import type { SearchHit, SearchIndex, SearchQuery } from './port.js';

export interface SearchParts {
  readonly index: SearchIndex;
  readonly stillinger: Stillingsregister;
  /** May the caller see everyone's ads as its own? */
  readonly seesAll: (caller: Caller) => boolean;
  /** Is told of a published ad that could not be made public, and so is on no page. */
  readonly omitted: (id: string, error: unknown) => void;
}

/** Names the page that is asked for, and how much of each ad. */
export interface SearchSelection extends PageSelection {
  /** All of each ad, its text and how to apply included. */
  readonly complete: boolean;
}

/** An ad that was found: as its owner sees it in a search of own ads, else as the public does. */
export interface SearchResult {
  readonly id: string;
  readonly version: number;
  readonly status: Jobannoncestatus;
  /** Its times are in Danish time. */
  readonly indhold: ShownIndhold;
}

const positions = cursorsOf({ time: /^-?\d{1,16}$/, id: ID }, WRONG_CURSOR.jobannonce);

/** Searches ads: those on Jobnet, or the asker's own. */
export function createSearchService({ index, stillinger, seesAll, omitted }: SearchParts) {
  const shownOrNone = (hit: SearchHit, complete: boolean, now: Date): SearchResult[] => {
    try {
      return [shown(hit, complete, now)];
    } catch (error) {
      if (hit.tilstand) throw error;
      omitted(hit.id, error);
      return [];
    }
  };

  return {
    /** Everything that is wrong with the filters. */
    judge: (filters: SearchFilters): Promise<readonly FieldViolation[]> =>
      filterViolations(filters, stillinger),

    /**
     * The ads that fit, the latest first.
     * @param filters in which `judge` finds nothing
     * @throws Fault 130210 also for a cursor of another search; 130221 for a text in which there is
     *   no word to search for
     */
    async search(
      filters: SearchFilters,
      { cursor, size, complete }: SearchSelection,
      asker: RequestContext,
    ): Promise<Page<SearchResult>> {
      const { caller, now } = asker;
      const { organisationTypeId, organisationCode } = caller;
      const query = queryOf(filters, seesAll(caller) ? undefined : { organisationTypeId, organisationCode });
      const list = listOf(query);
      const after = positions.read(list, cursor, asker);
      const found = await index.find(query, { now, after, count: size + 1, complete });
      const { fritekst } = query;
      // A text without words finds nothing, so only who found nothing has to ask.
      if (found.length === 0 && fritekst !== undefined && !(await index.hasSearchWords(fritekst)))
        throw refusal({ kode: 130221, felt: ['Fritekst'], vaerdi: fritekst }, asker);
      const fitting = Math.min(size, complete ? countFitting(found.map(({ indhold }) => indhold)) : size);
      const page = pageOf(found, fitting, ({ position }) => positions.write(list, position));
      return { ...page, items: page.items.flatMap((hit) => shownOrNone(hit, complete, now)) };
    },
  };
}

export type SearchService = ReturnType<typeof createSearchService>;

/**
 * The name of a search in its cursors: whose ads and all filters, so the same however often it is
 * asked, whenever, and by pages of whatever size. The keys and their order are those of the first
 * cursors that were given out, and stay; those of own ads had no other order than by publication.
 */
function listOf({ own, latestSentFirst, fritekst, facets, fra, til }: SearchQuery): string {
  const named = { egne: own, fritekst, kendetegn: facets, fra, til, senestSendt: latestSentFirst };
  return listName('soegning', named);
}

function shown(
  { id, version, indhold, virksomhed, tekster, tilstand }: SearchHit,
  complete: boolean,
  now: Date,
): SearchResult {
  const ad = withDanishTimes(indhold);
  const visible = tilstand ? ownIndhold(ad, virksomhed) : publicIndhold(ad, virksomhed, tekster);
  const { Annoncetekst: _, Ansoegning: __, ...short } = visible;
  return {
    id,
    version,
    status: tilstand ? statusOf(tilstand, now) : 'PaaJobnet',
    indhold: complete ? visible : short,
  };
}
