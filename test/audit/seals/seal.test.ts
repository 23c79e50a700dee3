import { expect } from 'chai';
import { openDatabase } from '../../../src/store/sql/database.js';
import { transactionsOn } from '../../../src/store/sql/knex-transaction.js';
import { verifyChain } from '../../../src/audit/seals/verification.js';
import { auditTrailOn } from '../../../src/audit/audit-store.js';
import { sealNow, auditStoreOn } from '../../../src/audit/seals/seal-store.js';
import type { TestDatabase } from '../../support/database.js';
import { onEveryPostgres } from '../../support/every-postgres.js';
import {
  forgeSeals,
  post,
  sealAll,
  threeBatches,
  unsealed,
  untilFinal,
  writeRows,
} from '../../support/audit.js';

onEveryPostgres('sealing the audit trail', (fresh) => {
  let database: TestDatabase;
  /** As the gateway works. */
  let gateway: TestDatabase['knex'];
  beforeEach(async () => {
    database = await fresh();
    gateway = openDatabase(database.gateway);
  });
  afterEach(async () => {
    await gateway.destroy();
    await database.drop();
  });
  const verify = (hash?: string) => verifyChain(auditStoreOn(gateway), hash);
  const sealedRows = async () => (await verify()).rows;

  it('chains batches, tells each hash, and does nothing when there is nothing', async () => {
    const told: string[] = [];
    expect(await sealNow(gateway, () => undefined)).to.equal(0);
    expect(await verify()).to.deep.equal({ seals: 0, rows: 0, removed: 0, unsealed: 0 });
    while (told.length < 2) {
      if ((await unsealed(gateway)) === 0) await writeRows(gateway, 3);
      await sealNow(gateway, ({ hash }) => told.push(hash));
    }
    await sealAll(gateway);
    const found = await verify(told[0]);
    expect(found.chainBreak).to.equal(undefined);
    expect(found).to.include({ known: true, unsealed: 0 });
    expect(told[0]).to.match(/^[0-9a-f]{64}$/);
    expect(await sealNow(gateway, () => undefined)).to.equal(0);
  });

  it('leaves alone what a transaction that still runs may come before, and takes it later', async () => {
    const inTransaction = transactionsOn(gateway);
    await inTransaction(async (slow) => {
      await auditTrailOn(gateway).append(post(), slow);
      await auditTrailOn(gateway).append(post());
      await auditTrailOn(gateway).append(post());
      expect(await sealNow(gateway, () => undefined)).to.equal(0);
      expect(await unsealed(gateway)).to.equal(2);
    });
    await sealAll(gateway);
    expect(await sealedRows()).to.equal(3);
    expect((await verify()).chainBreak).to.equal(undefined);
  });

  it('has every committed row once, while many write and several seal', async () => {
    const inTransaction = transactionsOn(gateway);
    let writing = true;
    const sealers = [1, 2, 3].map(async () => {
      while (writing) await sealNow(gateway, () => undefined);
    });
    const writers = Array.from({ length: 8 }, async (_, writer) => {
      for (let i = 0; i < 25; i++) {
        const isUndone = (writer + i) % 5 === 0;
        await inTransaction(async (transaction) => {
          await auditTrailOn(gateway).append(post(), transaction);
          if (isUndone) throw new Error('undone');
        }).catch((error: unknown) => {
          if (!isUndone) throw error;
        });
      }
    });
    await Promise.all(writers);
    writing = false;
    await Promise.all(sealers);
    await sealAll(gateway);
    expect(await verify())
      .to.include({ rows: 160, unsealed: 0 })
      .and.not.have.property('chainBreak');
  });

  it('is what seal.ts makes of the same rows, whatever characters callers write', async () => {
    const planes = [...Array(0x250).keys(), 0x2028, 0x2029, 0xfeff, 0xfffd, 0x1f600, 0x10ffff].slice(1);
    for (const text of [String.fromCodePoint(...planes), '', '\\u0041', '"],null', 'null'])
      await auditTrailOn(gateway).append(post({ systemId: text, userId: text }));
    await auditTrailOn(gateway).append({
      answeredAt: new Date('2026-07-01T00:00:00.000Z'),
      logId: post().logId,
      operation: 'SearchJobannonce',
      repeated: true,
      outcome: 1011,
    });
    await gateway.raw(
      "set timezone to 'Pacific/Kiritimati'; set datestyle to 'German'; set bytea_output to 'escape'",
    );
    await sealAll(gateway);
    expect(await verify())
      .to.include({ rows: 6, unsealed: 0 })
      .and.not.have.property('chainBreak');
  });

  it('is not older than the seal before, when the clock of the server was set back', async () => {
    await writeRows(gateway, 1);
    await sealAll(gateway);
    await database.knex.raw("update audit_seal set sealed_at = sealed_at + interval '1 day'");
    await forgeSeals(database.knex);
    await writeRows(gateway, 1);
    await sealAll(gateway);
    expect(await verify()).to.include({ rows: 2, unsealed: 0 });
    const times = await database.knex('audit_seal').distinct<{ sealed_at: Date }[]>('sealed_at');
    expect(times).to.have.length(1);
  });

  it('tells by its time when it was set, not when the transaction was begun that asked for it', async () => {
    const transaction = await gateway.transaction();
    await transaction.raw('select 1');
    await writeRows(gateway, 1);
    const [row] = await database.knex('audit_trail').select<{ recorded_at: Date }[]>();
    for (let set = 0; set === 0;) set = (await sealIn(transaction)).length;
    await transaction.commit();
    const [seal] = await database.knex('audit_seal').select<{ sealed_at: Date }[]>();
    expect(seal?.sealed_at).to.be.greaterThan(row?.recorded_at ?? new Date());
    expect(await verify()).to.include({ rows: 1, unsealed: 0 });
  });
  const sealIn = async (knex: TestDatabase['knex']) =>
    (await knex.raw<{ rows: unknown[] }>('select * from seal_audit()')).rows;

  it('is undone with the transaction that asked for it, and nobody seals meanwhile', async () => {
    await writeRows(gateway, 2);
    const transaction = await gateway.transaction();
    for (let set = 0; set === 0;) set = (await sealIn(transaction)).length;
    expect(await sealNow(gateway, () => undefined)).to.equal(0);
    await transaction.rollback();
    await sealAll(gateway);
    expect(await verify()).to.include({ rows: 2, unsealed: 0 });
  });

  it('leaves no row between two clusters that was in flight at the first sealing', async () => {
    await writeRows(gateway, 2);
    await sealAll(gateway);
    const { knex } = database;
    await knex.raw(`update audit_trail set tx = (tx::text::bigint + 1000000000000)::text::xid8`);
    await knex.raw(`update audit_seal set to_tx = (to_tx::text::bigint + 1000000000000)::text::xid8`);
    await forgeSeals(knex);
    const inTransaction = transactionsOn(gateway);
    await inTransaction(async (slow) => {
      await auditTrailOn(gateway).append(post(), slow);
      await auditTrailOn(gateway).append(post());
      expect((await sealIn(gateway)).length).to.equal(1);
    });
    await sealAll(gateway);
    expect(await verify())
      .to.include({ rows: 4, unsealed: 0 })
      .and.not.have.property('chainBreak');
  });

  it('seals a transaction of more rows than a batch has, and what comes behind it', async () => {
    const many = `insert into audit_trail (answered_at, log_id, operation, repeated, outcome)
      select now(), gen_random_uuid(), 'GetJobannonce', false, 0 from generate_series(1, 5001)`;
    for (const sealed of [5002, 10004]) {
      await gateway.raw(many);
      await writeRows(gateway, 1);
      // Not sealAll, which would wait for ever if the rows beyond a batch were not taken.
      await untilFinal(gateway);
      await sealNow(gateway, () => undefined);
      expect(await verify())
        .to.include({ rows: sealed, unsealed: 0 })
        .and.not.have.property('chainBreak');
    }
  });

  it('takes no row that is too long to be hashed', async () => {
    for (const long of ['systemId', 'organisationCode', 'userId', 'operation', 'cvr']) {
      const error: unknown = await auditTrailOn(gateway)
        .append(post({ [long]: 'x'.repeat(1001) }))
        .catch((thrown: unknown) => thrown);
      expect(error, long).to.have.property('constraint', 'audit_trail_length_check');
    }
  });

  it('goes on after a restore into a cluster whose transaction ids are lower', async () => {
    await writeRows(gateway, 3);
    await sealAll(gateway);
    const { knex } = database;
    // As it looks after such a restore: what is there was written by transactions that are yet to
    // come here.
    await knex.raw(`update audit_trail set tx = (tx::text::bigint + 1000000000000)::text::xid8`);
    await knex.raw(`update audit_seal set to_tx = (to_tx::text::bigint + 1000000000000)::text::xid8`);
    await knex.raw(
      `update audit_seal set from_tx = (from_tx::text::bigint + 1000000000000)::text::xid8 where nr > 1`,
    );
    await forgeSeals(knex);
    await writeRows(gateway, 1);
    await knex.raw(`update audit_trail set tx = '2000000000000' where nr = 4`);
    const before = (await verify()).seals;
    expect(await verify()).to.include({ rows: 3, unsealed: 1 });

    await writeRows(gateway, 2);
    await sealAll(gateway);
    expect(await verify())
      .to.include({ seals: before + 2, rows: 6, unsealed: 0 })
      .and.not.have.property('chainBreak');
    await knex('audit_trail').where({ nr: 6 }).delete();
    expect((await verify()).chainBreak).to.deep.equal({
      seal: String(before + 2),
      kind: 'row missing',
      row: '6',
    });
  });

  describe('verify', () => {
    beforeEach(() => threeBatches(gateway));
    const chainBreak = async () => (await verify()).chainBreak;
    const raw = (sql: string) => database.knex.raw(sql);

    it('finds three batches in order, and counts what is not sealed yet', async () => {
      await writeRows(gateway, 2);
      expect(await verify()).to.deep.include({ seals: 3, rows: 12, removed: 0, unsealed: 2 });
    });

    const columns = [
      ...["tx = '1'", 'recorded_at = now()', 'answered_at = now()', 'log_id = gen_random_uuid()'],
      ...[
        'certificate_sha256 = null',
        "system_id = 'x'",
        'organisation_type_id = 1',
        "organisation_code = 'x'",
      ],
      ...["user_id = 'x'", 'user_type = 1', "operation = 'x'", 'jobannonce_id = gen_random_uuid()'],
      ...['version = 9', 'annonce_id = 1', "cvr = '97000999'", 'repeated = true', 'outcome = 1'],
      ...['jobordre_id = gen_random_uuid()', 'formidling_id = gen_random_uuid()'],
      'kontaktperson_id = gen_random_uuid()',
      'driftsbesked_id = gen_random_uuid()',
      "person_id = 'x'",
      'anmodning_id = gen_random_uuid()',
    ];
    it('names a row of which any column was changed', async () => {
      const names = await database.knex('audit_trail').columnInfo();
      expect(columns.map((one) => one.split(' ')[0])).to.have.members(
        Object.keys(names).filter((name) => name !== 'nr'),
      );
      for (const change of columns.filter((one) => !one.startsWith('tx'))) {
        const transaction = await database.knex.transaction();
        await transaction.raw(`update audit_trail set ${change} where nr = 6`);
        const found = await verifyChain(auditStoreOn(transaction));
        expect(found.chainBreak, change).to.deep.equal({ seal: '2', kind: 'row changed', row: '6' });
        await transaction.rollback();
      }
    });

    it('tells of rows that no batch has and none will have', async () => {
      await writeRows(gateway, 2);
      for (const change of [
        "update audit_trail set tx = '18446744073709551615' where nr = 13",
        "update audit_trail set tx = '0' where nr = 13",
      ]) {
        const transaction = await database.knex.transaction();
        await transaction.raw(change);
        const { chainBreak: found } = await verifyChain(auditStoreOn(transaction));
        expect(found, change).to.not.equal(undefined);
        await transaction.rollback();
      }
    });

    it('is not told that rows were removed at a time that has not come', async () => {
      const transaction = await database.knex.transaction();
      await transaction.raw(
        "update audit_seal set rows = null, removed_at = sealed_at + interval '181 days' where nr = 1",
      );
      await transaction.raw('delete from audit_trail where nr <= 4');
      const { chainBreak: found } = await verifyChain(auditStoreOn(transaction));
      expect(found).to.include({ seal: '1', kind: 'removed too early' });
      await transaction.rollback();
    });

    it('names a row that is missing: deleted, or moved to another batch', async () => {
      const moves = [
        'delete from audit_trail where nr = 7',
        'update audit_trail set tx = (select tx from audit_trail where nr = 12) where nr = 7',
      ];
      for (const move of moves) {
        const transaction = await database.knex.transaction();
        await transaction.raw(move);
        const found = await verifyChain(auditStoreOn(transaction));
        expect(found.chainBreak, move).to.deep.equal({ seal: '2', kind: 'row missing', row: '7' });
        await transaction.rollback();
      }
    });

    it('names a row that was added to a sealed batch, and one that took a number of another', async () => {
      await raw(`insert into audit_trail (nr, tx, answered_at, log_id, operation, repeated, outcome) overriding system value
        select 100, tx, answered_at, log_id, operation, repeated, outcome from audit_trail where nr = 5`);
      expect(await chainBreak()).to.deep.equal({ seal: '2', kind: 'row added', row: '100' });
      await raw('delete from audit_trail where nr = 5');
      expect(await chainBreak()).to.deep.equal({ seal: '2', kind: 'row missing', row: '5' });
    });

    it('names a batch that is missing, the first one too', async () => {
      await raw('delete from audit_seal where nr = 2');
      expect(await chainBreak()).to.deep.equal({ seal: '2', kind: 'batch missing' });
      await raw('delete from audit_seal where nr = 1');
      expect(await chainBreak()).to.deep.equal({ seal: '1', kind: 'batch missing' });
    });

    it('names batches that changed places', async () => {
      await raw('update audit_seal set nr = 9 where nr = 2');
      await raw('update audit_seal set nr = 2 where nr = 3');
      await raw('update audit_seal set nr = 3 where nr = 9');
      expect(await chainBreak()).to.deep.equal({ seal: '2', kind: 'order' });
    });

    it('names a seal that was changed', async () => {
      const changes = [
        ...['row_count = 3', 'sealed_at = now()', "rows = '\\x00'", "to_tx = '18446744073709551615'"],
        ...[
          "from_tx = '1'",
          'after_nr = 1',
          'to_nr = 8',
          'highest_nr = 9',
          `rows_hash = '${'0'.repeat(64)}'`,
        ],
        `hash = '${'0'.repeat(64)}'`,
      ];
      for (const change of changes) {
        const transaction = await database.knex.transaction();
        await transaction.raw(`update audit_seal set ${change} where nr = 2`);
        const found = await verifyChain(auditStoreOn(transaction));
        expect(found.chainBreak, change).to.deep.equal({ seal: '2', kind: 'batch changed' });
        await transaction.rollback();
      }
    });

    it('names the batch after one that was made anew to fit a changed row', async () => {
      await raw('update audit_trail set outcome = 130000 where nr = 6');
      const third = await database.knex('audit_seal').where({ nr: 3 }).first<object>();
      await forgeSeals(database.knex);
      await database.knex('audit_seal').where({ nr: 3 }).update(third);
      expect(await chainBreak()).to.deep.equal({ seal: '3', kind: 'order' });
    });

    it('names rows that were made to look as if age had taken them', async () => {
      await raw('delete from audit_trail where nr <= 4');
      await raw('update audit_seal set rows = null, removed_at = now() where nr = 1');
      expect(await chainBreak()).to.deep.equal({ seal: '1', kind: 'removed too early' });
      await raw("update audit_seal set removed_at = now() + interval '1 year' where nr = 1");
      expect(await chainBreak()).to.deep.equal({ seal: '1', kind: 'removed too early' });
      const now = () => Promise.resolve(new Date(Date.now() + 366 * 24 * 60 * 60 * 1000));
      const inAYear = async () => (await verifyChain({ ...auditStoreOn(gateway), now })).chainBreak;
      expect(await inAYear()).to.equal(undefined);
      await raw('delete from audit_trail where nr > 8');
      await raw("update audit_seal set rows = null, removed_at = now() + interval '1 year' where nr = 3");
      expect(await inAYear()).to.deep.equal({ seal: '3', kind: 'row missing' });
    });

    it('knows by a hash from the process log a tail that was cut and a chain made anew throughout', async () => {
      const hashOf = async (nr: number) =>
        (await database.knex('audit_seal').where({ nr }).first<{ hash: string }>('hash')).hash;
      const hash = await hashOf(3);
      expect(await verify(hash)).to.include({ known: true });
      await raw('delete from audit_trail where nr > 8');
      await raw('delete from audit_seal where nr = 3');
      expect(await verify(hash))
        .to.include({ seals: 2, known: false })
        .and.not.have.property('chainBreak');
      await raw('update audit_trail set outcome = 130000 where nr = 6');
      const second = await hashOf(2);
      await forgeSeals(database.knex);
      expect(await verify(second))
        .to.include({ seals: 2, known: false })
        .and.not.have.property('chainBreak');
    });
  });
});
