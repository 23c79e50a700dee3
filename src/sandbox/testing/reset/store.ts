/** Gives an organisation of the sandbox a clean table. It works as the owner of the tables. */
import type { Knex } from 'knex';
import { kode } from '../../../codelists/code-lists.js';
import { givenDriftsbeskederOn } from '../../../services/driftsbesked/given-store.js';
import { AD_EVENTS } from '../../../services/jobannonce/history/store.js';
import { ORDER_EVENTS } from '../../../services/jobordre/log/store.js';
import type { Organisation } from '../../../systems/system.js';
import { demoDriftsbeskeder } from '../../demo/notices.js';
import { keepingLastPlace } from './places.js';

/** How many rows went, by what they are. */
export type Deleted = Readonly<Record<(typeof KINDS)[number], number>>;

const KINDS = [
  'ads',
  'orders',
  'candidates',
  'treatments',
  'contacts',
  'roles',
  'accesses',
  'logins',
  'notices',
  'repeats',
  'mails',
  'calls',
] as const;

/** Where stands what callers make; what refers to it goes with it. */
export const MADE_BY_CALLERS = [
  'jobannonce',
  'jobordre',
  'kontaktperson',
  'vilkaarsaccept',
  'request_repeat',
  'virksomhedslogin',
  'signed_message',
  'kept_call',
] as const;

/**
 * Where stand roles and requests for access, and what was decided: beside those that the operator
 * or the demo gave.
 */
export const OF_PEOPLE = ['rolleaendring', 'adgangsafgoerelse', 'adgangsanmodning'] as const;

/** Deletes from OF_PEOPLE what callers have made; requests are numbered on from those that stay. */
export async function forgetRequestsOfPeople(database: Knex): Promise<void> {
  for (const table of OF_PEOPLE) await database.raw(`delete from ${table} where ${BY_REQUEST}`);
  await database.raw(`select setval(pg_get_serial_sequence('adgangsanmodning', 'nummer'), coalesce(max(nummer), 0) + 1, false)
    from adgangsanmodning`);
}

export interface Resets {
  /** Deletes what the organisations have made, and nothing of others. */
  organisations(organisations: readonly Organisation[]): Promise<Deleted>;
  /** Deletes what all have made; numbers and places of the feeds begin anew at 1. */
  all(): Promise<Deleted>;
}

export function resetsOn(database: Knex): Resets {
  return {
    organisations: (organisations) =>
      oneByOne(database, async (transaction) => {
        const counts = Object.fromEntries(KINDS.map((kind) => [kind, 0])) as Record<keyof Deleted, number>;
        for (const organisation of organisations)
          for (const [kind, count] of Object.entries(await resetOne(transaction, organisation)))
            counts[kind as keyof Deleted] += count;
        return counts;
      }),
    all: () =>
      oneByOne(database, async (transaction) => {
        const notices = await resetNotices(transaction);
        const counted = await transaction.raw<{ rows: Omit<Deleted, 'notices'>[] }>(`
          select (select count(*)::int from jobannonce) as ads, (select count(*)::int from jobordre) as orders,
            (select count(*)::int from formidling) as candidates, (select count(*)::int from behandling) as treatments,
            (select count(*)::int from kontaktperson) as contacts,
            (select count(*)::int from rolleaendring where ${BY_REQUEST}) as roles,
            (select count(*)::int from adgangsanmodning where ${BY_REQUEST}) as accesses,
            (select count(*)::int from virksomhedslogin) as logins,
            (select count(*)::int from request_repeat) as repeats, (select count(*)::int from outbox) as mails,
            (select count(*)::int from kept_call) as calls`);
        await transaction.raw(`truncate ${MADE_BY_CALLERS.join(', ')}, outbox restart identity cascade`);
        await forgetRequestsOfPeople(transaction);
        const [row] = counted.rows;
        if (!row) throw new Error('count(*) has answered without a row');
        return { ...row, notices };
      }),
  };
}

/** Nothing else in the database uses this advisory lock. */
const RESET_LOCK = 20_261_131;

/** Two at once would wait for each other's rows until PostgreSQL ends one of them. */
const oneByOne = <T>(database: Knex, work: (transaction: Knex.Transaction) => Promise<T>): Promise<T> =>
  database.transaction(async (transaction) => {
    await transaction.raw('select pg_advisory_xact_lock(?)', [RESET_LOCK]);
    return work(transaction);
  });

/** The ids of an organisation's own ads and orders, and of what it mediated to others' orders. */
const ADS = 'select id from jobannonce where organisation_type_id = :type and organisation_code = :code';
const ORDERS = `select id from jobordre
  where (oprettet_af ->> 'organisationTypeId')::int = :type and oprettet_af ->> 'organisationCode' = :code`;
