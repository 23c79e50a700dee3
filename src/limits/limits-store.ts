import type { Knex } from 'knex';
import { bundled } from '../store/sql/bundle.js';
import { json } from '../store/sql/jsonb.js';
import { preparedOn } from '../store/sql/knex-transaction.js';
import { rowsSql } from '../store/sql/rows.js';
import { orUnavailable } from '../store/sql/unavailable.js';
import { PERMIT_MS } from './lease.js';
import type { Ask, Exchanged, LimitKind, Permits, Refusal, Usage } from './limits-port.js';
import { CLOCKS_DIFFER_SECONDS, WINDOW_SECONDS } from './window.js';

const HOUR_MS = 60 * 60 * 1000;

export interface PermitStore extends Permits {
  /** Deletes rows that say nothing any more. @returns how many */
  deleteUnused(now: Date): Promise<number>;
}

export function permitsOn(database: Knex): PermitStore {
  const exchange = bundled(async (asked: readonly (() => Ask)[]) => {
    const asks = asked.map((ask) => ask());
    const rows = await exchangeOn(database, asks);
    return asks.map((ask) => {
      const row = rows.get(ask);
      if (!row) throw new Error('system_usage does not keep the rows that it is given');
      return exchangedOf(row, ask.now);
    });
  });
  return {
    exchange: (ask) => orUnavailable(() => exchange(ask)),

    wanted: () =>
      orUnavailable(async () => {
        const rows = await preparedOn<{ system_id: string }>(database, WANTED);
        return new Set(rows.map((row) => row.system_id));
      }),

    // The hour is far beyond the window and the life of a place, and more than the clocks of
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
  /** Its place among the asks, from 1. */
  readonly position: string;
  readonly let_in: number;
  readonly granted_ahead: number;
  readonly places: number;
  readonly refused_by: LimitKind | null;
  readonly held_by_others: number;
  readonly second: Date;
  readonly counts: number[];
}

const VERDICTS: Readonly<Record<LimitKind, (usage: Usage) => Refusal>> = {
  per_minute: (usage) => ({ refusedBy: 'per_minute', usage }),
  concurrent: () => ({ refusedBy: 'concurrent' }),
};

function exchangedOf(row: Row, now: Date): Exchanged {
  const { let_in: letIn, granted_ahead: ahead, second, counts, refused_by: refusedBy } = row;
  const expires = now.getTime() + PERMIT_MS;
  return {
    letIn,
    ahead,
    second,
    places: Array.from({ length: row.places }, () => new Date(expires)),
    ...(refusedBy && {
      refused: { verdict: VERDICTS[refusedBy]({ second, counts }), heldByOthers: row.held_by_others },
    }),
  };
}

const COLUMNS = {
  system_id: 'text',
  per_minute: 'integer',
  at_once: 'integer',
  moment: 'timestamptz',
  expires: 'timestamptz',
  wanted: 'integer',
  wished: 'integer',
  given_back: 'timestamptz[]',
  idle: 'integer',
  working: 'integer',
  advance_second: 'timestamptz',
  advance_taken: 'integer',
  advance_unused: 'integer',
};

const valuesOf = (ask: Ask): Readonly<Record<keyof typeof COLUMNS, unknown>> => ({
  system_id: ask.systemId,
  per_minute: ask.budget.perMinute,
  at_once: ask.budget.concurrent,
  moment: ask.now,
  expires: new Date(ask.now.getTime() + PERMIT_MS),
  wanted: ask.wanted,
  wished: ask.ahead,
  given_back: ask.places,
  idle: ask.idle,
  working: ask.working,
  advance_second: ask.inAdvance.second,
  advance_taken: ask.inAdvance.taken,
  advance_unused: ask.inAdvance.unused,
});

/** A system that was never counted gets its row first, and is asked for again. */
async function exchangeOn(database: Knex, asks: readonly Ask[]): Promise<ReadonlyMap<Ask, Row>> {
  const rows = new Map<Ask, Row>();
  const askFor = async (some: readonly Ask[]): Promise<readonly Ask[]> => {
    const values = [json(some.map(valuesOf))];
    const found = await preparedOn<Row>(database, { name: 'exchange-permits', text: EXCHANGE, values });
    const byPosition = new Map(found.map((row) => [Number(row.position), row]));
    for (const [i, ask] of some.entries()) {
      const row = byPosition.get(i + 1);
      if (row) rows.set(ask, row);
    }
    return some.filter((ask) => !rows.has(ask));
  };
  let missing = await askFor(asks);
  if (missing.length > 0)
    await preparedOn(database, { name: 'new-usage', text: NEW_USAGE, values: [json(missing.map(valuesOf))] });
  // Names that the database takes for one are answered one after the other.
  for (let left = missing.length; left > 0 && missing.length > 0; left -= 1) missing = await askFor(missing);
  return rows;
}

const ASKED = `asked as (select * from ${rowsSql(COLUMNS)})`;

const NEW_USAGE = `
  with ${ASKED}
  insert into system_usage (system_id, second, counts, permits)
  select distinct on (system_id) system_id, date_trunc('second', moment), '{0}'::integer[], '{}'::timestamptz[]
  from asked order by system_id
  on conflict do nothing`;

const WANTED = {
  name: 'wanted-permits',
  text: 'select system_id from system_usage where is_wanted',
  values: [],
};

/**
 * Takes back, counts, judges and grants in one statement, on rows as the statement before has left
 * them; all lock them in one order. A clock that is behind the row's by what clocks differ counts
 * into its newest second; one that is further off begins afresh, and permits of the other's future
 * are none. Who only gives back moves no window. At most a quarter of what is left goes in
 * advance, so that it is the less the nearer the limit is.
 */
const EXCHANGE = `
  with ${ASKED}, locked as (
    select system_id, usage.second as old_second, usage.counts as old_counts, usage.permits as old_permits,
      usage.ahead as old_ahead
    from system_usage as usage join asked using (system_id)
    order by system_id for update of usage
  ), judged as (
    select
      system_id, position, wanted, let_in, granted_ahead, refused_by, second, permits, expires,
      counts[1] + let_in + granted_ahead || counts[2:] as counts,
      others_ahead + granted_ahead as ahead,
      case when at_once = 0 then 0 else greatest(let_in - idle, 0) end as places,
      case refused_by
        when 'per_minute' then others_ahead
        when 'concurrent' then greatest(cardinality(permits) - working - idle, 0)
        else 0
      end as held_by_others
    from asked
    join locked using (system_id)
    cross join lateral (
      select
        extract(epoch from date_trunc('second', moment) - old_second)::bigint as elapsed,
        extract(epoch from old_second - advance_second)::bigint + 1 as advance_nr
    ) as clock
    cross join lateral (
      select
        (case
          when wanted = 0 or elapsed between -${CLOCKS_DIFFER_SECONDS} and 0 then 0
          else least(abs(elapsed), ${WINDOW_SECONDS})
        end)::integer as shift,
        case when advance_unused > 0 and advance_nr between 1 and ${WINDOW_SECONDS} then advance_nr::integer end as nr
    ) as places_in_window
    cross join lateral (
      select
        case when shift = 0 then old_second else date_trunc('second', moment) end as second,
        (array_fill(0, array[shift]) || case
          when nr <= cardinality(old_counts) then
            old_counts[:nr - 1] || greatest(old_counts[nr] - advance_unused, 0) || old_counts[nr + 1:]
          else old_counts
        end)[1:${WINDOW_SECONDS}] as counts,
        case
          when shift > 0 then 0
          when advance_nr = 1 then greatest(old_ahead - advance_taken, 0)
          else old_ahead
        end as others_ahead,
        array(
          select permit from (
            select permit, row_number() over (partition by permit) as copy from unnest(old_permits) as permit
          ) as held
          where copy > (select count(*) from unnest(given_back) as place where place = permit)
            and (wanted = 0 or permit > moment and permit <= expires + interval '${CLOCKS_DIFFER_SECONDS} seconds')
        ) as permits
      offset 0
    ) as live
    cross join lateral (
      select
        case when per_minute > 0 then greatest(per_minute - (select sum(n) from unnest(counts) as n), 0) end as requests,
        case when at_once > 0 then greatest(at_once - cardinality(permits), 0) + idle end as at_work
      offset 0
    ) as free
    cross join lateral (select least(wanted, requests, at_work)::integer as let_in offset 0) as verdict
    cross join lateral (
      select
        case
          when let_in = wanted and wanted > 0 and per_minute > 0 then least(wished, (requests - let_in) / 4)::integer
          else 0
        end as granted_ahead,
        case when let_in < wanted then case when let_in = requests then 'per_minute' else 'concurrent' end end as refused_by
      offset 0
    ) as grants
  )
  update system_usage as usage set
    second = judged.second,
    counts = judged.counts,
    permits = judged.permits || array_fill(judged.expires, array[judged.places]),
    ahead = judged.ahead,
    is_wanted = case when judged.wanted = 0 then usage.is_wanted else held_by_others > 0 end
  from judged
  where usage.system_id = judged.system_id
  returning
    position, let_in, granted_ahead, judged.places, refused_by, held_by_others, judged.second,
    case when refused_by = 'per_minute' then judged.counts else '{}' end as counts`;
