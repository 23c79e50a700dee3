/** Fills a database with invented job orders, candidates and events, all by SQL. */
import type { Knex } from 'knex';
import { connectionOf, transactionsOn } from '../../src/store/sql/knex-transaction.js';
import { FILTERS } from '../search/ads.js';

/** One company has this share of the orders; the others have the fewer the later they come. */
const LARGEST_SHARE = 0.05;
/** Every tenth order or so is another company's first. */
const ORDERS_A_COMPANY = 10;

/** The company with the most orders. */
export const [LARGEST = ''] = FILTERS.companies;

const TITLES =
  'Kok,Tjener,Ærøfarer,Lagermedarbejder,Pædagog,Økonom,Smed,Åremaalsleder,Chauffør,Rengører,Maler,Tømrer';
const FIRST_NAMES = 'Åse,Bo,Ane,Jens,Mette,Lars,Ole,Ida,Karl,Ærna,Dorte,Finn';
const LAST_NAMES = 'Øst,Holm,Lund,Krog,Dam,Bak,Friis,Toft,Aagaard,Juhl,Ravn,Vang';
const TEXT = 'Du rydder op, vasker op og hjælper med det kolde køkken, og du kan lide at tage fat. '.repeat(
  4,
);

/** An item of a list, any or by its number. */
const one = (list: string, index = `(12 * random())::int % 12`) =>
  `(string_to_array('${list}', ','))[1 + ${index}]`;
/** Who made an order and did what happened to it. */
const AUTHORITY = `jsonb_build_object('part', 'Myndighed', 'organisationTypeId', 8, 'organisationCode', jobcenter)`;
const ACTOR = `${AUTHORITY} || jsonb_build_object('metadata', '${JSON.stringify({
  RequestUserStructure: { UserFullName: 'Bo Dam', RequestUserTypeIdentifier: 3, UserIdentifier: 'bo' },
  RequestOrganisationStructure: { OrganisationTypeIdentifier: 8, OrganisationCode: '461' },
  RegistrationDateTime: '2026-11-30T09:15:30+01:00',
})}'::jsonb)`;

/**
 * Orders were made evenly over three years. A twelfth of them runs; the others have a deadline two
 * to eight weeks after they were made, and nearly half is closed by hand before it. So a twentieth
 * is open, nearly all of it new.
 */
const ORDERS = `
  create temp table o on commit drop as
  select g, gen_random_uuid() as id, made, cvr, jobcenter, loebende, candidates,
    ${ACTOR} as actor, '1' || left(cvr, 7) || lpad((40 * random() * random())::int::text, 2, '0') as pnr,
    ${one(TITLES)} || ' ' || (300 * random())::int as titel, ${one(FIRST_NAMES)} as fornavne,
    ${one(LAST_NAMES)} || ' ' || (20 * random())::int as efternavn,
    case when loebende or random() < 0.02 then null else (made + (14 + 46 * random()) * interval '1 day')::date end as svarfrist,
    case when random() < case when loebende then 0.8 else 0.45 end then made + 50 * random() * interval '1 day' end as lukket,
    case when random() < 0.03 then 'MidlertidigInaktiv' else 'Aaben' end as status,
    random() > case when made > now() - interval '14 days' then 0.6 else 0.1 end as named
  from (
    select g, now() - (1 - g::float8 / $1) * interval '1095 days' as made, random() < 0.08 as loebende,
      case when random() < ${LARGEST_SHARE} then 1
        else 2 + floor(least($1 / ${ORDERS_A_COMPANY}, 29000) * random() ^ 2)::int end as company,
      1 + floor(94 * random() ^ 1.6)::int as centre,
      least(5000, floor(2.2 * (1 - random()) ^ (-0.6)))::int as candidates
    from generate_series(1, $1::int) as g) as made
  join unnest($2::text[]) with ordinality as company(cvr, place) on company.place = made.company
  join unnest($3::text[]) with ordinality as centre(jobcenter, place) on centre.place = made.centre`;

/** Candidates come in the first weeks; most orders have one to three, a few have thousands. */
const CANDIDATES = `
  create temp table c on commit drop as
  select row_number() over (order by at) as nr, *, case
    when r < 0.15 then 'Fjernet' when r < 0.25 then 'Ansat' when r < 0.65 then 'IkkeAnsat' else 'Formidlet' end as status
  from (
    select gen_random_uuid() as id, o.id as jobordre_id, o.jobcenter, o.actor, i, random() as r,
      least(now(), o.made + 40 * random() * interval '1 day') as at
    from o cross join generate_series(1, o.candidates) as i) as each`;

