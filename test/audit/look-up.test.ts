/** What operators find in a trail, newest first and in bounded time. */
import { randomUUID } from 'node:crypto';
import { expect } from 'chai';
import type { Knex } from 'knex';
import { auditTrailOn } from '../../src/audit/audit-store.js';
import type { LookedFor } from '../../src/audit/audit-query.js';
import { lookUpRows } from '../../src/audit/look-up-store.js';
import { chainEnd, sealStates } from '../../src/audit/seals/seal-store.js';
import { openDatabase } from '../../src/store/sql/database.js';
import { backdate, post, threeBatches, writeRows } from '../support/audit.js';
import { freshDatabase, type TestDatabase } from '../support/database.js';

describe('the look-up in the audit trail', () => {
  let database: TestDatabase;
  let gateway: Knex;
  before(async () => {
    database = await freshDatabase();
    gateway = openDatabase(database.gateway);
  });
  after(async () => {
    await gateway.destroy();
    await database.drop();
  });
  beforeEach(() => database.knex.raw('truncate audit_trail, audit_seal restart identity'));

  const numbers = async (query: LookedFor, before?: string, page = 50, most?: number) => {
    const { rows, next, isPartial } = await lookUpRows(gateway, query, before, page, most);
    return { found: rows.map(({ nr }) => Number(nr)), next, isPartial };
  };

  it('finds by each id, and by what narrows it', async () => {
    const ids = {
      jobannonceId: randomUUID(),
      formidlingId: randomUUID(),
      kontaktpersonId: randomUUID(),
      driftsbeskedId: randomUUID(),
      anmodningId: randomUUID(),
    };
    const logId = randomUUID();
    const trail = auditTrailOn(gateway);
    await writeRows(gateway, 2);
    for (const [name, id] of Object.entries(ids)) await trail.append(post({ [name]: id, logId }));
    await trail.append(post({ systemId: 'other', operation: 'UpdateJobannonce', organisationCode: '751' }));
    for (const [at, [name, id]] of Object.entries(ids).entries())
      expect((await numbers({ [name]: id })).found, name).to.deep.equal([at + 3]);
    expect((await numbers({ systemId: 'other' })).found).to.deep.equal([8]);
    expect((await numbers({ systemId: 'system-1', logId })).found).to.deep.equal([7, 6, 5, 4, 3]);
    expect((await numbers({ operation: 'UpdateJobannonce' })).found).to.deep.equal([8]);
    const organisation = { organisationTypeId: 8, organisationCode: '751' };
    expect((await numbers({ organisation })).found).to.deep.equal([8]);
    expect(await numbers({ jobannonceId: randomUUID() })).to.deep.equal({
      found: [],
      next: undefined,
      isPartial: false,
    });
  });

  it('finds what was done to an order, and goes on by page', async () => {
    const jobordreId = randomUUID();
    const trail = auditTrailOn(gateway);
    for (let count = 0; count < 5; count += 1) await trail.append(post({ jobordreId }));
    const first = await numbers({ jobordreId }, undefined, 2);
    expect(first).to.deep.equal({ found: [5, 4], next: '4', isPartial: false });
    expect(await numbers({ jobordreId }, '4', 3)).to.deep.equal({
      found: [3, 2, 1],
      next: undefined,
      isPartial: false,
    });
  });

  it('finds the rows of a period, and looks at no others', async () => {
    await writeRows(gateway, 12);
    const day = (nr: number) => new Date(Date.UTC(2026, 10, nr, 12));
    for (let nr = 1; nr <= 12; nr += 1)
      await database
        .knex('audit_trail')
        .where({ nr })
        .update({ recorded_at: day(nr) });
    expect((await numbers({ from: day(4), to: day(7) })).found).to.deep.equal([6, 5, 4]);
    expect((await numbers({ from: day(11) })).found).to.deep.equal([12, 11]);
    expect((await numbers({ from: day(20) })).found).to.deep.equal([]);
    expect((await numbers({ from: day(1), to: day(2), operation: 'None' })).found).to.deep.equal([]);
    // Three rows are enough to be looked at: of the twelve, only those of the period are.
    expect(await numbers({ from: day(2), to: day(4) }, undefined, 50, 4)).to.deep.equal({
      found: [3, 2],
      next: undefined,
      isPartial: false,
    });
  });

  it('looks at so many rows and no more, and says where it ended', async () => {
    await writeRows(gateway, 9);
    await auditTrailOn(gateway).append(post({ operation: 'Rare' }));
    await writeRows(gateway, 10);
    const query = { operation: 'Rare', from: new Date(0) };
    const first = await numbers(query, undefined, 50, 8);
    expect(first).to.deep.equal({ found: [], next: '13', isPartial: true });
    const second = await numbers(query, first.next, 50, 8);
    expect(second).to.deep.equal({ found: [10], next: '5', isPartial: true });
    const last = await numbers(query, second.next, 50, 8);
    expect(last).to.deep.equal({ found: [], next: undefined, isPartial: false });
  });

  describe('judges rows by their seals', () => {
    const ALL = Array.from({ length: 13 }, (_, at) => String(at + 1));
    const states = async (knex: Knex = database.knex) => {
      const found = await sealStates(knex, ALL);
      return Object.fromEntries(
        [...found].map(([nr, state]) => [
          nr,
          state.kind === 'broken'
            ? `${state.why} in ${state.seal}`
            : `${state.kind} ${'seal' in state ? state.seal : ''}`.trim(),
        ]),
      );
    };
    beforeEach(() => threeBatches(gateway));

    it('as they were sealed, or wait', async () => {
      await writeRows(gateway, 1);
      const found = await states(gateway);
      expect([found[1], found[4], found[5], found[12], found[13]]).to.deep.equal([
        'sealed 1',
        'sealed 1',
        'sealed 2',
        'sealed 3',
        'unsealed',
      ]);
      const end = await chainEnd(gateway);
      expect(end).to.deep.include({ unsealed: 1, isMore: false });
      expect(end.newest?.nr).to.equal('3');
    });

    it('and has no seal before there is one', async () => {
      await database.knex.raw('truncate audit_trail, audit_seal restart identity');
      await writeRows(gateway, 2);
      expect(await states()).to.deep.equal({ 1: 'unsealed', 2: 'unsealed' });
      expect(await chainEnd(gateway)).to.deep.equal({ unsealed: 2, isMore: false });
      expect(await sealStates(gateway, [])).to.deep.equal(new Map());
    });

    for (const [what, change, broken] of [
      ['a changed row', "update audit_trail set user_id = 'x' where nr = 6", { 6: 'row changed in 2' }],
      [
        'a row of another batch',
        'update audit_trail set tx = (select tx from audit_trail where nr = 1) where nr = 6',
        { 6: 'row added in 1' },
      ],
      [
        'a changed seal',
        "update audit_seal set sealed_at = sealed_at - interval '1 hour' where nr = 2",
        {
          5: 'batch changed in 2',
          6: 'batch changed in 2',
          7: 'batch changed in 2',
          8: 'batch changed in 2',
        },
      ],
      [
        'hashes of rows that were changed',
        'update audit_seal set rows = set_byte(rows, 0, 1) where nr = 3',
        {
          9: 'batch changed in 3',
          10: 'batch changed in 3',
          11: 'batch changed in 3',
          12: 'batch changed in 3',
        },
      ],
      [
        'a seal that is missing',
        'delete from audit_seal where nr = 1',
        {
          1: 'unsealed',
          2: 'unsealed',
          3: 'unsealed',
          4: 'unsealed',
          5: 'batch missing in 2',
          6: 'batch missing in 2',
          7: 'batch missing in 2',
          8: 'batch missing in 2',
        },
      ],
    ] as const)
      it(`and finds ${what}`, async () => {
        const whole = await states();
        const transaction = await database.knex.transaction();
        try {
          await transaction.raw(change);
          const found = await states(transaction);
          const changed = Object.fromEntries(
            Object.entries(found).filter(([nr, state]) => state !== whole[nr]),
          );
          expect(changed).to.deep.equal(broken);
        } finally {
          await transaction.rollback();
        }
      });

    it('and finds a row that was added to a batch whose rows are removed', async () => {
      await backdate(database.knex, 1, 200);
      await database.knex.raw('select remove_expired_audit(180, 20)');
      expect((await states())[1]).to.equal(undefined);
      await database.knex.raw(
        `insert into audit_trail (nr, tx, answered_at, log_id, operation, repeated, outcome) overriding system value
         select 1, from_tx, now(), gen_random_uuid(), 'Added', false, 0 from audit_seal where nr = 1`,
      );
      expect((await states())[1]).to.equal('row added in 1');
      expect((await states())[5]).to.equal('sealed 2');
    });

    it('and counts no more rows that wait than some thousands', async () => {
      await database.knex.raw(
        `insert into audit_trail (answered_at, log_id, operation, repeated, outcome)
         select now(), gen_random_uuid(), 'Many', false, 0 from generate_series(1, 10001)`,
      );
      expect(await chainEnd(gateway)).to.include({ unsealed: 10_000, isMore: true });
    });
  });
});
