/** Reads on from a place in a change feed, numbering first what was committed since: 0008, 0055. */
import type { Knex } from 'knex';
import type { QueryResultRow } from 'pg';
import { preparedOn } from '../../store/sql/knex-transaction.js';
import { orUnavailable } from '../../store/sql/unavailable.js';
import type { Feed, Placed } from './feed-port.js';
import { type EventTable, MAX_NUMBERED_EVENTS, numberCommitted } from './numbering-sql.js';

/**
 * It stands in place of what was done where nothing is: the place of an event that a sandbox has
 * taken back, so that the feed does not count on from an earlier one.
 */
export const NO_EVENT = 'Ingen';

/** A page of events, as a statement with a name. */
export interface FeedStatement {
  readonly name: string;
  /**
   * It is in the order of `loebenummer`, and leaves out NO_EVENT. $1 is the place behind which it
   * begins, $2 the last place, $3 how many events there may be.
   */
  readonly text: string;
  /** $4 and on: whose events they are. */
  readonly values?: readonly unknown[];
}

/** @throws Fault 139135 */
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- its statement vouches for Row
export const feedOf = <Row extends QueryResultRow, Haendelse extends Placed>(
  database: Knex,
  events: EventTable,
  { after, count }: { readonly after: number; readonly count: number },
  { name, text, values = [] }: FeedStatement,
  eventOf: (row: Row) => Haendelse,
): Promise<Feed<Haendelse>> =>
  orUnavailable(async () => {
    const { lastPlace, isBehind } = await numberedEnd(database, events);
    const rows =
      after < lastPlace
        ? await preparedOn<Row>(database, { name, text, values: [after, lastPlace, count, ...values] })
        : [];
    return { haendelser: rows.map(eventOf), lastPlace, isBehind };
  });

interface End {
  readonly lastPlace: number;
  /** Are there events already that have no place yet? */
  readonly isBehind: boolean;
}

/** The end of the feed when what was committed before has its numbers, or as many as fit. */
async function numberedEnd(database: Knex, events: EventTable): Promise<End> {
  const end = await endOf(database, events);
  if (!end.isBehind) return end;
  const numbered = await numberCommitted(database, events, { isPatient: true });
  const { lastPlace } = await endOf(database, events);
  return { lastPlace, isBehind: numbered === MAX_NUMBERED_EVENTS };
}

async function endOf(database: Knex, { table }: EventTable): Promise<End> {
  const [end] = await preparedOn<{ last: string | null; behind: boolean }>(database, {
    name: `end of the feed of ${table}`,
    text: `select (select max(loebenummer) from ${table}) as last,
      exists (select from ${table} where loebenummer is null) as behind`,
    values: [],
  });
  return { lastPlace: Number(end?.last ?? 0), isBehind: end?.behind === true };
}
