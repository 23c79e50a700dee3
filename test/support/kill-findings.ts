/** What a database says of changes that clients were answered, and of mails. */
import type { Knex } from 'knex';
import type { Answered } from './kill-clients.js';

/**
 * Answers whose event is not there: each change is one event, and carries the id of its request.
 */
export async function missingEvents(knex: Knex, answered: readonly Answered[]): Promise<string[]> {
  const there = new Set([
    ...(await knex('haendelse').pluck<string[]>('log_id')),
    ...(await knex('jobordre_haendelse').pluck<string[]>('log_id')),
  ]);
  return answered.flatMap(({ operation, logId }) => (there.has(logId) ? [] : [`${operation} ${logId}`]));
}

/** Ads, orders and mediations that are not what their events and their mails say. */
export async function halfWritten(knex: Knex): Promise<string[]> {
  const found = await Promise.all(
    [ADS, ORDERS, FORMIDLINGER].map((sql) => knex.raw<{ rows: { id: string }[] }>(sql)),
  );
  return found.flatMap(({ rows }) => rows.map(({ id }) => id));
}

const ADS = `
  select id from jobannonce j
  where version <> (
    select count(*) from haendelse h where h.jobannonce_id = j.id and haendelsestype in ('Oprettet', 'Aendret')
  ) or (afgoerelse = 'afvist') <> exists (
    select from haendelse h where h.jobannonce_id = j.id and h.version = j.version and haendelsestype = 'Afvist'
  ) or (afgoerelse = 'afvist') <> exists (
    select from outbox u where u.kind = 'afvist' and u.key = jsonb_build_object('jobannonceId', j.id, 'version', j.version)
  )`;

const ORDERS = `
  select id from jobordre j
  where version <> (
    select count(*) from jobordre_haendelse h where h.jobordre_id = j.id and formidling_id is null
  ) or (antal_formidlet, antal_ansat, antal_ikke_ansat, antal_fjernet) is distinct from (
    select (count(*) filter (where status = 'Formidlet')::integer, count(*) filter (where status = 'Ansat')::integer,
      count(*) filter (where status = 'IkkeAnsat')::integer, count(*) filter (where status = 'Fjernet')::integer)
    from formidling f where f.jobordre_id = j.id
  )`;

const FORMIDLINGER = `
  select id from formidling f
  where version <> (select count(*) from jobordre_haendelse h where h.formidling_id = f.id)
    or not exists (
      select from jobordre_haendelse h where h.formidling_id = f.id and haendelsestype = 'Formidlet'
    ) or (status <> 'Fjernet') <> exists (select from kandidat_cpr c where c.formidling_id = f.id)
    or not exists (
      select from outbox u where u.kind = 'formidlet' and u.key = jsonb_build_object('formidlingId', f.id)
    )`;

const refusalMail = (id: string, version: number) => `<afvist.${id}.${version}@star.example>`;
const mediationMail = (id: string) => `<formidlet.${id}@star.example>`;

/** The Message-IDs of the mails that there should be: of each refusal, and of each mediation. */
export async function wantedMails(knex: Knex): Promise<{ refusals: string[]; mediations: string[] }> {
  const refusals = await knex('haendelse')
    .where({ haendelsestype: 'Afvist' })
    .select<{ jobannonce_id: string; version: number }[]>('jobannonce_id', 'version');
  const mediations = await knex('formidling').pluck<string[]>('id');
  return {
    refusals: refusals.map(({ jobannonce_id: id, version }) => refusalMail(id, version)),
    mediations: mediations.map(mediationMail),
  };
}

interface Key {
  readonly jobannonceId?: string;
  readonly version?: number;
  readonly formidlingId?: string;
}

/** Reads the Message-IDs of the mails in that state. */
export async function mails(knex: Knex, state: string): Promise<ReadonlySet<string>> {
  const keys = await knex('outbox').where({ state }).pluck<Key[]>('key');
  return new Set(
    keys.map(({ jobannonceId = '', version = 0, formidlingId }) =>
      formidlingId === undefined ? refusalMail(jobannonceId, version) : mediationMail(formidlingId),
    ),
  );
}
