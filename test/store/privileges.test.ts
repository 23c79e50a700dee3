import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import type { Knex } from 'knex';
import { checkRole } from '../../src/compose/open-store.js';
import { revisionOn } from '../../src/services/revision/revision-store.js';
import { openDatabase } from '../../src/store/database.js';
import { migrate } from '../../src/store/migrate.js';
import { powersOverRevision } from '../../src/store/privileges.js';
import type { TestDatabase } from '../support/database.js';
import { onEveryPostgres } from '../support/every-postgres.js';
import { post, sealAll } from '../support/revision.js';

/** PostgreSQL's own words for "this role may not": insufficient_privilege, and what comes of asking by other ways. */
const REFUSED = '42501';

onEveryPostgres('the role of the gateway', (fresh) => {
  let database: TestDatabase;
  let gateway: Knex;
  let role: string;
  before(async () => {
    database = await fresh();
    gateway = openDatabase(database.gateway, undefined);
    await revisionOn(gateway).skriv(post());
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
  const contents = async () => [
    await owner()('revisionsspor').select(),
    await owner()('revisionssegl').select(),
  ];

  const attempts = (table: string) => [
    `update ${table} set tidspunkt = now()`,
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
  for (const table of ['revisionsspor', 'revisionssegl']) {
    for (const sql of attempts(table)) {
      it(`cannot: ${sql}`, async () => {
        const before = await contents();
        const error: unknown = await gateway
          .transaction((knex) => knex.raw(sql))
          .then(
            () => undefined,
            (thrown: unknown) => thrown,
          );
        // GRANT of what one may not grant is a warning to who has some privilege on the table.
        if (sql.startsWith('grant')) expect(await powersOverRevision(gateway)).to.deep.equal([]);
        else expect(error).to.have.property('code', REFUSED);
        expect(await contents()).to.deep.equal(before);
      });
    }
  }

  const others = [
    'insert into revisionsspor (nr, tidspunkt, log_id, operation, gentaget, udfald) overriding system value values (9, now(), gen_random_uuid(), $$x$$, false, 0)',
    'insert into revisionsspor (tx, tidspunkt, log_id, operation, gentaget, udfald) values ($$1$$, now(), gen_random_uuid(), $$x$$, false, 0)',
    'insert into revisionsspor (database_tidspunkt, tidspunkt, log_id, operation, gentaget, udfald) values (now(), now(), gen_random_uuid(), $$x$$, false, 0)',
    'insert into revisionssegl (nr, tidspunkt) values (9, now())',
    'insert into revisionssegl (nr, fjernet_tidspunkt) values (9, now())',
    'alter function fjern_revision(integer, integer) set search_path = pg_temp',
    'create or replace function fjern_revision(dage integer, hoejst integer) returns integer language sql as $$select 1$$',
    'drop function fjern_revision(integer, integer)',
    'create table public.x ()',
    'create schema x',
    'drop schema public cascade',
    'set session_replication_role = replica',
    'alter role current_user superuser',
    'create role x',
    'select setval($$revisionsspor_nr_seq$$, 1)',
    'select * from migration',
    'delete from migration',
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

  it('has what it needs of every other table, and of one that a later migration makes', async () => {
    await owner().raw('create table senere (x int primary key)');
    await migrate(database.address, {}, role);
    await gateway.raw('insert into senere values (1)');
    await gateway.raw('update senere set x = 2');
    await gateway.raw('delete from senere');
    const { rows } = await owner().raw<{ rows: { relname: string }[] }>(
      `select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'
         and not (has_table_privilege(?, oid, 'SELECT') and has_table_privilege(?, oid, 'INSERT')
              and has_table_privilege(?, oid, 'UPDATE') and has_table_privilege(?, oid, 'DELETE')) order by 1`,
      [role, role, role, role],
    );
    const kept = rows.map(({ relname }) => relname);
    expect(kept).to.deep.equal([
      'kalderlog',
      'migration',
      'migration_lock',
      'revisionssegl',
      'revisionsspor',
    ]);
    await owner().raw('drop table senere');
  });

  it('loses what it has too much of when the gateway starts', async () => {
    await owner().raw('grant update (udfald), delete on revisionsspor to ??', [role]);
    await owner().raw('grant truncate on revisionssegl to public');
    expect(await powersOverRevision(gateway)).to.deep.equal([
      'may DELETE revisionsspor',
      'may TRUNCATE revisionssegl',
      'may UPDATE revisionsspor',
    ]);
    await migrate(database.address, {}, role);
    expect(await powersOverRevision(gateway)).to.deep.equal([]);
  });

  it('is found out when it could change the trail by another way', async () => {
    const ways: [string, string][] = [
      ['alter role en_anden createrole', 'may give itself other roles (CREATEROLE)'],
      ['grant pg_write_all_data to en_anden', 'is in pg_write_all_data'],
      ['grant pg_write_server_files to en_anden', 'is in pg_write_server_files'],
      ['alter schema public owner to en_anden', 'owns the schema public, or the database'],
      ['alter table revisionssegl owner to en_anden', 'owns revisionssegl'],
      ['grant insert on revisionssegl to en_anden', 'may set revisionssegl.fjernet_tidspunkt'],
      ['grant insert on revisionsspor to en_anden', 'may set revisionsspor.tx'],
      [
        'create role tredje; grant delete on revisionsspor to tredje; grant tredje to en_anden',
        'may DELETE revisionsspor',
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
      expect(await powersOverRevision(transaction), give).to.include(power);
      await transaction.rollback();
    }
  });

  it('can be made on a server by the SQL of docs/audit.md, where the owner is no superuser', async () => {
    const document = readFileSync(new URL('../../docs/audit.md', import.meta.url), 'utf8');
    const suffix = `_${process.pid}_${Math.random().toString(36).slice(2)}`;
    const names = ['jobnet_ejer', 'jobnet_gateway', 'jobnet'].map((one) => `${one}${suffix}`);
    const sql = /```sql\n([^`]*)```/.exec(document)?.[1] ?? '';
    const statements = sql.trim().split('\n');
    expect(statements).to.have.length(3);
    for (const statement of statements)
      await owner().raw(statement.replaceAll(/\bjobnet(_ejer|_gateway)?\b/g, (one) => one + suffix));
    const [ejer = '', other = '', name = ''] = names;
    const address = (user: string) =>
      typeof database.address === 'string'
        ? urlOf(database.address, user, user === ejer ? 'choose one' : 'choose another', name)
        : { ...database.address, user, database: name };
    await migrate(address(ejer), {}, other);
    const knex = openDatabase(address(other));
    await revisionOn(knex).skriv(post());
    await sealAll(knex);
    await knex.raw("select graphile_worker.add_job('t', '{}')");
    expect(await knex('graphile_worker.jobs').select('id')).to.have.length(1);
    expect(await powersOverRevision(knex)).to.deep.equal([]);
    const asOwner = openDatabase(address(ejer));
    expect(await powersOverRevision(asOwner)).to.include('owns revisionsspor');
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
      .and.includes('owns revisionsspor');
    const error: unknown = await checkRole(owner(), true, log).catch((thrown: unknown) => thrown);
    expect(error)
      .to.have.property('message')
      .that.matches(/could change the audit trail.*DATABASE_OWNER_URL/);
  });
});

function urlOf(address: string, user: string, password: string, database: string): string {
  return Object.assign(new URL(address), { username: user, password, pathname: `/${database}` }).href;
}
