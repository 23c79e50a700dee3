import type { Knex } from 'knex';
import { preparedOn } from '../store/sql/knex-transaction.js';
import { orUnavailable } from '../store/sql/unavailable.js';
import type { LimitKind, Permits, Permit } from './limits-port.js';
import { WINDOW_SECONDS } from './window.js';

/** How long a place is kept that is never given back, as its process was killed. An answer that takes longer loses it. */
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
        const [row] = await preparedOn<Row>(database, { name: 'tag-plads', text: TAKE, values });
        if (!row) throw new Error('system_usage has answered without a row');
        const { onRefused, second, count } = row;
        if (onRefused === 'per_minute') return { onRefused, usage: { second, count } };
        if (onRefused === 'concurrent') return { onRefused };
        return concurrent > 0 ? { permit } : {};
      }),

    giveBack: (systemId, permit) =>
      orUnavailable(async () => {
        await preparedOn(database, { name: 'giv-plads-tilbage', text: GIVE_BACK, values: [systemId, permit] });
      }),

    // The hour is far beyond the window and the life of a place, and more than the clocks of processes differ.
    deleteUnused: (now) =>
      orUnavailable(() =>
        database('system_usage')
          .where('second', '<', new Date(now.getTime() - HOUR_MS))
          .whereRaw('not exists (select from unnest(pladser) as permit where permit > ?)', [now])
          .delete(),
      ),
  };
}

interface Row {
  readonly onRefused: LimitKind | null;
  readonly second: Date;
  readonly count: number[];
}

/**
 * Counts, judges and takes the place in one statement, on the system's row as the statement before has left it. A clock
 * that is behind the row's by less than the window counts into its newest second; one that is further off begins afresh.
 * $1 system, $2 now, $3 requests a minute, $4 at once (0: not limited), $5 when the place falls back
 */
const TAKE = `
  insert into system_usage as g (system_id, second, count, pladser)
  values (
    $1, date_trunc('second', $2::timestamptz), '{1}',
    case when $4::integer > 0 then array[$5::timestamptz] else '{}' end
  )
  on conflict (system_id) do update set (second, count, pladser, afvist) = (
    select
      case when ryk = 0 then g.second else excluded.second end,
      case when dom.afvist is null then nu.count[1] + 1 || nu.count[2:] else nu.count end,
      case when dom.afvist is null and $4 > 0 then nu.pladser || $5 else nu.pladser end,
      dom.afvist
    from (select extract(epoch from excluded.second - g.second)::bigint as gaaet) as ur
    cross join lateral (
      select (case when gaaet between -${WINDOW_SECONDS} and 0 then 0 else least(abs(gaaet), ${WINDOW_SECONDS}) end)::integer as ryk
    ) as vindue
    cross join lateral (
      select
        (array_fill(0, array[ryk]) || g.count)[1:${WINDOW_SECONDS}] as count,
        array(select permit from unnest(g.pladser) as permit where permit > $2) as pladser
    ) as nu
    cross join lateral (
      select case
        when $3::integer > 0 and (select sum(n) from unnest(nu.count) as n) >= $3 then 'per_minute'
        when $4 > 0 and cardinality(nu.pladser) >= $4 then 'concurrent'
      end as afvist
    ) as dom
  )
  returning afvist, second, case when afvist = 'per_minute' then count else '{}' end as count`;

/** Of places that fall back at the same moment one is as good as another. */
const GIVE_BACK = `
  update system_usage set pladser =
    pladser[:array_position(pladser, $2::timestamptz) - 1] || pladser[array_position(pladser, $2) + 1:]
  where system_id = $1 and array_position(pladser, $2) is not null`;
