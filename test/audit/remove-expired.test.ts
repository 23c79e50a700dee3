import { expect } from 'chai';
import type { Knex } from 'knex';
import { openDatabase } from '../../src/store/sql/database.js';
import { verifyChain } from '../../src/audit/seals/verification.js';
import { removeExpired, auditStoreOn } from '../../src/audit/seals/seal-store.js';
import type { TestDatabase } from '../support/database.js';
import { onEveryPostgres } from '../support/every-postgres.js';
import { backdate, threeBatches, writeRows } from '../support/audit.js';

onEveryPostgres('removing what is old from the audit trail', (fresh) => {
  let database: TestDatabase;
  let gateway: Knex;
  beforeEach(async () => {
    database = await fresh();
    gateway = openDatabase(database.gateway);
    await threeBatches(gateway);
  });
  afterEach(async () => {
    await gateway.destroy();
    await database.drop();
  });
  const verify = () => verifyChain(auditStoreOn(gateway));
  const numbers = () => database.knex<{ nr: string }>('audit_trail').orderBy('nr').pluck('nr');

  it('takes the rows of whole seals that are older, and the chain holds from the first to the last', async () => {
    await backdate(database.knex, 2, 730);
    expect(await removeExpired(gateway, 731)).to.equal(0);
    expect(await removeExpired(gateway, 729)).to.equal(2);
    expect(await numbers()).to.deep.equal(['9', '10', '11', '12']);
    expect(await verify())
      .to.include({ seals: 3, rows: 4, removed: 2, unsealed: 0 })
      .and.not.have.property('chainBreak');
    expect(await removeExpired(gateway, 729)).to.equal(0);
    await database.knex.raw('update audit_seal set row_count = 5 where nr = 1');
    expect((await verify()).chainBreak).to.deep.equal({ seal: '1', kind: 'batch changed' });
  });

  it('goes on to find what is wrong behind it', async () => {
    await backdate(database.knex, 1, 400);
    expect(await removeExpired(gateway, 365)).to.equal(1);
    await database.knex('audit_trail').where({ nr: 10 }).update({ outcome: 1 });
    expect((await verify()).chainBreak).to.deep.equal({ seal: '3', kind: 'row changed', row: '10' });
    await database.knex
      .raw(`insert into audit_trail (nr, tx, answered_at, log_id, operation, repeated, outcome) overriding system value
      select 2, from_tx, now(), gen_random_uuid(), 'x', false, 0 from audit_seal where nr = 1`);
    expect((await verify()).chainBreak).to.deep.equal({ seal: '1', kind: 'row added', row: '2' });
  });

  it('never goes below 180 days, whoever asks', async () => {
    await backdate(database.knex, 3, 179);
    for (const days of [179, 0, -1000, null]) {
      const error: unknown = await gateway
        .raw('select remove_expired_audit(?::int, 10)', [days])
        .catch((thrown: unknown) => thrown);
      expect(error, String(days)).to.have.property('code', '23514');
    }
    expect(await removeExpired(gateway, 180)).to.equal(0);
    expect(await numbers()).to.have.length(12);
  });

  it('never takes a row without a seal, nor one that is young in a seal that is old', async () => {
    await writeRows(gateway, 1);
    await backdate(database.knex, 3, 1000);
    await database
      .knex('audit_trail')
      .where({ nr: 13 })
      .update({ recorded_at: new Date(0) });
    await database.knex('audit_trail').where({ nr: 6 }).update({ recorded_at: new Date() });
    expect(await removeExpired(gateway, 180)).to.equal(1);
    expect(await numbers()).to.have.members(['5', '6', '7', '8', '9', '10', '11', '12', '13']);
  });

  it('is not led astray by tables and functions of who calls it', async () => {
    await backdate(database.knex, 1, 1000);
    const transaction = await gateway.transaction();
    await transaction.raw('create temp table audit_seal as select * from public.audit_seal');
    await transaction.raw('create temp table audit_trail as select * from public.audit_trail');
    await transaction.raw("update pg_temp.audit_seal set sealed_at = 'epoch'");
    await transaction.raw('set local search_path = pg_temp, public');
    await transaction.raw('select public.remove_expired_audit(180, 100)');
    await transaction.commit();
    expect(await numbers()).to.deep.equal(['5', '6', '7', '8', '9', '10', '11', '12']);
  });

  it('is done by two at once without harm', async () => {
    await backdate(database.knex, 3, 1000);
    const removed = await Promise.all([1, 2, 3].map(() => removeExpired(gateway, 180)));
    expect(removed.reduce((sum, count) => sum + count)).to.equal(3);
    expect(await verify()).to.include({ seals: 3, rows: 0, removed: 3 });
  });
});
