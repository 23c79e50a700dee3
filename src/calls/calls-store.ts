/** Writes and finds kept calls. */
import type { Knex } from 'knex';
import { queryOn, writeRowsOn } from '../store/sql/knex-transaction.js';
import { type RowStatement, rowsSql } from '../store/sql/rows.js';
import { orUnavailable } from '../store/sql/unavailable.js';
import { deleteBeyond, deleteUntil } from './deletion-store.js';
import {
  type After,
  type CallFacts,
  type CallPage,
  type Calls,
  CALLS_ON_A_PAGE,
  type KeptCall,
  type KeptText,
  type RetiredCaller,
  type Systems,
} from './kept-call.js';
import { pageSql } from './page-sql.js';
import { retiredSql } from './retired-sql.js';
import type { Share } from './shares.js';

export interface CallStore extends Pick<Calls, 'list' | 'find'> {
  /** @param since earlier calls are not told of */
  retiredCallers(systems: Systems, since: Date): Promise<readonly RetiredCaller[]>;
  write(calls: readonly KeptCall[]): Promise<void>;
  /** Deletes what was received until then, some at a time. @returns how many */
  deleteUntil(time: Date): Promise<number>;
  /** Deletes of a share all but its newest calls, which have so many bytes. @returns how many */
  deleteBeyond(share: Share, bytes: number): Promise<number>;
}

export function callsOn(database: Knex): CallStore {
  const query = <Row extends object>(text: string, values: unknown[]) =>
    orUnavailable(() => queryOn<Row & Record<string, unknown>>(database, { text, values }));
  return {
    write: (calls) => orUnavailable(() => writeRowsOn(database, INSERT, calls.map(rowOf))),

    list: async (wanted, systems, after) => {
      const { text, values } = pageSql(wanted, systems, after);
      const rows = await query<ListRow>(text, values);
      return pageOf(rows);
    },

    find: async (logId, systems) => {
      const [row] = await query<FoundRow>(
        'select * from kept_call where log_id = $1 and ($2::text[] is null or system_id = any($2))',
        [logId, systems ?? null],
      );
      return row && callOf(row);
    },

    retiredCallers: async (systems, since) => {
      const { text, values } = retiredSql(systems, since);
      return (await query<RetiredRow>(text, values)).map(retiredCallerOf);
    },

    deleteUntil: (time) => orUnavailable(() => deleteUntil(database, time)),
    deleteBeyond: (share, bytes) => orUnavailable(() => deleteBeyond(database, share, bytes)),
  };
}

const COLUMNS = {
  log_id: 'uuid',
  received_at: 'timestamptz',
  system_id: 'text',
  organisation_type_id: 'integer',
  organisation_code: 'text',
  operation: 'text',
  path: 'text',
  outcome: 'integer',
  status: 'integer',
  duration_ms: 'integer',
  request: 'text',
  request_state: 'text',
  answer: 'text',
  answer_state: 'text',
};

const names = Object.keys(COLUMNS).join();

const INSERT: RowStatement = {
  name: 'keep calls',
  text: `insert into kept_call (${names}) select ${names} from ${rowsSql(COLUMNS)} order by position
    on conflict (log_id) do nothing`,
};

interface FactsRow {
  readonly log_id: string;
  readonly received_at: Date;
  readonly system_id: string | null;
  readonly organisation_type_id: number | null;
  readonly organisation_code: string | null;
  readonly operation: string | null;
  readonly path: string;
  readonly outcome: number;
  readonly status: number;
  readonly duration_ms: number;
}

interface FoundRow extends FactsRow {
  readonly request: string | null;
  readonly request_state: KeptText['state'];
  readonly answer: string | null;
  readonly answer_state: KeptText['state'];
}

const textIn = (kept: KeptText): string | null => ('text' in kept ? kept.text : null);

const rowOf = (call: KeptCall): Readonly<Record<keyof typeof COLUMNS, unknown>> => ({
  log_id: call.logId,
  received_at: call.receivedAt,
  system_id: call.system ?? null,
  organisation_type_id: call.organisation?.organisationTypeId ?? null,
  organisation_code: call.organisation?.organisationCode ?? null,
  operation: call.operation ?? null,
  path: call.path,
  outcome: call.outcome,
  status: call.status,
  duration_ms: Math.round(call.durationMs),
  request: textIn(call.request),
  request_state: call.request.state,
  answer: textIn(call.answer),
  answer_state: call.answer.state,
});

const factsOf = (row: FactsRow): CallFacts => ({
  logId: row.log_id,
  receivedAt: row.received_at,
  system: row.system_id ?? undefined,
  organisation: organisationOf(row),
  operation: row.operation ?? undefined,
  path: row.path,
  outcome: row.outcome,
  status: row.status,
  durationMs: row.duration_ms,
});

const organisationOf = ({
  organisation_type_id: type,
  organisation_code: code,
}: Pick<FactsRow, 'organisation_type_id' | 'organisation_code'>) =>
  type === null || code === null ? undefined : { organisationTypeId: type, organisationCode: code };

const callOf = (row: FoundRow): KeptCall => ({
  ...factsOf(row),
  request: keptIn(row.request_state, row.request),
  answer: keptIn(row.answer_state, row.answer),
});

const keptIn = (state: KeptText['state'], text: string | null): KeptText =>
  state === 'whole' || state === 'cut' ? { state, text: text ?? '' } : { state };

/** One row at least, which says where the look ended; with a call where there is one. */
interface ListRow extends Omit<FactsRow, 'log_id'> {
  readonly nr: string;
  readonly log_id: string | null;
  /** Null: there are no older calls. */
  readonly looked_nr: string | null;
  readonly looked_at: Date | null;
}

function pageOf(rows: readonly ListRow[]): CallPage {
  const calls = rows.flatMap((row) => (row.log_id === null ? [] : [{ ...row, log_id: row.log_id }]));
  const shown = calls.slice(0, CALLS_ON_A_PAGE);
  const next = nextOf(rows[0], calls.length > shown.length ? shown.at(-1) : undefined);
  return { calls: shown.map(factsOf), ...(next && { next }) };
}

/** After the last that is shown where more were found; else where the look ended. */
function nextOf(
  first: ListRow | undefined,
  last: (FactsRow & { nr: string }) | undefined,
): After | undefined {
  if (last) return { receivedAt: last.received_at, nr: last.nr };
  return first?.looked_at && first.looked_nr !== null
    ? { receivedAt: first.looked_at, nr: first.looked_nr }
    : undefined;
}

interface RetiredRow {
  readonly organisation_type_id: number | null;
  readonly organisation_code: string | null;
  readonly count: string;
  readonly last_at: Date;
  readonly operations: readonly string[];
  readonly paths: readonly string[];
}

const retiredCallerOf = (row: RetiredRow): RetiredCaller => ({
  organisation: organisationOf(row),
  count: Number(row.count),
  lastAt: row.last_at,
  operations: row.operations,
  paths: row.paths,
});
