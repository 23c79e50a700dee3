/** The only file that names the table udbakke, and the queue's functions. */
import type { Knex } from 'knex';
import type { QueryResultRow } from 'pg';
import { json } from '../../store/sql/jsonb.js';
import { connectionOf } from '../../store/sql/knex-transaction.js';
import { orUnavailable } from '../../store/sql/unavailable.js';
import { erMailadresse } from '../address.js';
import type { Udbakke } from './write-port.js';
import {
  type Mailoversigt,
  mailtilstande,
  type Mailtilstand,
  type TagetMail,
  type Udbakkebog,
} from './outbox-port.js';

/** The queue's name for this work; jobs/ runs it with `{ nr }`. */
export const SEND_MAIL = 'send-afvisningsmail';

export const udbakke: Udbakke = {
  /** @throws Error when that version is not the newest or not refused: the refusal is written first */
  laeg: async (transaction, { jobannonceId, version, tidspunkt }) => {
    const connection = connectionOf(transaction);
    const found = await connection.query<AfvistRow>(AFVIST, [jobannonceId, version]);
    const [afvist] = found.rows;
    if (!afvist) throw new Error(`version ${version} of the ad is not refused`);
    const modtager = afvist.adresser.find((adresse) => adresse !== null && erMailadresse(adresse)) ?? null;
    const values = [jobannonceId, version, tidspunkt, modtager, afvist.titel, json(afvist.afvisning)];
    await connection.query(LAEG, values);
  },
};

/**
 * The refused version and, best first, the addresses of who sent it and of who created the ad. Who sent it may be of another
 * organisation, as STAR changes ads too: the reasons are for those whose ad it is.
 */
const AFVIST = `
  select indhold->>'Titel' as titel, afvisning, array(
    select udfoert_af #>> '{metadata,RequestUserStructure,UserEmail}' from haendelse
    where jobannonce_id = j.id and version in (1, j.version) and haendelsestype in ('Oprettet', 'Aendret')
      and (udfoert_af->>'organisationTypeId', udfoert_af->>'organisationCode') = (j.organisation_type_id::text, j.organisation_code)
    order by version desc
  ) as adresser
  from jobannonce j where id = $1 and version = $2 and afgoerelse = 'afvist'`;

/** @param time SQL of when the queue shall look */
const addJob = (time: string) =>
  `graphile_worker.add_job('${SEND_MAIL}', json_build_object('nr', nr), run_at => ${time}, job_key => '${SEND_MAIL}-' || nr)`;

const LAEG = `
  with ny as (
    insert into udbakke (jobannonce_id, version, afvist_tidspunkt, modtager, titel, afvisning)
    values ($1, $2, $3, $4, $5, $6) on conflict (jobannonce_id, version) do nothing
    returning nr
  ) select ${addJob('now()')} from ny`;

const TAG = `
  update udbakke set forsoeg = forsoeg + 1, tidligst_tidspunkt = now() + ? * interval '1 ms'
  where nr = ? and tilstand = 'venter' and tidligst_tidspunkt <= now()
  returning *`;

/** The job that this runs in holds the key now; the queue lets go of it for the new one. */
const PROEV_IGEN = `
  with igen as (
    update udbakke set tidligst_tidspunkt = now() + ? * interval '1 ms', fejl = ?
    where nr = ? and forsoeg = ? and tilstand = 'venter'
    returning nr, tidligst_tidspunkt
  ) select ${addJob('tidligst_tidspunkt')} from igen`;

/**
 * A job is locked while it runs, and stays so for hours when its worker was killed: it is not waited for. Where the worker
 * lives after all, the second job finds the mail taken or sent.
 */
const GENFIND = `
  select ${addJob('tidligst_tidspunkt')} from udbakke
  where tilstand = 'venter' and not exists (
    select from graphile_worker.jobs
    where key = '${SEND_MAIL}-' || nr and locked_at is null and attempts < max_attempts
  )`;

