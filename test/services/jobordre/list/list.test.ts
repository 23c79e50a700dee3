import { expect } from 'chai';
import fc from 'fast-check';
import { Fault } from '../../../../src/faults/fault.js';
import { COLUMNS, listStatement } from '../../../../src/services/jobordre/list/conditions-sql.js';
import type { JobordreQuery, Sortering } from '../../../../src/services/jobordre/list/list-port.js';
import { createJobordreliste } from '../../../../src/services/jobordre/list/service.js';
import { STATUSES } from '../../../../src/services/jobordre/list/status-sql.js';
import { jobordrelisteOn } from '../../../../src/services/jobordre/list/store.js';
import { statusOf } from '../../../../src/services/jobordre/ordre/status.js';
import type { StoredJobordre } from '../../../../src/services/jobordre/ordre/store-port.js';
import { jobordreStoreOn } from '../../../../src/services/jobordre/ordre/store.js';
import { connectionOf, transactionsOn } from '../../../../src/store/sql/knex-transaction.js';
import { inTimeZone, TIME_ZONES, type TestDatabase } from '../../../support/database.js';
import { onEveryPostgres } from '../../../support/every-postgres.js';
import { haendelse, jobordre, nyJobordre } from '../../../support/jobordrer.js';

/** A minute before and after Danish midnight, which is no midnight in UTC. */
const BEFORE = new Date('2026-12-01T22:59:00Z');
const AFTER = new Date('2026-12-01T23:01:00Z');

const tilstand = fc.record({
  statusSat: fc.constantFrom('Aaben', 'MidlertidigInaktiv', 'Lukket'),
  svarfrist: fc.option(fc.constantFrom('2026-11-30', '2026-12-01', '2026-12-02'), { nil: undefined }),
});

const order = fc.record({
  tilstand,
  titel: fc.constantFrom(
    'Kok',
    'kok',
    'Ål%20 og ø',
    'Ærø',
    'Zoolog',
    'æøå\tå',
    'Aa'.repeat(50),
    '💼'.repeat(100),
  ),
  fornavne: fc.constantFrom('Åse', 'Bo', 'Ane'),
  loebende: fc.boolean(),
  pnr: fc.constantFrom('1003388394', '1003388395'),
  jobcenter: fc.constantFrom('461', '101'),
  named: fc.boolean(),
  minutes: fc.integer({ min: 0, max: 3 }),
  uafgjorte: fc.integer({ min: 0, max: 2 }),
});

type Made = typeof order extends fc.Arbitrary<infer T> ? T : never;

const asker = (now = BEFORE) => ({ now, locate: () => [] });

const model: Readonly<Record<Exclude<Sortering, 'Titel' | 'Kontaktperson'>, (o: StoredJobordre) => number>> =
  {
    Nummer: ({ nummer }) => nummer,
    Status: (o) => STATUSES.indexOf(statusOf(o, BEFORE).status),
    SenesteHandling: ({ senesteHandling }) => senesteHandling.getTime(),
    Kandidater: ({ kandidater }) => kandidater.Formidlet,
    Loebende: ({ indhold }) => Number(indhold.Loebende),
  };

