/** Gives an invented company as many rows as a large one has, all by SQL. */
import type { Knex } from 'knex';
import { sealNow } from '../../src/audit/seals/seal-store.js';
import { kode } from '../../src/codelists/code-lists.js';
import { COMPANY } from '../../test/support/pages-company.js';

/** A list of a page has so many rows to choose from. */
export const ROWS = 1000;

const BY = JSON.stringify({
  organisationTypeId: 8,
  organisationCode: '461',
  metadata: {
    RequestUserStructure: { UserFullName: 'Bo Dam', RequestUserTypeIdentifier: 3, UserIdentifier: 'bo' },
    RequestOrganisationStructure: { OrganisationTypeIdentifier: 8, OrganisationCode: '461' },
    RegistrationDateTime: '2026-11-30T09:15:30+01:00',
  },
});

/** Each ad has been made, and what has been decided on has that event too. */
const EVENTS = `
  insert into haendelse (loebenummer, jobannonce_id, version, organisation_type_id, organisation_code, haendelsestype,
    tidspunkt, udfoert_af, log_id, indhold, afvisning)
  select row_number() over (order by oprettet_tidspunkt), id, 1, organisation_type_id, organisation_code, 'Oprettet',
    oprettet_tidspunkt, :by::jsonb, gen_random_uuid(),
    jsonb_build_object('Titel', indhold -> 'Titel'), null
  from jobannonce`;

const OWN_ADS = `
  with own as (select id from jobannonce where slettet_tidspunkt is null order by oprettet_tidspunkt desc limit :rows)
  update jobannonce set organisation_type_id = :type, organisation_code = :cvr, cvr = :cvr,
    indhold = jsonb_set(jsonb_set(indhold, '{AnonymArbejdsgiver}', 'false'), '{Virksomhed}',
      jsonb_build_object('CVRnumberIdentifier', :cvr::text, 'ProductionUnitIdentifier', :pnr::text))
  where id in (select id from own)`;

/** The order with the most candidates, and others. */
const OWN_ORDERS = `
  with own as (
    (select id from jobordre where antal_formidlet + antal_ansat + antal_ikke_ansat <= 1000
      order by antal_formidlet + antal_ansat + antal_ikke_ansat desc limit 1)
    union (select id from jobordre order by oprettet_tidspunkt desc limit :rows))
  update jobordre set cvr = :cvr, pnr = :pnr, indhold = jsonb_set(indhold, '{Virksomhed}',
      jsonb_build_object('CVRnumberIdentifier', :cvr::text, 'ProductionUnitIdentifier', :pnr::text))
  where id in (select id from own)`;

const CONTACTS = `
  insert into kontaktperson (id, cvr, version, fornavne, efternavn, email, pnr, konverteret, oprettet_tidspunkt)
  select gen_random_uuid(), :cvr, 1, 'Åse ' || i, 'Ærøfarer', 'aase' || i || '@eksempel.example', array[:pnr],
    i % 7 = 0, now() - i * interval '1 hour'
  from generate_series(1, :rows) as i`;

/** A tenth of them is in force, half of that before sign-in. */
const NOTICES = `
  insert into driftsbesked (id, version, placering, overskrift, tekst, gyldig_fra, gyldig_til, oprettet_tidspunkt, aendret_tidspunkt)
  select gen_random_uuid(), 1, case when i % 20 < 10 then 'EfterLogin' else 'FoerLogin' end, 'Driftsbesked ' || i,
    '<p>Jobnet er lukket mellem kl. 18 og kl. 22.</p>', now() - i * interval '1 hour',
    case when i % 10 = 0 then null else now() - interval '1 minute' end, now() - i * interval '1 hour', now() - i * interval '1 hour'
  from generate_series(1, :rows) as i`;

const REQUESTS = `
  insert into adgangsanmodning (id, cvr, mitid_hash, nr, navn, email, tidspunkt, anmodet_af)
  select gen_random_uuid(), :cvr, encode(sha256(i::text::bytea), 'hex'), 1, 'Åse Ærøfarer ' || i,
    'aase' || i || '@eksempel.example', now() - i * interval '1 minute', encode(sha256(i::text::bytea), 'hex')
  from generate_series(1, :rows) as i`;

/** Sixteen systems call all the time: a hundred thousand calls of the last days are kept. */
const CALLS = `
  insert into kept_call (log_id, received_at, system_id, organisation_type_id, organisation_code, operation, path, outcome,
    status, duration_ms, request, request_state, answer, answer_state)
  select gen_random_uuid(), now() - i * interval '5 seconds', (array(select id::text from system order by name))[1 + i % 16],
    8, '461', case when i % 3 = 0 then 'SearchJobannonce' else 'CreateJobannonce' end,
    '/virksomhedsindsats/2/JobannonceService', case when i % 10 = 0 then 1014 else 0 end,
    case when i % 10 = 0 then 400 else 200 end, i % 300, repeat('<a>Ærø</a>' || chr(10), 300), 'whole',
    repeat('<b>Ærø</b>' || chr(10), 100), 'whole'
  from generate_series(1, 100000) as i`;

