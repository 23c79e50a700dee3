import type { Knex } from 'knex';
import { preparedOn } from '../store/sql/knex-transaction.js';
import { orUnavailable } from '../store/sql/unavailable.js';
import type { LimitKind, Permits, Permit } from './limits-port.js';
import { CLOCKS_DIFFER_SECONDS, WINDOW_SECONDS } from './window.js';

/**
 * A permit that is never given back, as its process was killed, lasts so long. An answer that takes
 * longer loses it.
 */
export const PERMIT_MS = 60_000;

const HOUR_MS = 60 * 60 * 1000;

export interface PermitStore extends Permits {
  /** Deletes rows that say nothing any more. @returns how many */
  deleteUnused(now: Date): Promise<number>;
}

export function permitsOn(database: Knex): PermitStore {
  return {
    take: (systemId, { perMinute, concurrent }, now) =>
      orUnavailable(async () => {
        const permit: Permit = new Date(now.getTime() + PERMIT_MS);
        const values = [systemId, now, perMinute, concurrent, permit];
        const [row] = await preparedOn<Row>(database, { name: 'take-permit', text: TAKE, values });
        if (!row) throw new Error('system_usage has answered without a row');
        const { refused_limit: refusedBy, second, counts } = row;
        if (refusedBy === 'per_minute') return { refusedBy, usage: { second, counts } };
        if (refusedBy === 'concurrent') return { refusedBy };
        return concurrent > 0 ? { permit } : {};
      }),

    giveBack: (systemId, permit) =>
      orUnavailable(async () => {
        await preparedOn(database, { name: 'give-permit-back', text: GIVE_BACK, values: [systemId, permit] });
      }),

    // The hour is far beyond the window and the life of a permit, and more than the clocks of
    // processes differ.
    deleteUnused: (now) =>
      orUnavailable(() =>
        database('system_usage')
          .where('second', '<', new Date(now.getTime() - HOUR_MS))
          .whereRaw('not exists (select from unnest(permits) as permit where permit > ?)', [now])
          .delete(),
      ),
  };
}

interface Row {
  readonly refused_limit: LimitKind | null;
  readonly second: Date;
  readonly counts: number[];
}

/**
 * Counts, judges and takes the permit in one statement, on the system's row as the statement before
 * has left it. A clock that is behind the row's by what clocks differ counts into its newest
 * second; one that is further off begins afresh, and permits of the other's future are none.
 * $1 system, $2 now, $3 requests a minute, $4 at once (0: not limited), $5 when the permit expires
 */
const TAKE = `
  insert into system_usage as usage (system_id, second, counts, permits)
  values (
    $1, date_trunc('second', $2::timestamptz), '{1}',
    case when $4::integer > 0 then array[$5::timestamptz] else '{}' end
  )
  on conflict (system_id) do update set (second, counts, permits, refused_limit) = (
    select
      case when shift = 0 then usage.second else excluded.second end,
      case when verdict.refused_limit is null then live.counts[1] + 1 || live.counts[2:] else live.counts end,
      case when verdict.refused_limit is null and $4 > 0 then live.permits || $5 else live.permits end,
      verdict.refused_limit
    from (select extract(epoch from excluded.second - usage.second)::bigint as elapsed) as clock
    cross join lateral (
      select (case
        when elapsed between -${CLOCKS_DIFFER_SECONDS} and 0 then 0 else least(abs(elapsed), ${WINDOW_SECONDS})
      end)::integer as shift
    ) as window_shift
    cross join lateral (
      select
        (array_fill(0, array[shift]) || usage.counts)[1:${WINDOW_SECONDS}] as counts,
        array(
          select permit from unnest(usage.permits) as permit
          where permit > $2 and permit <= $5 + interval '${CLOCKS_DIFFER_SECONDS} seconds'
        ) as permits
    ) as live
    cross join lateral (
      select case
        when $3::integer > 0 and (select sum(n) from unnest(live.counts) as n) >= $3 then 'per_minute'
        when $4 > 0 and cardinality(live.permits) >= $4 then 'concurrent'
      end as refused_limit
    ) as verdict
  )
  returning refused_limit, second, case when refused_limit = 'per_minute' then counts else '{}' end as counts`;

/** Permits that expire at the same moment are equal: any one of them may be taken. */
const GIVE_BACK = `
  update system_usage set permits =
    permits[:array_position(permits, $2::timestamptz) - 1] || permits[array_position(permits, $2) + 1:]
  where system_id = $1 and array_position(permits, $2) is not null`;
