/** Gives committed events their places in a change feed: docs/decisions/0008 and 0055. */
import type { Knex } from 'knex';

/** It has the columns `nr` and `loebenummer`, and an index of what has no number yet. */
export interface EventTable {
  readonly table: string;
  /** Its events are numbered under this advisory lock, which nothing else in the database uses. */
  readonly lockKey: number;
}

/**
 * So many events get their number in one transaction: what a reader may wait for, who sees what was
 * committed just before.
 */
export const MAX_NUMBERED_EVENTS = 200;

/** Whoever has the lock is at it already, and who is behind comes again. */
const TAKE_OR_LEAVE = 'select pg_try_advisory_xact_lock(?) as held';
const WAIT_AND_TAKE = 'select pg_advisory_xact_lock(?), true as held';

/**
 * Gives committed events that have none their number. One numbers at a time and the next begins
 * when it is committed, so a number is never seen before all lower ones.
 * @param isPatient whether it waits for who numbers already
 * @returns how many it gave; MAX_NUMBERED_EVENTS where there may be more
 */
export function numberCommitted(
  database: Knex,
  { table, lockKey }: EventTable,
  { isPatient }: { readonly isPatient: boolean },
): Promise<number> {
  return database.transaction(async (knex): Promise<number> => {
    // This is a statement of its own, so that the next one sees what the one before it under this
    // lock has numbered.
    const lock = isPatient ? WAIT_AND_TAKE : TAKE_OR_LEAVE;
    const { rows } = await knex.raw<{ rows: [{ held: boolean }] }>(lock, [lockKey]);
    if (!rows[0].held) return 0;
    const numbered = await knex.raw<{ rowCount: number }>(
      `update :table: as event set loebenummer = numbered.loebenummer
       from (select nr,
                    row_number() over (order by nr)
                      + (select coalesce(max(loebenummer), 0) from :table:) as loebenummer
             from :table: where loebenummer is null order by nr limit :batch) as numbered
       where event.nr = numbered.nr`,
      { table, batch: MAX_NUMBERED_EVENTS },
    );
    return numbered.rowCount;
  });
}

/**
 * Numbers all that is committed, in short transactions, so that who reads the feed has little left
 * to do. Any number of processes may do it at once.
 * @returns how many events this one numbered
 */
export async function numberAll(database: Knex, tables: readonly EventTable[]): Promise<number> {
  let count = 0;
  for (const table of tables)
    for (;;) {
      const numbered = (await hasUnnumbered(database, table))
        ? await numberCommitted(database, table, { isPatient: false })
        : 0;
      count += numbered;
      if (numbered < MAX_NUMBERED_EVENTS) break;
    }
  return count;
}

const hasUnnumbered = async (database: Knex, { table }: EventTable): Promise<boolean> =>
  (await database(table).whereNull('loebenummer').first('nr')) !== undefined;
