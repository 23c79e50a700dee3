/** The only file that names the table traffic. */
import type { Knex } from 'knex';
import { LATENCY_BOUNDS } from '../metrics/metrics.js';
import { preparedOn, writeRowsOn } from '../store/sql/knex-transaction.js';
import { type RowStatement, rowsSql } from '../store/sql/rows.js';
import { orUnavailable } from '../store/sql/unavailable.js';
import { slotAt, SPANS } from './spans.js';
import type { CountedSlot } from './tally.js';
import type { Narrowed, Totals, Traffic, TrafficReport, Window } from './traffic-port.js';

const COLUMNS = {
  minutes: 'integer',
  slot: 'timestamptz',
  system_id: 'text',
  operation: 'text',
  calls: 'integer',
  refused: 'integer',
  seconds: 'double precision',
  buckets: 'integer[]',
  kodes: 'jsonb',
};

const names = Object.keys(COLUMNS).join();

/** Rows are locked in one order, as several processes add to the same ones. */
const ADD: RowStatement = {
  name: 'add traffic',
  text: `insert into traffic as known (${names})
  select ${names} from ${rowsSql(COLUMNS)} order by minutes, slot, system_id, operation
  on conflict (minutes, slot, system_id, operation) do update set
    calls = known.calls + excluded.calls,
    refused = known.refused + excluded.refused,
    seconds = known.seconds + excluded.seconds,
    buckets = array(
      select a + b from unnest(known.buckets, excluded.buckets) with ordinality as both_of (a, b, nr) order by nr
    ),
    kodes = (
      select coalesce(jsonb_object_agg(kode, count), '{}') from (
        select kode, sum(number::integer) as count
        from (select * from jsonb_each_text(known.kodes) union all select * from jsonb_each_text(excluded.kodes))
          as each_of (kode, number)
        group by kode
      ) as sums
    )`,
};

const DAY_MS = 86_400_000;

export interface TrafficStore extends Traffic {
  /** Adds to what all processes have counted, whole or not at all. @throws Fault 139135 */
  readonly add: (slot: CountedSlot) => Promise<void>;
  /** Deletes rows of each span that are older than so many days. @returns how many */
  deleteOlderThan(days: number, now: Date): Promise<number>;
}

export function trafficOn(database: Knex): TrafficStore {
  return {
    add: (slot) => orUnavailable(() => writeRowsOn(database, ADD, rowsOf(slot))),
    read: (window, narrowed = {}) => orUnavailable(() => read(database, window, narrowed)),
    deleteOlderThan: (days, now) =>
      orUnavailable(async () => {
        let count = 0;
        for (const { minutes, mostDays } of SPANS)
          count += await database('traffic')
            .where({ minutes })
            .where('slot', '<', new Date(now.getTime() - Math.min(days, mostDays) * DAY_MS))
            .delete();
        return count;
      }),
  };
}

const rowsOf = ({ slot, counted }: CountedSlot): readonly Readonly<Record<keyof typeof COLUMNS, unknown>>[] =>
  SPANS.flatMap(({ minutes }) =>
    counted.map(({ system, operation, calls, refused, seconds, buckets, kodes }) => ({
      minutes,
      slot: new Date(slotAt(minutes, slot)),
      system_id: system,
      operation,
      calls,
      refused,
      seconds,
      buckets,
      kodes: Object.fromEntries(kodes),
    })),
  );

const SUMS = `sum(calls)::float8 as calls, sum(refused)::float8 as refused, sum(seconds) as seconds,
  array[${[...LATENCY_BOUNDS, Infinity].map((_, at) => `sum(buckets[${at + 1}])`).join()}]::float8[] as buckets`;

/** Absent is everything: the plan is the same, by the key's first two columns. */
const ASKED = `minutes = $1 and slot >= $2 and slot < $3
  and ($4::text is null or system_id = $4) and ($5::text is null or operation = $5)`;

/** One row for each slot, for each operation and for each system. */
const READ = `
  select slot, operation, system_id, ${SUMS} from traffic where ${ASKED}
  group by grouping sets ((slot), (operation), (system_id)) order by calls desc, operation, system_id`;

const FAULTS = `
  select kode::integer, sum(number::integer)::float8 as count
  from traffic cross join jsonb_each_text(kodes) as each_of (kode, number)
  where ${ASKED} and kodes <> '{}' group by kode order by count desc, kode`;

interface SumRow extends Totals {
  readonly slot: Date | null;
  readonly operation: string | null;
  readonly system_id: string | null;
}

interface FaultRow {
  readonly kode: number;
  readonly count: number;
}

async function read(
  database: Knex,
  { minutes, from, to }: Window,
  { system, operation }: Narrowed,
): Promise<TrafficReport> {
  const values = [minutes, from, to, system ?? null, operation ?? null];
  const [sums, faults] = await Promise.all([
    preparedOn<SumRow>(database, { name: 'read-traffic', text: READ, values }),
    preparedOn<FaultRow>(database, { name: 'read-traffic-faults', text: FAULTS, values }),
  ]);
  return {
    slots: new Map(sums.flatMap((row) => (row.slot ? [[row.slot.getTime(), totalsOf(row)]] : []))),
    operations: sums.flatMap((row) => (row.operation === null ? [] : [[row.operation, totalsOf(row)]])),
    systems: sums.flatMap((row) => (row.system_id === null ? [] : [[row.system_id, totalsOf(row)]])),
    faults: faults.map(({ kode, count }) => [kode, count]),
  };
}

const totalsOf = ({ calls, refused, seconds, buckets }: SumRow): Totals => ({
  ...{ calls, refused, seconds, buckets },
});