for (const zone of TIME_ZONES)
  onEveryPostgres(`lists of job orders, the database in ${zone}`, (fresh) => {
    let database: TestDatabase;
    let stored: StoredJobordre[];
    const service = () => createJobordreliste(jobordrelisteOn(database.knex));

    before(async () => {
      database = await inTimeZone(await fresh(), zone);
      stored = [];
      for (const made of fc.sample(order, { numRuns: 60, seed: 1 })) stored.push(await insert(made));
    });
    after(() => database.drop());

    async function insert(made: Made): Promise<StoredJobordre> {
      const { statusSat, svarfrist } = made.tilstand;
      const { Svarfrist: _, ...without } = jobordre({
        Titel: made.titel,
        Loebende: made.loebende,
        AnsvarligtJobcenter: made.jobcenter,
        Kontaktperson: { Fornavne: made.fornavne, Efternavn: 'Øst' },
        Virksomhed: { CVRnumberIdentifier: '10150817', ProductionUnitIdentifier: made.pnr },
      });
      const ny = nyJobordre({
        indhold: { ...without, ...(svarfrist !== undefined && !made.loebende && { Svarfrist: svarfrist }) },
        statusSat,
        ...(statusSat === 'Lukket' && { lukkeaarsag: 'Besat' as const }),
        ...(made.named && {
          tovholder: { Fornavne: 'A', Efternavn: 'B', Email: 'a@b.example', MedarbejderIdentifier: '1' },
        }),
        oprettetTidspunkt: new Date(BEFORE.getTime() - made.minutes * 60_000),
      });
      const store = jobordreStoreOn(database.knex);
      return transactionsOn(database.knex)(async (transaction) => {
        const inserted = await store.insert(transaction, ny, ny.indhold, haendelse());
        if (!inserted) throw new Error('the id was taken');
        for (let n = 0; n < made.uafgjorte; n++)
          await store.count(
            transaction,
            inserted,
            { til: 'Formidlet' },
            haendelse({ tidspunkt: ny.oprettetTidspunkt }),
          );
        return (await store.find(ny.id, transaction)) ?? inserted;
      });
    }

    /** Reads a list to its end, at two moments in turn. */
    async function readAll(query: JobordreQuery, size: number, moments = [BEFORE]) {
      const items = [];
      let cursor: string | undefined;
      for (let page = 0; page < 100; page++) {
        const read = await service().page(query, { cursor, size }, asker(moments[page % moments.length]));
        items.push(...read.items);
        if (read.nextCursor === undefined) return items;
        expect(read.items).to.have.length(size);
        expect(read.nextCursor.length, 'CursorType').to.be.at.most(500);
        cursor = read.nextCursor;
      }
      throw new Error('the list has no end');
    }

    it('compute the status as status.ts does, on the day before and after', async () => {
      for (const now of [BEFORE, AFTER])
        for (const statusser of [
          ...STATUSES.map((status) => [status]),
          STATUSES.slice(0, 2),
          STATUSES.slice(1),
        ]) {
          const found = await readAll({ statusser, sortering: 'Nummer', faldende: false }, 100, [now]);
          const expected = stored.filter((order) => statusser.includes(statusOf(order, now).status));
          expect(found.map(({ id }) => id)).to.deep.equal(expected.map(({ id }) => id));
        }
      const over = stored.filter((o) => statusOf(o, BEFORE).status !== statusOf(o, AFTER).status);
      expect(over).not.to.deep.equal([]);
    });

    for (const sortering of Object.keys(COLUMNS) as (keyof typeof COLUMNS)[])
      it(`by ${sortering} are read in the order of an index, from the place on`, async () => {
        const after = { key: sortering === 'Titel' ? 'Kok' : '1', nummer: '1' };
        for (const faldende of [false, true]) {
          const query = { cvr: '10150817', sortering, faldende };
          const { text, values } = listStatement(query, { dag: '2026-12-01', after, count: 26 });
          const plan = await transactionsOn(database.knex)(async (transaction) => {
            const connection = connectionOf(transaction);
            for (const name of ['enable_seqscan', 'enable_bitmapscan', 'enable_sort'])
              await connection.query(`set local ${name} = off`);
            const { rows } = await connection.query<Record<string, string>>(`explain ${text}`, values);
            return rows.flatMap((row) => Object.values(row)).join('\n');
          });
          expect(plan).to.match(/Index Cond: \(\(cvr = .*nummer/);
          expect(plan).not.to.match(/Sort/);
        }
      });

    for (const sortering of [...Object.keys(COLUMNS), 'Status'] as Sortering[])
      for (const faldende of [false, true])
        it(`have each order once, by ${sortering}, ${faldende ? 'descending' : 'ascending'}, on pages of any size`, async () => {
          const query = { cvr: '10150817', sortering, faldende };
          const whole = await readAll(query, 100);
          expect(whole.map(({ id }) => id)).to.have.members(stored.map(({ id }) => id));
          for (const size of [1, 7, 60])
            expect(await readAll(query, size, [BEFORE, AFTER])).to.deep.equal(whole);
          if (sortering === 'Titel' || sortering === 'Kontaktperson') return;
          const sign = faldende ? -1 : 1;
          const key = model[sortering];
          const sorted = [...stored].sort((a, b) => sign * (key(a) - key(b) || a.nummer - b.nummer));
          expect(whole.map(({ nummer }) => nummer)).to.deep.equal(sorted.map(({ nummer }) => nummer));
        });

    it('sort texts as Danish does', async () => {
      const titles = await readAll({ sortering: 'Titel', faldende: false }, 100);
      expect([...new Set(titles.map(({ titel }) => titel))].slice(-5)).to.deep.equal(
        ['Zoolog', 'Ærø', 'æøå\tå', 'Aa'.repeat(50), 'Ål%20 og ø'].sort(new Intl.Collator('da').compare),
      );
      const names = await readAll({ sortering: 'Kontaktperson', faldende: true }, 100);
      expect([...new Set(names.map(({ kontaktperson }) => kontaktperson))]).to.deep.equal([
        'Åse Øst',
        'Bo Øst',
        'Ane Øst',
      ]);
    });

    it('filter as the model does', async () => {
      const some = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
      const filters = fc.record({
        cvr: some(fc.constantFrom('10150817', '12345674')),
        pnr: some(fc.subarray(['1003388394', '1003388395'])),
        type: some(fc.constantFrom(1, 2)),
        statusser: some(fc.subarray(STATUSES)),
        jobcenter: some(fc.constantFrom('461', '101')),
        udenTovholder: some(fc.boolean()),
      });
      for (const filter of fc.sample(filters, { numRuns: 60, seed: 1 })) {
        const { cvr, pnr = [], type, statusser = [], jobcenter, udenTovholder } = filter;
        const fits = (o: StoredJobordre) =>
          (cvr === undefined || o.indhold.Virksomhed.CVRnumberIdentifier === cvr) &&
          (pnr.length === 0 || pnr.includes(o.indhold.Virksomhed.ProductionUnitIdentifier ?? '')) &&
          (type === undefined || o.indhold.Type === type) &&
          (statusser.length === 0 || statusser.includes(statusOf(o, BEFORE).status)) &&
          (jobcenter === undefined || o.indhold.AnsvarligtJobcenter === jobcenter) &&
          (udenTovholder === undefined || (o.tovholder === undefined) === udenTovholder);
        const given = Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined));
        const found = await readAll({ ...given, sortering: 'Nummer', faldende: true }, 9);
        const expected = stored
          .filter(fits)
          .map(({ nummer }) => nummer)
          .sort((a, b) => b - a);
        expect(
          found.map(({ nummer }) => nummer),
          JSON.stringify(filter),
        ).to.deep.equal(expected);
      }
    });

    it('that were begun before midnight go on with the statuses of their day', async () => {
      const query: JobordreQuery = { statusser: ['Aaben'], sortering: 'Status', faldende: true };
      const [before, throughMidnight, after] = [
        await readAll(query, 1),
        await readAll(query, 1, [BEFORE, AFTER, AFTER]),
        await readAll(query, 1, [AFTER]),
      ];
      expect(throughMidnight).to.deep.equal(before);
      expect(before.every(({ computed }) => computed.status === 'Aaben')).to.equal(true);
      expect(after.length).to.be.lessThan(before.length);
    });

    it('refuse a cursor of another list, of another order, and one that was made up', async () => {
      const query: JobordreQuery = { cvr: '10150817', sortering: 'Titel', faldende: false };
      const { nextCursor } = await service().page(query, { cursor: undefined, size: 1 }, asker());
      if (nextCursor === undefined) throw new Error('there is a next page');
      const text = Buffer.from(nextCursor, 'base64url').toString();
      const madeUp = (from: RegExp, to: string) => Buffer.from(text.replace(from, to)).toString('base64url');
      const wrong: [JobordreQuery, string][] = [
        [{ ...query, faldende: true }, nextCursor],
        [{ ...query, sortering: 'Kontaktperson' }, nextCursor],
        [{ ...query, cvr: '12345674' }, nextCursor],
        [query, madeUp(/2026-12-01/, '2026-13-45')],
        [query, madeUp(/\S+$/, '%00')],
        [query, 'x'],
      ];
      for (const [other, cursor] of wrong) {
        const error = await service()
          .page(other, { cursor, size: 1 }, asker())
          .catch((thrown: unknown) => thrown);
        expect(error).to.be.instanceOf(Fault).with.property('kode', 140210);
      }
    });
  });
