import type { RequestContext } from '../../../operations/request-context.js';
import { listName, placesOf, WRONG_CURSOR } from '../../cursor.js';
import { changesOf } from '../../feed/changes.js';
import { countFitting, type Page, pageOf, type PageSelection } from '../../page.js';
import type { JobordreAccess } from '../ordre/access.js';
import type { FeedHaendelse, Jobordrelog, Loglinje } from './port.js';

export interface LogParts {
  readonly ordrer: Pick<JobordreAccess, 'find' | 'checkTakesPart'>;
  readonly log: Jobordrelog;
}

/** The names of the two lists in their cursors, which never change. */
const LOG_LIST = 'formidlingslog';
const FEED_LIST = 'jobordrehaendelser';

const places = placesOf(WRONG_CURSOR.jobordre);

/** The two ways to read what happened: the log of one order, and the feed of all orders. */
export function createLogService({ ordrer, log }: LogParts) {
  const changes = changesOf({
    list: FEED_LIST,
    wrongCursor: WRONG_CURSOR.jobordre,
    read: (_: RequestContext, after, count) => log.feed(after, count),
    show: (haendelse: FeedHaendelse) => haendelse,
  });
  return {
    /**
     * The log of an order, oldest first.
     * @throws Fault 140000, 4575, 140210 also for a cursor of another order
     */
    async lines(
      jobordreId: string,
      { cursor, size }: PageSelection,
      asker: RequestContext,
    ): Promise<Page<Loglinje>> {
      const { id } = await ordrer.find(jobordreId, asker);
      const list = listName(LOG_LIST, { id });
      const after = Number(places.read(list, cursor, asker)?.place ?? 0);
      const found = await log.lines(id, after, size + 1);
      const fitting = countFitting(found.slice(0, size));
      return pageOf(found, fitting, ({ nr }) => places.write(list, { place: String(nr) }));
    },

    /**
     * What has happened to all orders since the cursor was given.
     * @throws Fault 4575, 140210
     */
    async changes(selection: PageSelection, asker: RequestContext) {
      await ordrer.checkTakesPart(asker);
      return changes(selection, asker);
    },
  };
}

export type LogService = ReturnType<typeof createLogService>;
