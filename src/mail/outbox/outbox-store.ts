/** The only file that names the table outbox, and the queue's functions. */
import type { Knex } from 'knex';
import type { QueryResultRow } from 'pg';
import { json } from '../../store/sql/jsonb.js';
import { connectionOf } from '../../store/sql/knex-transaction.js';
import { orUnavailable } from '../../store/sql/unavailable.js';
import { mailAddressOf } from '../address.js';
import type { OutboxWriter } from './write-port.js';
import {
  type MailSummary,
  mailStates,
  type MailState,
  type ClaimedMail,
  type MailKey,
  type Outbox,
} from './outbox-port.js';

/**
 * The queue's name for this work; jobs/ runs it with `{ nr }`. It is of the time when refusals were
 * all that was told, and stays: jobs of that name wait in databases that are there.
 */
export const SEND_MAIL = 'send-afvisningsmail';

export const outbox: OutboxWriter = {
  put: async (transaction, { kind, key, happenedAt, addresses, data }) => {
    const recipient = mailAddressOf(addresses) ?? null;
    await connectionOf(transaction).query(PUT, [kind, json(key), happenedAt, recipient, json(data)]);
  },
};

/** @param time SQL of when the queue shall look */
const addJob = (time: string) =>
  `graphile_worker.add_job('${SEND_MAIL}', json_build_object('nr', nr), run_at => ${time}, job_key => '${SEND_MAIL}-' || nr)`;

const PUT = `
  with added as (
    insert into outbox (kind, key, happened_at, recipient, data)
    values ($1, $2, $3, $4, $5) on conflict (kind, key) do nothing
    returning nr
  ) select ${addJob('now()')} from added`;

const CLAIM = `
  update outbox set attempts = attempts + 1, earliest_at = now() + ? * interval '1 ms'
  where nr = ? and state = 'waiting' and earliest_at <= now()
  returning *`;

/** The job that this runs in holds the key now; the queue lets go of it for the new one. */
const RETRY = `
  with again as (
    update outbox set earliest_at = now() + ? * interval '1 ms', error = ?
    where nr = ? and attempts = ? and state = 'waiting'
    returning nr, earliest_at
  ) select ${addJob('earliest_at')} from again`;

/**
 * A job is locked while it runs, and stays locked for hours when its worker was killed, so locked
 * jobs are not waited for. Where the worker lives after all, the second job finds the mail taken or
 * sent.
 */
const REQUEUE_LOST = `
  select ${addJob('earliest_at')} from outbox
  where state = 'waiting' and not exists (
    select from graphile_worker.jobs
    where key = '${SEND_MAIL}-' || nr and locked_at is null and attempts < max_attempts
  )`;

const RESEND = `
  with again as (
    update outbox
    set state = 'waiting', attempts = 0, earliest_at = now(), finished_at = null, error = null
    where nr = ? and state = 'given_up'
    returning nr
  ) select ${addJob('now()')} from again`;

/**
 * @throws Fault 139135 (from every function) when the database cannot be reached or is overloaded
 */
export function outboxOn(database: Knex): Outbox {
  const rows = () => database<MailRow>('outbox');
  const run = <Row extends QueryResultRow>(sql: string, values: readonly (string | number)[] = []) =>
    orUnavailable(async () => (await database.raw<{ rows: readonly Row[] }>(sql, values)).rows);
  const close = (state: MailState, error: string | null) => ({
    state,
    error,
    finished_at: database.raw<Date>('now()'),
  });

  return {
    claim: async (nr, holdMs) => {
      const [row] = await run<MailRow>(CLAIM, [holdMs, nr]);
      return row && claimedOf(row);
    },
    sent: ({ nr }) =>
      orUnavailable(async () => {
        await rows().where({ nr }).update(close('sent', null));
      }),
    retry: async ({ nr, attempts }, error, afterMs) =>
      (await run(RETRY, [afterMs, error, nr, attempts])).length === 1,
    giveUp: ({ nr, attempts }, error) =>
      orUnavailable(async () => {
        const mine = rows().where({ nr, attempts, state: 'waiting' });
        return (await mine.update(close('given_up', error))) === 1;
      }),
    noAddress: ({ nr }) =>
      orUnavailable(async () => {
        await rows().where({ nr, state: 'waiting' }).update(close('no_address', null));
      }),
    requeueLost: async () => (await run(REQUEUE_LOST)).length,
    resend: async (nr) => (await run(RESEND, [nr])).length === 1,
    list: (state) => orUnavailable(async () => (await rows().where({ state }).orderBy('nr')).map(summaryOf)),
    troubled: (most) =>
      orUnavailable(async () => {
        const failed = rows().whereNotNull('error').orWhere({ state: 'given_up' });
        return (await failed.orderBy('nr', 'desc').limit(most)).map(summaryOf);
      }),
    waitingSince: () =>
      orUnavailable(async () => {
        const oldest = await rows().where({ state: 'waiting' }).orderBy('happened_at').first('happened_at');
        return oldest?.happened_at;
      }),
    count: async () => {
      const found = await run<{ state: MailState; count: number }>(
        'select state, count(*)::int as count from outbox group by state',
      );
      const count = Object.fromEntries(mailStates.map((state) => [state, 0]));
      for (const row of found) count[row.state] = row.count;
      return count as Record<MailState, number>;
    },
    deleteOlderThan: (time) =>
      orUnavailable(() => rows().where('happened_at', '<', time).whereNot({ state: 'waiting' }).delete()),
  };
}

interface MailRow {
  readonly nr: string | number;
  readonly kind: string;
  readonly key: MailKey;
  readonly happened_at: Date;
  readonly recipient: string | null;
  readonly data: unknown;
  readonly state: MailState;
  readonly attempts: number;
  readonly finished_at: Date | null;
  readonly error: string | null;
}

const subjectOf = ({ nr, kind, key, happened_at, attempts }: MailRow) => ({
  ...{ nr: Number(nr), kind, key, happenedAt: happened_at, attempts },
});

const claimedOf = (row: MailRow): ClaimedMail => ({
  ...subjectOf(row),
  ...(row.recipient !== null && { recipient: row.recipient }),
  data: row.data,
});

const summaryOf = (row: MailRow): MailSummary => ({
  ...subjectOf(row),
  state: row.state,
  ...(row.error !== null && { error: row.error }),
});
