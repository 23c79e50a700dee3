/**
 * Numbers the committed events of a table, and reads on from a place: docs/decisions/0008. The
 * table has the columns `nr` and `loebenummer`, and an index of what has no number yet.
 */
import type { Knex } from 'knex';
import { orUnavailable } from '../../store/sql/unavailable.js';
import type { Feed, Placed } from './feed-port.js';

/** So many events get their number in one transaction. */
const MAX_NUMBERED_EVENTS = 5_000;

/**
 * It stands in place of what was done where nothing is: the place of an event that a sandbox has
 * taken back, so that the feed does not count on from an earlier one.
 */
export const NO_EVENT = 'Ingen';

export interface EventTable {
  readonly table: string;
  /** Its events are numbered under this advisory lock, which nothing else in the database uses. */
  readonly lockKey: number;
}

/**
 * The table stands in the query as `h`.
 * @param select adds to a query, which has its bounds and its order, whose events they are and what
 *   of them is read
 * @throws Fault 139135
 */
export const feedOf = <Row, Haendelse extends Placed>(
  database: Knex,
  { table, lockKey }: EventTable,
  { after, count }: { readonly after: number; readonly count: number },
  select: (events: Knex.QueryBuilder) => PromiseLike<readonly Row[]>,
  eventOf: (row: Row) => Haendelse,
): Promise<Feed<Haendelse>> =>
  orUnavailable(async () => {
    const isBehind = await numberCommitted(database, { table, lockKey });
    const newest = await database(table).max<{ max: string | null }[]>('loebenummer');
    const lastPlace = Number(newest[0]?.max ?? 0);
    const events = database(`${table} as h`)
      .whereBetween('h.loebenummer', [after + 1, lastPlace])
      .whereNot('h.haendelsestype', NO_EVENT)
      .orderBy('h.loebenummer')
      .limit(count);
    return { haendelser: (await select(events)).map(eventOf), lastPlace, isBehind };
  });

/**
 * Gives every committed event that has none its number in the change feed. One numbers at a time
 * and the next begins when it is committed, so a number is never seen before all lower ones.
 * @returns whether there were more than fit in one batch
 */
async function numberCommitted(database: Knex, { table, lockKey }: EventTable): Promise<boolean> {
  const waiting = await database<{ nr: string; loebenummer: string | null }>(table)
    .whereNull('loebenummer')
    .first('nr');
  if (!waiting) return false;
  return database.transaction(async (knex): Promise<boolean> => {
    // This is a statement of its own, so that the next one sees what the one before it under this
    // lock has numbered.
    await knex.raw('select pg_advisory_xact_lock(?)', [lockKey]);
    const numbered = await knex.raw<{ rowCount: number }>(
      `update :table: as event set loebenummer = numbered.loebenummer
       from (select nr,
                    row_number() over (order by nr)
                      + (select coalesce(max(loebenummer), 0) from :table:) as loebenummer
             from :table: where loebenummer is null order by nr limit :batch) as numbered
       where event.nr = numbered.nr`,
      { table, batch: MAX_NUMBERED_EVENTS },
    );
    return numbered.rowCount === MAX_NUMBERED_EVENTS;
  });
}
