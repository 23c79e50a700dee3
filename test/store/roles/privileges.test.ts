import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import type { Knex } from 'knex';
import { checkRole } from '../../../src/compose/open-store.js';
import { auditTrailOn } from '../../../src/audit/audit-store.js';
import { openDatabase } from '../../../src/store/sql/database.js';
import { migrate } from '../../../src/store/migration/migrate.js';
import { powersBeyond } from '../../../src/store/roles/powers.js';
import type { TestDatabase } from '../../support/database.js';
import { onEveryPostgres } from '../../support/every-postgres.js';
import { post, sealAll } from '../../support/audit.js';

const AUDIT_COLUMNS =
  'answered_at,log_id,certificate_sha256,system_id,organisation_type_id,organisation_code,user_id,user_type,operation,jobannonce_id,' +
  'version,annonce_id,cvr,repeated,outcome,jobordre_id,formidling_id,kontaktperson_id,driftsbesked_id,person_id,anmodning_id';

/**
 * What the gateway needs, by hand: another than src/store/roles/gateway-rights.ts, so that each is
 * held by the other.
 */
const EXPECTED: Readonly<Record<string, string>> = {
  behandling: 'select insert update delete',
  enhedslogo: 'select',
  legacy_logo: '',
  memory_lease: '',
  request_repeat: 'select insert update delete',
  haendelse: 'select insert update(loebenummer)',
  jobannonce: 'select insert update',
  jobannonce_godkendt: 'select insert update delete',
  system: 'select',
  system_certificate: 'select',
  system_mandate: 'select',
  system_key: 'select',
  system_organisation: 'select',
  system_usage: 'select insert update delete',
  traffic: 'select insert update delete',
  system_log: '',
  logo: 'select insert',
  jobordre: 'select insert update',
  jobordre_haendelse: 'select insert update(loebenummer)',
  formidling: 'select insert update',
  kontaktperson: 'select insert update delete',
  kontaktperson_konvertering: '',
  tilknytning: 'select insert delete',
  vilkaarsaccept: 'select insert',
  driftsbesked: 'select insert update',
  portalbruger: 'select',
  rolleaendring: 'select insert',
  adgangsanmodning: 'select insert',
  adgangsafgoerelse: 'select insert',
  kandidat_cpr: 'select insert delete',
  kept_call: 'select insert delete',
  login_session: 'select insert update(seen_at) delete',
  tilmeldt_myndighed: 'select',
  jobcenter_kommune: 'select',
  migration: '',
  migration_checksum: '',
  migration_lock: '',
  audit_seal: 'select',
  audit_trail: `select insert(${AUDIT_COLUMNS})`,
  sandbox_clock: 'select',
  signed_message: 'select insert delete',
  deleted_legacy_logo: 'select(slettet_tidspunkt,indhold) update(indhold)',
  stilling: 'select',
  stilling_alias: 'select',
  stilling_udgave: 'select',
  organisation_domain: 'select',
  outbox: 'select insert update delete',
  v1_tombstone: 'select',
  v1_jobannonce: 'select',
  virksomhed_cache: 'select insert update delete',
  virksomhedslaas: 'select',
  virksomhedslogin: 'select insert update',
};

/**
 * PostgreSQL's own words for "this role may not": insufficient_privilege, and what comes of asking
 * by other ways.
 */
const REFUSED = '42501';