const SEND_IGEN = `
  with igen as (
    update udbakke
    set tilstand = 'venter', forsoeg = 0, tidligst_tidspunkt = now(), afsluttet_tidspunkt = null, fejl = null
    where nr = ? and tilstand = 'opgivet'
    returning nr
  ) select ${addJob('now()')} from igen`;

/** @throws Fault 139135 (from every function) when the database cannot be reached or is overloaded */
export function udbakkebogOn(database: Knex): Udbakkebog {
  const rows = () => database<MailRow>('udbakke');
  const run = <Row extends QueryResultRow>(sql: string, values: readonly (string | number)[] = []) =>
    orUnavailable(async () => (await database.raw<{ rows: readonly Row[] }>(sql, values)).rows);
  const close = (tilstand: Mailtilstand, fejl: string | null) => ({
    tilstand,
    fejl,
    afsluttet_tidspunkt: database.raw<Date>('now()'),
  });

  return {
    tag: async (nr, holdMs) => {
      const [row] = await run<MailRow>(TAG, [holdMs, nr]);
      return row && tagetOf(row);
    },
    sendt: ({ nr }) =>
      orUnavailable(async () => {
        await rows().where({ nr }).update(close('sendt', null));
      }),
    proevIgen: async ({ nr, forsoeg }, fejl, efterMs) =>
      (await run(PROEV_IGEN, [efterMs, fejl, nr, forsoeg])).length === 1,
    opgiv: ({ nr, forsoeg }, fejl) =>
      orUnavailable(async () => {
        const mine = rows().where({ nr, forsoeg, tilstand: 'venter' });
        return (await mine.update(close('opgivet', fejl))) === 1;
      }),
    ingenAdresse: ({ nr }) =>
      orUnavailable(async () => {
        await rows().where({ nr, tilstand: 'venter' }).update(close('ingen_adresse', null));
      }),
    genfind: async () => (await run(GENFIND)).length,
    sendIgen: async (nr) => (await run(SEND_IGEN, [nr])).length === 1,
    list: (tilstand) =>
      orUnavailable(async () => (await rows().where({ tilstand }).orderBy('nr')).map(oversigtOf)),
    antal: async () => {
      const found = await run<{ tilstand: Mailtilstand; antal: number }>(
        'select tilstand, count(*)::int as antal from udbakke group by tilstand',
      );
      const antal = Object.fromEntries(mailtilstande.map((tilstand) => [tilstand, 0]));
      for (const row of found) antal[row.tilstand] = row.antal;
      return antal as Record<Mailtilstand, number>;
    },
    deleteOlderThan: (time) =>
      orUnavailable(() =>
        rows().where('afvist_tidspunkt', '<', time).whereNot({ tilstand: 'venter' }).delete(),
      ),
  };
}

interface AfvistRow {
  readonly titel: string;
  readonly afvisning: TagetMail['afvisning'];
  readonly adresser: readonly (string | null)[];
}

interface MailRow {
  readonly nr: string | number;
  readonly jobannonce_id: string;
  readonly version: number;
  readonly afvist_tidspunkt: Date;
  readonly modtager: string | null;
  readonly titel: string;
  readonly afvisning: TagetMail['afvisning'];
  readonly tilstand: Mailtilstand;
  readonly forsoeg: number;
  readonly afsluttet_tidspunkt: Date | null;
  readonly fejl: string | null;
}

const tagetOf = (row: MailRow): TagetMail => ({
  nr: Number(row.nr),
  jobannonceId: row.jobannonce_id,
  version: row.version,
  afvistTidspunkt: row.afvist_tidspunkt,
  ...(row.modtager !== null && { modtager: row.modtager }),
  titel: row.titel,
  afvisning: row.afvisning,
  forsoeg: row.forsoeg,
});

const oversigtOf = (row: MailRow): Mailoversigt => ({
  nr: Number(row.nr),
  jobannonceId: row.jobannonce_id,
  version: row.version,
  tilstand: row.tilstand,
  forsoeg: row.forsoeg,
  afvistTidspunkt: row.afvist_tidspunkt,
  ...(row.fejl !== null && { fejl: row.fejl }),
});
