/** Deletes kept calls: what is too old, and what is too much. */
import type { Knex } from 'knex';
import { UNPROVEN } from '../security/callers.js';
import { type Share, STRANGERS } from './shares.js';

interface Part {
  readonly where: string;
  readonly values: readonly (string | number | Date)[];
}

function partOf(share: Share): Part {
  if (share === STRANGERS) return { where: 'system_id is null', values: [] };
  return share === UNPROVEN
    ? { where: 'starts_with(system_id, ?)', values: [UNPROVEN] }
    : { where: 'system_id = ?', values: [share] };
}

/** The newest call with which the newest ones are more than so many bytes. */
const beyond = (where: string) => `
  select nr from (
    select nr, received_at, sum(bytes) over (order by received_at desc, nr desc) as kept
    from kept_call where ${where}) as newest
  where kept > ? order by received_at desc, nr desc limit 1`;

/** @returns how many */
export const deleteUntil = (database: Knex, time: Date): Promise<number> =>
  deleteInTurns(database, { where: 'received_at <= ?', values: [time] });

/** @returns how many of the share were older than its newest calls, which have so many bytes */
export async function deleteBeyond(database: Knex, share: Share, bytes: number): Promise<number> {
  const { where, values } = partOf(share);
  const { rows } = await database.raw<{ rows: { readonly nr: string }[] }>(beyond(where), [...values, bytes]);
  const [newest] = rows;
  if (!newest) return 0;
  return deleteInTurns(database, {
    where: `${where} and (received_at, nr) <= (select received_at, nr from kept_call where nr = ?)`,
    values: [...values, newest.nr],
  });
}

const DELETED_AT_ONCE = 1000;

async function deleteInTurns(database: Knex, { where, values }: Part): Promise<number> {
  let all = 0;
  for (;;) {
    const { rowCount } = await database.raw<{ rowCount: number }>(
      `delete from kept_call where nr in (
        select nr from kept_call where ${where} order by received_at, nr limit ${DELETED_AT_ONCE})`,
      values,
    );
    all += rowCount;
    if (rowCount < DELETED_AT_ONCE) return all;
  }
}