onEveryPostgres('the role of the gateway', (fresh) => {
  let database: TestDatabase;
  let gateway: Knex;
  let role: string;
  before(async () => {
    database = await fresh();
    gateway = openDatabase(database.gateway, undefined);
    await auditTrailOn(gateway).append(post());
    await sealAll(gateway);
    role = await name(gateway);
  });
  after(async () => {
    await gateway.destroy();
    await database.drop();
  });
  const owner = () => database.knex;
  const name = async (knex: Knex) =>
    (await knex.raw<{ rows: { current_user: string }[] }>('select current_user')).rows[0]?.current_user ?? '';
  const contents = async () => [await owner()('audit_trail').select(), await owner()('audit_seal').select()];

  const attempts = (table: string, time: string) => [
    `update ${table} set ${time} = now()`,
    `delete from ${table}`,
    `truncate ${table}`,
    `drop table ${table}`,
    `drop table ${table} cascade`,
    `alter table ${table} add column x int`,
    `alter table ${table} disable trigger all`,
    `alter table ${table} rename to borte`,
    `alter table ${table} owner to current_user`,
    `alter table ${table} set schema pg_temp`,
    `create trigger t before insert on ${table} for each row execute function suppress_redundant_updates_trigger()`,
    `create rule r as on insert to ${table} do instead nothing`,
    `create index on ${table} (nr)`,
    `alter table ${table} enable row level security`,
    `select * from ${table} for update`,
    `grant all on ${table} to current_user`,
    `lock table ${table} in access exclusive mode`,
    `insert into ${table} overriding system value select * from ${table}`,
    `insert into ${table} overriding system value select * from ${table} on conflict do nothing`,
    `merge into ${table} a using ${table} b on a.nr = b.nr when matched then delete`,
    `copy ${table} to program 'true'`,
  ];
  for (const [table, time] of [
    ['audit_trail', 'answered_at'],
    ['audit_seal', 'sealed_at'],
  ] as const) {
    for (const sql of attempts(table, time)) {
      it(`cannot: ${sql}`, async () => {
        const before = await contents();
        const error: unknown = await gateway
          .transaction((knex) => knex.raw(sql))
          .then(
            () => undefined,
            (thrown: unknown) => thrown,
          );
        // GRANT of what one may not grant is a warning to who has some privilege on the table.
        if (sql.startsWith('grant')) expect(await powersBeyond(gateway)).to.deep.equal([]);
        else expect(error).to.have.property('code', REFUSED);
        expect(await contents()).to.deep.equal(before);
      });
    }
  }

  const others = [
    'insert into audit_trail (nr, answered_at, log_id, operation, repeated, outcome) overriding system value values (9, now(), gen_random_uuid(), $$x$$, false, 0)',
    'insert into audit_trail (tx, answered_at, log_id, operation, repeated, outcome) values ($$1$$, now(), gen_random_uuid(), $$x$$, false, 0)',
    'insert into audit_trail (recorded_at, answered_at, log_id, operation, repeated, outcome) values (now(), now(), gen_random_uuid(), $$x$$, false, 0)',
    'insert into audit_seal (nr, sealed_at) values (9, now())',
    'insert into audit_seal (nr, removed_at) values (9, now())',
    'insert into audit_seal (nr, from_tx, to_tx, after_nr, to_nr, highest_nr, row_count, rows, rows_hash, previous_hash, hash) values (99, $$0$$, $$9$$, 0, 999999, 999999, 0, $$$$, $$x$$, $$x$$, $$x$$)',
    'create or replace function seal_audit(out seal bigint, out row_count integer, out seal_hash text) returns setof record language sql as $$select 1, 1, null$$',
    'drop function seal_audit()',
    'update system set closed_at = null',
    'insert into system (name, created_at) values ($$Egen$$, now())',
    'insert into system_organisation select * from system_organisation',
    'insert into system_key select * from system_key',
    'update system_certificate set ended_at = null',
    'delete from system_mandate',
    'update virksomhedslaas set gyldig_til = now()',
    'update haendelse set indhold = null',
    'delete from haendelse',
    'delete from jobannonce',
    'alter function remove_expired_audit(integer, integer) set search_path = pg_temp',
    'create or replace function remove_expired_audit(days integer, max_seals integer) returns integer language sql as $$select 1$$',
    'drop function remove_expired_audit(integer, integer)',
    'create table public.x ()',
    'create schema x',
    'drop schema public cascade',
    'set session_replication_role = replica',
    'alter role current_user superuser',
    'create role x',
    'select setval($$audit_trail_nr_seq$$, 1)',
    'select * from migration',
    'delete from migration',
    'delete from graphile_worker.migrations',
    'insert into graphile_worker.migrations (id) values (99)',
    'truncate jobannonce cascade',
    'select pg_read_file($$/etc/hostname$$)',
  ];
  for (const sql of others) {
    it(`cannot: ${sql}`, async () => {
      const error: unknown = await gateway.raw(sql).catch((thrown: unknown) => thrown);
      expect(error).to.have.property('code', REFUSED);
    });
  }

  it('cannot become the owner', async () => {
    for (const sql of [
      `set role ${await name(owner())}`,
      `set session authorization ${await name(owner())}`,
    ]) {
      const error: unknown = await gateway.raw(sql).catch((thrown: unknown) => thrown);
      expect(error).to.have.property('code', REFUSED);
    }
    const { rows } = await gateway.raw<{ rows: unknown[] }>(
      'select from pg_auth_members where member = current_user::regrole',
    );
    expect(rows).to.deep.equal([]);
  });

  it('may do with each table what is written here, and nothing else', async () => {
    const { rows } = await owner().raw<{ rows: { name: string; verbs: string }[] }>(
      `select relname as name, coalesce(string_agg(granted, ' ' order by n), '') as verbs from (
         select relname, n, case
           when has_table_privilege(:role, c.oid, verb) then lower(verb)
           when verb in ('SELECT', 'INSERT', 'UPDATE', 'REFERENCES') and has_any_column_privilege(:role, c.oid, verb) then
             lower(verb) || '(' || (
               select string_agg(attname, ',' order by attnum) from pg_attribute
               where attrelid = c.oid and attnum > 0 and has_column_privilege(:role, c.oid, attnum, verb)) || ')'
           end as granted
         from pg_class c, unnest(array['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE', 'REFERENCES', 'TRIGGER'])
           with ordinality as v (verb, n)
         where relnamespace = 'public'::regnamespace and relkind not in ('i', 'S')
       ) as every group by 1 order by 1`,
      { role },
    );
    expect(Object.fromEntries(rows.map(({ name, verbs }) => [name, verbs]))).to.deep.equal(EXPECTED);
  });

  it('may use no sequence, and of the functions of the owner three', async () => {
    const { rows } = await owner().raw<{ rows: { name: string }[] }>(
      `select seqrelid::regclass::text as name from pg_sequence join pg_class on oid = seqrelid
         where relnamespace = 'public'::regnamespace
           and has_sequence_privilege(:role, seqrelid, 'USAGE, SELECT, UPDATE')
       union all select oid::regprocedure::text from pg_proc
         where pronamespace = 'public'::regnamespace and prosecdef and has_function_privilege(:role, oid, 'EXECUTE')
       order by 1`,
      { role },
    );
    expect(rows.map(({ name }) => name)).to.deep.equal([
      'remove_expired_audit(integer,integer)',
      'seal_audit()',
      'take_memory_lease()',
    ]);
  });

  it('is shown by docs/audit.md as it is', () => {
    const document = readFileSync(new URL('../../../docs/audit.md', import.meta.url), 'utf8');
    const shown = [...document.matchAll(/^\| (`[^|]+`) \| ([^|]*) \|$/gm)].flatMap(
      ([, tables = '', verbs = '']) =>
        [...tables.matchAll(/`(\w+)`/g)].map(([, table = '']) => [table, verbs.trim()] as const),
    );
    const words = (verbs: string) =>
      verbs
        .replace(/insert\([^)]+\)/, 'insert*')
        .replaceAll(' ', ', ')
        .replace('*', ' of what is its to say') || 'nothing';
    const expected = Object.entries(EXPECTED).map(([table, verbs]) => [table, words(verbs)]);
    expect(Object.fromEntries(shown)).to.include(Object.fromEntries(expected));
  });

  it('may do nothing with a table that a later migration makes until it is said what', async () => {
    await owner().raw('create table senere (x int primary key)');
    await owner().raw('grant all on senere to ??', [role]);
    expect(await powersBeyond(gateway)).to.deep.equal(
      ['DELETE', 'INSERT', 'REFERENCES', 'SELECT', 'TRIGGER', 'TRUNCATE', 'UPDATE'].map(
        (v) => `may ${v} senere`,
      ),
    );
    await migrate(database.address, {}, role);
    for (const verb of ['select', 'insert', 'update', 'delete', 'truncate'])
      expect(await may(role, verb, 'senere'), verb).to.equal(false);
    await owner().raw('drop table senere');
  });
  const may = async (who: string, verb: string, table: string) =>
    (
      await owner().raw<{ rows: { may: boolean }[] }>('select has_table_privilege(?, ?, ?) as may', [
        who,
        table,
        verb,
      ])
    ).rows[0]?.may;

  it('loses what it has too much of when the gateway starts, by itself or as anyone', async () => {
    await owner().raw('grant update (outcome), delete on audit_trail to ??', [role]);
    await owner().raw('grant truncate, trigger, references on audit_seal to public');
    await owner().raw('grant insert (nr, to_nr) on audit_seal to ??', [role]);
    await owner().raw('grant insert, update (name) on system to ??', [role]);
    await owner().raw('grant update on haendelse to ??', [role]);
    await owner().raw('grant update on sequence audit_trail_nr_seq to ??', [role]);
    await owner().raw('grant create on schema public to ??', [role]);
    expect(await powersBeyond(gateway)).to.deep.equal(['may CREATE in the schema public']);
    await owner().raw('revoke create on schema public from ??', [role]);
    expect(await powersBeyond(gateway)).to.deep.equal([
      'may DELETE audit_trail',
      'may INSERT audit_seal.nr',
      'may INSERT audit_seal.to_nr',
      'may INSERT system',
      'may REFERENCES audit_seal',
      'may TRIGGER audit_seal',
      'may TRUNCATE audit_seal',
      'may UPDATE audit_trail.outcome',
      'may UPDATE audit_trail_nr_seq',
      'may UPDATE haendelse',
      'may UPDATE system.name',
    ]);
    await owner().raw('grant create on schema public to ??', [role]);
    await migrate(database.address, {}, role);
    expect(await powersBeyond(gateway)).to.deep.equal([]);
  });

  it('leaves tables of others alone that everyone may read', async () => {
    await owner().raw('create table gammel (x int); grant select on gammel to public');
    await migrate(database.address, {}, role);
    expect(await powersBeyond(gateway)).to.deep.equal(['may SELECT gammel']);
    await owner().raw('drop table gammel');
  });

  it('is found out when it could change the trail by another way', async () => {
    const ways: [string, string][] = [
      ['grant insert (to_nr) on audit_seal to en_anden', 'may INSERT audit_seal.to_nr'],
      ['grant update (closed_at) on system to en_anden', 'may UPDATE system.closed_at'],
      ['grant trigger on system_key to public', 'may TRIGGER system_key'],
      ['grant references (id) on system to en_anden', 'may REFERENCES system.id'],
      ['grant select on migration to en_anden', 'may SELECT migration'],
      ['alter role en_anden createrole', 'may give itself other roles (CREATEROLE)'],
      ['grant pg_write_all_data to en_anden', 'is in pg_write_all_data'],
      ['grant pg_write_server_files to en_anden', 'is in pg_write_server_files'],
      ['grant create on schema public to en_anden', 'may CREATE in the schema public'],
      ['grant create on schema public to public', 'may CREATE in the schema public'],
      [
        "do $$ begin execute format('grant create on database %I to en_anden', current_database()); end $$",
        'may CREATE schemas',
      ],
      [
        'create function f() returns int language sql as $$select 1$$; alter schema public owner to en_anden; alter function f() owner to en_anden',
        'owns 2 functions, operators, types or schemas',
      ],
      ['alter schema public owner to en_anden', 'owns the schema public, or the database'],
      ['alter table audit_seal owner to en_anden', 'owns audit_seal'],
      ['grant insert on audit_seal to en_anden', 'may INSERT audit_seal'],
      ['grant insert on audit_trail to en_anden', 'may INSERT audit_trail'],
      [
        'create role tredje; grant delete on audit_trail to tredje; grant tredje to en_anden',
        'may DELETE audit_trail',
      ],
      [
        'alter role en_anden noinherit; create role fjerde superuser; grant fjerde to en_anden',
        'is a superuser',
      ],
    ];
    for (const [give, power] of ways) {
      const transaction = await owner().transaction();
      await transaction.raw('create role en_anden');
      await transaction.raw(give);
      await transaction.raw('set local role en_anden');
      expect(await powersBeyond(transaction), give).to.include(power);
      await transaction.rollback();
    }
  });

  it('can be made on a server by the SQL of docs/audit.md, where the owner is no superuser', async () => {
    const document = readFileSync(new URL('../../../docs/audit.md', import.meta.url), 'utf8');
    const suffix = `_${process.pid}_${Math.random().toString(36).slice(2)}`;
    const names = ['jobnet_owner', 'jobnet_gateway', 'jobnet'].map((one) => `${one}${suffix}`);
    const sql = /```sql\n([^`]*)```/.exec(document)?.[1] ?? '';
    const statements = sql.trim().split('\n');
    expect(statements).to.have.length(3);
    for (const statement of statements)
      await owner().raw(statement.replaceAll(/\bjobnet(_owner|_gateway)?\b/g, (one) => one + suffix));
    const [ejer = '', other = '', name = ''] = names;
    const address = (user: string) =>
      typeof database.address === 'string'
        ? urlOf(database.address, user, user === ejer ? 'choose one' : 'choose another', name)
        : { ...database.address, user, database: name };
    await migrate(address(ejer), {}, other);
    const knex = openDatabase(address(other));
    await auditTrailOn(knex).append(post());
    await sealAll(knex);
    await knex.raw("select graphile_worker.add_job('t', '{}')");
    expect(await knex('graphile_worker.jobs').select('id')).to.have.length(1);
    expect(await powersBeyond(knex)).to.deep.equal([]);
    const asOwner = openDatabase(address(ejer));
    expect(await powersBeyond(asOwner)).to.include(`owns ${Object.keys(EXPECTED).length} tables`);
    await Promise.all([knex.destroy(), asOwner.destroy()]);
    await owner().raw('drop database ??', [name]);
    await owner().raw('drop role ??, ??', [ejer, other]);
  });

  it('is warned of in the sandbox and refused in production when it is the owner’s', async () => {
    const warned: object[] = [];
    const none = () => undefined;
    const log = {
      fatal: none,
      error: none,
      warn: (facts: object) => warned.push(facts),
      info: none,
      debug: none,
    };
    await checkRole(gateway, true, log);
    expect(warned).to.deep.equal([]);
    await checkRole(owner(), false, log);
    expect(warned).to.have.length(1);
    expect(warned[0])
      .to.have.property('powers')
      .that.includes('is a superuser')
      .and.includes(`owns ${Object.keys(EXPECTED).length} tables`);
    const error: unknown = await checkRole(owner(), true, log).catch((thrown: unknown) => thrown);
    expect(error)
      .to.have.property('message')
      .that.matches(/may do more than the gateway is to.*DATABASE_OWNER_URL/);
  });
});

function urlOf(address: string, user: string, password: string, database: string): string {
  return Object.assign(new URL(address), { username: user, password, pathname: `/${database}` }).href;
}