const INSERT_ORDERS = `
  with n as (
    select jobordre_id, max(at) as at, count(*) filter (where status = 'Formidlet') as formidlet,
      count(*) filter (where status = 'Ansat') as ansat, count(*) filter (where status = 'IkkeAnsat') as ikke,
      count(*) filter (where status = 'Fjernet') as fjernet
    from c group by jobordre_id)
  insert into jobordre (id, nummer, version, type, titel, cvr, pnr, jobcenter, kontaktperson, loebende, indhold,
    status_sat, lukkeaarsag, svarfrist, tovholder, oprettelse, oprettet_af, antal_formidlet, antal_ansat,
    antal_ikke_ansat, antal_fjernet, oprettet_tidspunkt, seneste_handling)
  overriding system value
  select id, g, 1 + named::int, 1, titel, cvr, pnr, jobcenter, fornavne || ' ' || efternavn, loebende, indhold,
    case when lukket < now() then 'Lukket' else status end, case when lukket < now() then 'Besat' end, svarfrist,
    case when named then jsonb_build_object('Fornavne', 'Bo', 'Efternavn', 'Dam', 'Email', 'bo@jobcenter.example',
      'MedarbejderIdentifier', jobcenter) end,
    jsonb_build_object('sendt', indhold, 'indhold', indhold), ${AUTHORITY}, coalesce(n.formidlet, 0),
    coalesce(n.ansat, 0), coalesce(n.ikke, 0), coalesce(n.fjernet, 0), made,
    greatest(made, n.at, case when lukket < now() then lukket end)
  from (
    select *, jsonb_strip_nulls(jsonb_build_object('Type', 1, 'Titel', titel, 'AnsvarligtJobcenter', jobcenter,
      'Beskrivelse', '${TEXT}', 'AntalStillinger', 1 + g % 3, 'EmailVedFormidling', false, 'Loebende', loebende,
      'Svarfrist', to_char(svarfrist, 'YYYY-MM-DD'),
      'Virksomhed', jsonb_build_object('CVRnumberIdentifier', cvr, 'ProductionUnitIdentifier', pnr),
      'Arbejdssted', jsonb_build_object('Navn', 'Café Åen', 'Vejnavn', 'Åboulevarden', 'Husnummer', '12',
        'Postnummer', '5000', 'By', 'Odense C', 'Landekode', 'DK'),
      'Kontaktperson', jsonb_build_object('Fornavne', fornavne, 'Efternavn', efternavn))) as indhold
    from o) as o
  left join n on n.jobordre_id = o.id
  order by g`;

const INSERT_CANDIDATES = `
  insert into formidling (id, nr, jobordre_id, version, status, kandidat, beskrivelse, organisation_type_id,
    organisation_code, formidlet_tidspunkt, aendret_tidspunkt)
  overriding system value
  select id, nr, jobordre_id, 1 + (status <> 'Formidlet')::int, status,
    jsonb_build_object('Fornavne', ${one(FIRST_NAMES)}, 'Efternavn', ${one(LAST_NAMES)}, 'Foedselsaar', 1960 + nr % 45,
      'HarSoegbartCv', nr % 2 = 0, 'NavneOgAdressebeskyttelse', nr % 50 = 0) || case when nr % 2 = 0
      then jsonb_build_object('CvIdentifier', id) else jsonb_build_object('Adresse', jsonb_build_object('Vejnavn',
        'Åboulevarden', 'Husnummer', '7', 'Postnummer', '5000', 'By', 'Odense C', 'Landekode', 'DK')) end,
    left('${TEXT}', 120), 8, jobcenter, at, at
  from c order by nr;
  insert into kandidat_cpr (formidling_id, jobordre_id, cpr)
  select id, jobordre_id, to_char(date '1960-01-01' + (nr % 16000)::int, 'DDMMYY') || lpad(i::text, 4, '0')
  from c where status <> 'Fjernet' order by nr`;

const INSERT_EVENTS = `
  insert into jobordre_haendelse (nr, loebenummer, jobordre_id, version, haendelsestype, tidspunkt, udfoert_af, log_id,
    formidling_id, status_sat, beskrivelse)
  overriding system value
  select row_number() over (order by at), row_number() over (order by at), id, version, type, at, actor,
    gen_random_uuid(), formidling_id, status, case when status is not null then left('${TEXT}', 120) end
  from (
    select id, 1 as version, 'Oprettet' as type, made as at, actor, null::uuid as formidling_id, null as status from o
    union all select id, 2, 'TovholderNaevnt', made + interval '1 hour', actor, null, null from o where named
    union all select id, 2, 'StatusAendret', lukket, actor, null, 'Lukket' from o where lukket < now()
    union all select jobordre_id, 1, 'Formidlet', at, actor, id, 'Formidlet' from c
    union all select jobordre_id, 1, case when status = 'Fjernet' then 'FormidlingFjernet' else 'FormidlingAendret' end,
      at + interval '3 days', actor, id, status from c where status <> 'Formidlet') as o
  order by at`;

export const TABLES = ['jobordre', 'formidling', 'kandidat_cpr', 'jobordre_haendelse'] as const;

/** @returns how many candidates and events there are */
export async function fillOrders(
  knex: Knex,
  orders: number,
): Promise<{ candidates: number; events: number }> {
  await transactionsOn(knex)(async (transaction) => {
    const connection = connectionOf(transaction);
    // The same orders in every run; references are right, and checking them takes the half of it.
    await connection.query(`select setseed(0.13); set local session_replication_role = replica;
      set local work_mem = '256MB'; set local maintenance_work_mem = '512MB'`);
    // Made at once afterwards, an index takes less time.
    const { rows: indexes } = await connection.query<{ name: string; def: string }>(
      `select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as def from pg_index
       where indrelid = any ($1::regclass[]) and not indisunique`,
      [TABLES],
    );
    await connection.query(`drop index ${indexes.map(({ name }) => name).join()}`);
    await connection.query(ORDERS, [orders, FILTERS.companies, FILTERS.municipalities]);
    await connection.query(`${CANDIDATES}; analyze o; analyze c`);
    for (const statement of [INSERT_ORDERS, INSERT_CANDIDATES, INSERT_EVENTS])
      await connection.query(statement);
    for (const { def } of indexes) await connection.query(def);
    await connection.query(`select setval(pg_get_serial_sequence('jobordre_haendelse', 'nr'), max(nr))
      from jobordre_haendelse`);
  });
  for (const table of TABLES) await knex.raw('vacuum (analyze) ??', [table]);
  const { rows } = await knex.raw<{ rows: { candidates: number; events: number }[] }>(
    `select (select count(*)::int from formidling) as candidates, (select count(*)::int from jobordre_haendelse) as events`,
  );
  return rows[0] ?? { candidates: 0, events: 0 };
}
