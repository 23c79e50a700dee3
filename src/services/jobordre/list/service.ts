import type { RequestContext } from '../../../operations/request-context.js';
import { dateInDenmark, readDate } from '../../../time/danish-time.js';
import { listName, WRONG_CURSOR } from '../../cursor.js';
import { type Page, pageOf, type PageSelection } from '../../page.js';
import { sortedCursorsOf, spaced, unspaced } from '../../sorted-list/cursors.js';
import { type ComputedStatus, statusOf } from '../ordre/status.js';
import type { JobordreQuery, Jobordreliste, ListedJobordre } from './list-port.js';

/** An order of a list with its status on the day on which the list was begun. */
export interface ListItem extends ListedJobordre {
  readonly computed: ComputedStatus;
}

/** The day on which a list was begun stands in its cursors. */
const { numbers, texts } = sortedCursorsOf({ dag: /^\d{4}-\d\d-\d\d$/ }, WRONG_CURSOR.jobordre);

/**
 * Lists job orders page by page. A list that is begun before midnight and read on after it goes on
 * with the statuses of its day: else an order whose deadline passes would be on two pages or on
 * none.
 */
export const createJobordreliste = (liste: Jobordreliste) => ({
  /** @throws Fault 140210 also for a cursor of another list */
  async page(
    query: JobordreQuery,
    { cursor, size }: PageSelection,
    asker: Pick<RequestContext, 'now' | 'locate'>,
  ): Promise<Page<ListItem>> {
    const isText = query.sortering === 'Titel' || query.sortering === 'Kontaktperson';
    const cursors = isText ? texts : numbers;
    const list = nameOf(query);
    const place = cursors.read(list, cursor, asker);
    if (cursor !== undefined && place && readDate(place.dag) === undefined)
      throw cursors.wrong(cursor, asker);
    const dag = place?.dag ?? dateInDenmark(asker.now);
    const after = place && spaced(place);
    const found = await liste.find(query, { dag, after, count: size + 1 });
    const onDay = noonOf(dag);
    return pageOf(
      found.map((order) => ({ ...order, computed: statusOf(order, onDay) })),
      size,
      (last) => cursors.write(list, { dag, ...unspaced(last.place) }),
    );
  },
});

export type JobordrelisteService = ReturnType<typeof createJobordreliste>;

/** Noon in UTC is the same day in Denmark. */
const noonOf = (dag: string): Date => new Date(`${dag}T12:00:00Z`);

/** The name of a list in its cursors: its filters and its order. */
function nameOf(query: JobordreQuery): string {
  const { cvr, pnr, type, statusser, jobcenter, udenTovholder, sortering, faldende } = query;
  return listName('jobordrer', { cvr, pnr, type, statusser, jobcenter, udenTovholder, sortering, faldende });
}
