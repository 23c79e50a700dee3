/** The statements by which processes count requests and take places of systems. */
import { rowsSql } from '../store/sql/rows.js';
import { CLOCKS_DIFFER_SECONDS, WINDOW_SECONDS } from './window.js';

/** Of each ask. */
export const COLUMNS = {
  system_id: 'text',
  per_minute: 'integer',
  at_once: 'integer',
  moment: 'timestamptz',
  expires: 'timestamptz',
  salt: 'integer',
  wanted: 'integer',
  wished: 'integer',
  given_back: 'timestamptz[]',
  idle: 'integer',
  working: 'integer',
  advance_second: 'timestamptz',
  advance_taken: 'integer',
  advance_unused: 'integer',
};

const ASKED = `asked as (select * from ${rowsSql(COLUMNS)})`;

/** The row of a system that was never counted. */
export const NEW_USAGE = `
  with ${ASKED}
  insert into system_usage (system_id, second, counts, permits)
  select distinct on (system_id) system_id, date_trunc('second', moment), '{0}'::integer[], '{}'::timestamptz[]
  from asked order by system_id
  on conflict do nothing`;

/**
 * Takes back, counts, judges and grants in one statement, on rows as the statement before has left
 * them; all lock them in one order. A clock that is behind the row's by what clocks differ counts
 * into its newest second; one that is further off begins afresh, and permits of the other's future
 * are none. Who only gives back moves no window. At most a quarter of what is left goes in
 * advance, so that it is the less the nearer the limit is. No two places that are taken have one
 * name, which is their time: whoever gives one back twice, as the first answer was lost, takes none
 * from others.
 */
export const EXCHANGE = `
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
      new_permits,
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
    cross join lateral (
      select
        case when at_once = 0 then 0 else greatest(let_in - idle, 0) end as needed
      offset 0
    ) as need
    cross join lateral (
      select array(
        select place from (
          select expires - (salt + n) * interval '1 microsecond' as place
          from generate_series(0, cardinality(permits) + needed) as n
        ) as free_name
        where needed > 0 and place <> all (permits)
        order by place desc limit needed
      ) as new_permits
      offset 0
    ) as named
  )
  update system_usage as usage set
    second = judged.second,
    counts = judged.counts,
    permits = judged.permits || judged.new_permits,
    ahead = judged.ahead,
    is_wanted = case when judged.wanted = 0 then usage.is_wanted else held_by_others > 0 end
  from judged
  where usage.system_id = judged.system_id
  returning
    position, let_in, granted_ahead, refused_by, held_by_others, judged.second,
    array(select (extract(epoch from place) * 1000000)::bigint from unnest(judged.new_permits) as place) as places,
    case when refused_by = 'per_minute' then judged.counts else '{}' end as counts`;
