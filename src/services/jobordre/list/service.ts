import { createHash } from 'node:crypto';
import type { RequestContext } from '../../../operations/request-context.js';
import { dateInDenmark, readDate } from '../../../time/danish-time.js';
import { cursorsOf, WRONG_CURSOR } from '../../cursor.js';
import { type Page, pageOf, type PageSelection } from '../../page.js';
import { type ComputedStatus, statusOf } from '../ordre/status.js';
import type { JobordreQuery, Jobordreliste, ListedJobordre, ListPlace } from './list-port.js';

/** An order of a list with its status on the day on which the list was begun. */
export interface ListItem extends ListedJobordre {
  readonly computed: ComputedStatus;
}

/** The day on which a list was begun stands in its cursors, and with it the key of the column. */
const FORM = { dag: /^\d{4}-\d\d-\d\d$/, nummer: /^\d{1,10}$/ };
const numbers = cursorsOf({ ...FORM, key: /^\d{1,16}$/ }, WRONG_CURSOR.jobordre);
/** PostgreSQL has no character 0 in a text. */
const texts = cursorsOf({ ...FORM, key: /^(?!.*%00)[^\p{Cc} ]*$/u }, WRONG_CURSOR.jobordre);

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
    const after = place && { key: spaced(place.key), nummer: place.nummer };
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

/** The parts of a cursor have no spaces, of which titles and names have some. */
const unspaced = ({ key, nummer }: ListPlace): ListPlace => ({
  key: key.replaceAll(/[\p{Cc} %]/gu, (one) => `%${one.charCodeAt(0).toString(16).padStart(2, '0')}`),
  nummer,
});
const spaced = (key: string): string =>
  key.replaceAll(/%([0-9a-f]{2})/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));

/** The name of a list in its cursors: its filters and its order. */
function nameOf(query: JobordreQuery): string {
  const { cvr, pnr, type, statusser, jobcenter, udenTovholder, sortering, faldende } = query;
  const named = { cvr, pnr, type, statusser, jobcenter, udenTovholder, sortering, faldende };
  const digest = createHash('sha256').update(JSON.stringify(named)).digest('base64url');
  return `jobordrer ${digest.slice(0, 16)}`;
}
