/** The only file that names the table udbakke, and the queue's functions. */
import type { Knex } from 'knex';
import type { QueryResultRow } from 'pg';
import { json } from '../../store/sql/jsonb.js';
import { connectionOf } from '../../store/sql/knex-transaction.js';
import { orUnavailable } from '../../store/sql/unavailable.js';
import { isMailAddress } from '../address.js';
import type { OutboxWriter } from './write-port.js';
import {
  type MailSummary,
  mailStates,
  type MailState,
  type ClaimedMail,
  type Outbox,
} from './outbox-port.js';

/** The queue's name for this work; jobs/ runs it with `{ nr }`. */
export const SEND_MAIL = 'send-afvisningsmail';

export const outbox: OutboxWriter = {
  /**
   * @throws Error when that version is not the newest or is not refused: write the refusal first
   */
  put: async (transaction, { jobannonceId, version, tidspunkt }) => {
    const connection = connectionOf(transaction);
    const found = await connection.query<RefusedRow>(REFUSED, [jobannonceId, version]);
    const [afvist] = found.rows;
    if (!afvist) throw new Error(`version ${version} of the ad is not refused`);
    const recipient = afvist.adresser.find((adresse) => adresse !== null && isMailAddress(adresse)) ?? null;
    const values = [jobannonceId, version, tidspunkt, recipient, afvist.titel, json(afvist.afvisning)];
    await connection.query(PUT, values);
  },
};

/**
 * The refused version and, best first, the addresses of who sent it and of who created the ad. Who
 * sent it may be of another organisation, as STAR changes ads too: the reasons are for those whose
 * ad it is.
 */
const REFUSED = `
  select indhold->>'Titel' as title, afvisning, array(
    select udfoert_af #>> '{metadata,RequestUserStructure,UserEmail}' from haendelse
    where jobannonce_id = j.id and version in (1, j.version) and haendelsestype in ('Oprettet', 'Aendret')
      and (udfoert_af->>'organisationTypeId', udfoert_af->>'organisationCode') = (j.organisation_type_id::text, j.organisation_code)
    order by version desc
  ) as adresser
  from jobannonce j where id = $1 and version = $2 and afgoerelse = 'afvist'`;

/** @param time SQL of when the queue shall look */
const addJob = (time: string) =>
  `graphile_worker.add_job('${SEND_MAIL}', json_build_object('nr', nr), run_at => ${time}, job_key => '${SEND_MAIL}-' || nr)`;

const PUT = `
  with ny as (
    insert into outbox (jobannonce_id, version, refused_at, recipient, title, afvisning)
    values ($1, $2, $3, $4, $5, $6) on conflict (jobannonce_id, version) do nothing
    returning nr
  ) select ${addJob('now()')} from ny`;

const CLAIM = `
  update outbox set attempts = attempts + 1, earliest_at = now() + ? * interval '1 ms'
  where nr = ? and state = 'venter' and earliest_at <= now()
  returning *`;

/** The job that this runs in holds the key now; the queue lets go of it for the new one. */
const RETRY = `
  with igen as (
    update outbox set earliest_at = now() + ? * interval '1 ms', error = ?
    where nr = ? and attempts = ? and state = 'venter'
    returning nr, earliest_at
  ) select ${addJob('earliest_at')} from igen`;

/**
 * A job is locked while it runs, and stays locked for hours when its worker was killed, so locked
 * jobs are not waited for. Where the worker lives after all, the second job finds the mail taken or
 * sent.
 */
const REQUEUE_LOST = `
  select ${addJob('earliest_at')} from outbox
  where state = 'venter' and not exists (
    select from graphile_worker.jobs
    where key = '${SEND_MAIL}-' || nr and locked_at is null and attempts < max_attempts
  )`;

const RESEND = `
  with igen as (
    update outbox
    set state = 'venter', attempts = 0, earliest_at = now(), finished_at = null, error = null
    where nr = ? and state = 'opgivet'
    returning nr
  ) select ${addJob('now()')} from igen`;

/**
 * @throws Fault 139135 (from every function) when the database cannot be reached or is overloaded
 */
export function outboxOn(database: Knex): Outbox {
  const rows = () => database<MailRow>('outbox');
  const run = <Row extends QueryResultRow>(sql: string, values: readonly (string | number)[] = []) =>
    orUnavailable(async () => (await database.raw<{ rows: readonly Row[] }>(sql, values)).rows);
  const close = (state: MailState, fejl: string | null) => ({
    state,
    fejl,
    afsluttet_tidspunkt: database.raw<Date>('now()'),
  });

  return {
    claim: async (nr, holdMs) => {
      const [row] = await run<MailRow>(CLAIM, [holdMs, nr]);
      return row && claimedOf(row);
    },
    sent: ({ nr }) =>
      orUnavailable(async () => {
        await rows().where({ nr }).update(close('sendt', null));
      }),
    retry: async ({ nr, attempts }, fejl, afterMs) =>
      (await run(RETRY, [afterMs, fejl, nr, attempts])).length === 1,
    giveUp: ({ nr, attempts }, fejl) =>
      orUnavailable(async () => {
        const mine = rows().where({ nr, attempts, state: 'venter' });
        return (await mine.update(close('opgivet', fejl))) === 1;
      }),
    noAddress: ({ nr }) =>
      orUnavailable(async () => {
        await rows().where({ nr, state: 'venter' }).update(close('no_address', null));
      }),
    requeueLost: async () => (await run(REQUEUE_LOST)).length,
    resend: async (nr) => (await run(RESEND, [nr])).length === 1,
    list: (state) => orUnavailable(async () => (await rows().where({ state }).orderBy('nr')).map(summaryOf)),
    count: async () => {
      const found = await run<{ state: MailState; count: number }>(
        'select state, count(*)::int as antal from outbox group by state',
      );
      const count = Object.fromEntries(mailStates.map((state) => [state, 0]));
      for (const row of found) count[row.state] = row.count;
      return count as Record<MailState, number>;
    },
    deleteOlderThan: (time) =>
      orUnavailable(() => rows().where('afvist_tidspunkt', '<', time).whereNot({ state: 'venter' }).delete()),
  };
}

interface RefusedRow {
  readonly titel: string;
  readonly afvisning: ClaimedMail['afvisning'];
  readonly adresser: readonly (string | null)[];
}

interface MailRow {
  readonly nr: string | number;
  readonly jobannonce_id: string;
  readonly version: number;
  readonly afvist_tidspunkt: Date;
  readonly recipient: string | null;
  readonly titel: string;
  readonly afvisning: ClaimedMail['afvisning'];
  readonly state: MailState;
  readonly attempts: number;
  readonly afsluttet_tidspunkt: Date | null;
  readonly fejl: string | null;
}

const claimedOf = (row: MailRow): ClaimedMail => ({
  nr: Number(row.nr),
  jobannonceId: row.jobannonce_id,
  version: row.version,
  afvistTidspunkt: row.afvist_tidspunkt,
  ...(row.recipient !== null && { recipient: row.recipient }),
  titel: row.titel,
  afvisning: row.afvisning,
  attempts: row.attempts,
});

const summaryOf = (row: MailRow): MailSummary => ({
  nr: Number(row.nr),
  jobannonceId: row.jobannonce_id,
  version: row.version,
  state: row.state,
  attempts: row.attempts,
  afvistTidspunkt: row.afvist_tidspunkt,
  ...(row.fejl !== null && { fejl: row.fejl }),
});