/** A fortnight of slots of each length, of sixteen systems and twelve operations. */
const TRAFFIC = `
  insert into traffic (minutes, slot, system_id, operation, calls, refused, seconds, buckets, kodes)
  select minutes, slot, 'system ' || s, 'Operation' || o, 100, 3, 0.5, array_fill(7, array[15]), '{"1014": 2, "4353": 1}'
  from (values (5, 2), (30, 14), (180, 14)) as span (minutes, days),
    generate_series(to_timestamp(floor(extract(epoch from now()) / (60 * minutes)) * 60 * minutes) - days * interval '1 day', now(),
      minutes * interval '1 minute') as slot,
    generate_series(1, 16) as s, generate_series(1, 12) as o`;

/** A transaction of calls: each hundredth is about one ad, and sixteen systems take turns. */
const AUDITED = `
  insert into audit_trail (answered_at, log_id, certificate_sha256, system_id, organisation_type_id, organisation_code, user_id,
    user_type, operation, jobannonce_id, version, repeated, outcome)
  select now(), gen_random_uuid(), repeat('ab', 32), (array(select id::text from system order by name))[1 + i % 16],
    8, '461', 'bo', 3, 'GetJobannonce', case when i % 100 = 0 then :id::uuid else gen_random_uuid() end, 1, false, 0
  from generate_series(1, :rows) as i`;

/** An audit trail of so many thousands of rows, as months make it: sealed, batch by batch. */
export async function fillAudit(knex: Knex, thousands: number): Promise<void> {
  const { annonce: id } = await factsOf(knex);
  for (let i = 0; i < thousands; i++) await knex.raw(AUDITED, { id, rows: 1000 });
  for (let set = 1; set > 0;) set = await sealNow(knex, () => undefined);
  await knex.raw('vacuum (analyze) audit_trail');
}

export async function fillOwn(knex: Knex): Promise<void> {
  const { cvr, pnr } = COMPANY;
  const values = { cvr, pnr, rows: ROWS, by: BY, type: kode('OrganisationType', 'Leverandoer') };
  for (const statement of [OWN_ADS, EVENTS, OWN_ORDERS, CONTACTS, NOTICES, REQUESTS, CALLS, TRAFFIC])
    await knex.raw(statement, values);
  await knex.raw('vacuum (analyze)');
}

/** Things that pages are about. */
export interface Facts {
  readonly annonce: string;
  readonly afventende: string;
  readonly kontaktperson: string;
  readonly tilknyttet: string;
  readonly ordre: string;
  readonly formidling: string;
  readonly besked: string;
  readonly system: string;
  readonly kald: string;
  readonly anmodning: string;
}

/** @throws Error when one is not there */
export async function factsOf(knex: Knex): Promise<Facts> {
  const { cvr } = COMPANY;
  const one = async (statement: string): Promise<string> => {
    const { rows } = await knex.raw<{ rows: { id: string }[] }>(
      statement,
      statement.includes(':cvr') ? { cvr } : {},
    );
    const [found] = rows;
    if (!found) throw new Error(`nothing is found by ${statement}`);
    return found.id;
  };
  const ordre = await one(
    'select id from jobordre where cvr = :cvr order by antal_formidlet + antal_ansat + antal_ikke_ansat desc limit 1',
  );
  return {
    annonce: await one("select id from jobannonce where cvr = :cvr and afgoerelse = 'godkendt' limit 1"),
    afventende: await one(
      "select id from jobannonce where afgoerelse = 'afventer' and afsluttet_tidspunkt is null and slettet_tidspunkt is null order by oprettet_tidspunkt limit 1",
    ),
    kontaktperson: await one("select id from kontaktperson where cvr = :cvr and fornavne = 'Åse 500'"),
    tilknyttet: await one('select kontaktperson_id as id from tilknytning where cvr = :cvr'),
    ordre,
    formidling: await one(
      `select id from formidling where jobordre_id = '${ordre}' and status <> 'Fjernet' limit 1`,
    ),
    system: await one('select id from system where closed_at is null order by name limit 1'),
    kald: await one('select log_id as id from kept_call where outcome = 1014 limit 1'),
    besked: await one('select id from driftsbesked limit 1'),
    anmodning: await one('select id from adgangsanmodning where cvr = :cvr limit 1'),
  };
}
