import { randomInt } from 'node:crypto';
import type { Knex } from 'knex';
import { bundled } from '../store/sql/bundle.js';
import { json } from '../store/sql/jsonb.js';
import { preparedOn } from '../store/sql/knex-transaction.js';
import { orUnavailable } from '../store/sql/unavailable.js';
import { type COLUMNS, EXCHANGE, NEW_USAGE } from './exchange-sql.js';
import { PERMIT_MS } from './permit-stock.js';
import type { Ask, Exchanged, LimitKind, Permits, Refusal, Usage } from './limits-port.js';
import { Place } from './place.js';

/**
 * Microseconds by which a place ends sooner, so that one which was given back is hardly ever named
 * again while somebody may give it back a second time.
 */
const MOST_SALT = 900;

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
      return exchangedOf(row);
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
  /** New places, in microseconds. */
  readonly places: readonly string[];
  readonly refused_by: LimitKind | null;
  readonly held_by_others: number;
  readonly second: Date;
  readonly counts: number[];
}

const VERDICTS: Readonly<Record<LimitKind, (usage: Usage) => Refusal>> = {
  per_minute: (usage) => ({ refusedBy: 'per_minute', usage }),
  concurrent: () => ({ refusedBy: 'concurrent' }),
};

function exchangedOf(row: Row): Exchanged {
  const { let_in: letIn, granted_ahead: ahead, second, counts, refused_by: refusedBy } = row;
  return {
    letIn,
    ahead,
    second,
    places: row.places.map((micros) => new Place(Number(micros))),
    ...(refusedBy && {
      refused: { verdict: VERDICTS[refusedBy]({ second, counts }), heldByOthers: row.held_by_others },
    }),
  };
}

const valuesOf = (ask: Ask): Readonly<Record<keyof typeof COLUMNS, unknown>> => ({
  system_id: ask.systemId,
  per_minute: ask.budget.perMinute,
  at_once: ask.budget.concurrent,
  moment: ask.now,
  expires: new Date(ask.now.getTime() + PERMIT_MS),
  salt: randomInt(MOST_SALT),
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

const WANTED = {
  name: 'wanted-permits',
  text: 'select system_id from system_usage where is_wanted',
  values: [],
};