const CANDIDATES = `select id from formidling where jobordre_id in (${ORDERS})
  or (organisation_type_id = :type and organisation_code = :code)`;
const OWN = 'organisation_type_id = :type and organisation_code = :code';

async function resetOne(
  transaction: Knex.Transaction,
  { organisationTypeId: type, organisationCode: code }: Organisation,
): Promise<Deleted> {
  const run = async (sql: string): Promise<number> =>
    (await transaction.raw<{ rowCount: number }>(sql, { type, code })).rowCount;
  const ofCompanies = isStar(type) ? 'true' : OWN_COMPANIES;
  const mails =
    (await run(`delete from outbox where key ->> 'jobannonceId' in (select id::text from (${ADS}) as ads)`)) +
    (await run(
      `delete from outbox where key ->> 'formidlingId' in (select id::text from (${CANDIDATES}) as mediated)`,
    )) +
    (await run(
      `delete from outbox where key ->> 'anmodningId' in (select id::text from (${asked(ofCompanies)}) as asked)`,
    ));
  const treatments = await run(`delete from behandling where jobannonce_id in (${ADS}) or (${OWN})`);
  let [ads, orders, candidates] = [0, 0, 0];
  await keepingLastPlace(transaction, AD_EVENTS, async () => {
    for (const table of ['jobannonce_godkendt', 'haendelse'])
      await run(`delete from ${table} where jobannonce_id in (${ADS})`);
    ads = await run(`delete from jobannonce where id in (${ADS})`);
  });
  await keepingLastPlace(transaction, ORDER_EVENTS, async () => {
    await run(
      `delete from jobordre_haendelse where jobordre_id in (${ORDERS}) or formidling_id in (${CANDIDATES})`,
    );
    await run(`delete from kandidat_cpr where formidling_id in (${CANDIDATES})`);
    await run(RECOUNT);
    candidates = await run(`delete from formidling where id in (${CANDIDATES})`);
    orders = await run(`delete from jobordre where id in (${ORDERS})`);
  });
  for (const table of ['tilknytning', 'vilkaarsaccept'])
    await run(`delete from ${table} where ${ofCompanies}`);
  const contacts = await run(`delete from kontaktperson where ${ofCompanies}`);
  const roles = isStar(type) ? await run(`delete from rolleaendring where ${BY_REQUEST}`) : 0;
  await run(`delete from adgangsafgoerelse where anmodning_id in (${asked(ofCompanies)})`);
  const accesses = await run(`delete from adgangsanmodning where ${BY_REQUEST} and (${ofCompanies})`);
  const logins = await run(`delete from virksomhedslogin where ${ofCompanies}`);
  const notices = isStar(type) ? await resetNotices(transaction) : 0;
  const repeats = await run(`delete from request_repeat where ${OWN}`);
  const calls = await run(`delete from kept_call where ${OWN}`);
  const ofPeople = { contacts, roles, accesses, logins };
  return { ads, orders, candidates, treatments, ...ofPeople, notices, repeats, mails, calls };
}

/** Those of the demo are as they were at the beginning. */
const resetNotices = (database: Knex): Promise<number> =>
  givenDriftsbeskederOn(database).restore(demoDriftsbeskeder(), new Date(0));

/** STAR writes what is known of all companies: logins, and contact persons. */
const isStar = (type: number) => type === kode('OrganisationType', 'STAR');

/** What a request has written; what an operator or the demo gave stays. */
const BY_REQUEST = 'log_id is not null';

/** Requests for access of these companies. */
const asked = (ofCompanies: string) =>
  `select id from adgangsanmodning where ${BY_REQUEST} and (${ofCompanies})`;

/** Its own number, and the companies whose mandate its systems hold. */
const OWN_COMPANIES = `cvr = :code or cvr in (
  select cvr from system_mandate join system_organisation using (system_id)
  where organisation_type_id = :type and organisation_code = :code)`;

/** What others' orders count of the candidates that go. */
const COUNTS = { formidlet: 'Formidlet', ansat: 'Ansat', ikke_ansat: 'IkkeAnsat', fjernet: 'Fjernet' };
const RECOUNT = `update jobordre as o set ${Object.entries(COUNTS)
  .map(([column, status]) => `antal_${column} = antal_${column} - ${countOf(status)}`)
  .join(', ')}
  where id in (select jobordre_id from formidling where ${OWN})`;

function countOf(status: string): string {
  return `(select count(*) from formidling f where f.jobordre_id = o.id and f.status = '${status}' and ${OWN})`;
}
