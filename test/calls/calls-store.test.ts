import { randomUUID } from 'node:crypto';
import { expect } from 'chai';
import { callsOn, type CallStore } from '../../src/calls/calls-store.js';
import {
  type After,
  CALLS_LOOKED_AT,
  CALLS_ON_A_PAGE,
  type CallFacts,
  type KeptCall,
  type Systems,
  type Wanted,
} from '../../src/calls/kept-call.js';
import { pageSql } from '../../src/calls/page-sql.js';
import { RETIRED } from '../../src/calls/kept.js';
import { retiredSql } from '../../src/calls/retired-sql.js';
import { STRANGERS } from '../../src/calls/shares.js';
import { UNPROVEN } from '../../src/security/callers.js';
import { freshDatabase, type TestDatabase } from '../support/database.js';

const NOW = new Date('2026-11-30T10:00:00+01:00');
const MINUTE = 60_000;
const at = (minutes: number) => new Date(NOW.getTime() + minutes * MINUTE);
const ODENSE = { organisationTypeId: 8, organisationCode: '461' };
const KOEBENHAVN = { organisationTypeId: 8, organisationCode: '101' };

const call = (over: Partial<KeptCall> = {}): KeptCall => ({
  logId: randomUUID(),
  receivedAt: NOW,
  system: 'odense',
  organisation: ODENSE,
  operation: 'GetJobannonce',
  path: '/virksomhedsindsats/2/JobannonceService',
  outcome: 0,
  status: 200,
  durationMs: 12,
  request: { state: 'whole', text: '<a>æ\n</a>' },
  answer: { state: 'cut', text: '<b>' },
  ...over,
});

describe('kept calls in the database', () => {
  let database: TestDatabase;
  let store: CallStore;
  before(async () => {
    database = await freshDatabase();
    store = callsOn(database.knex);
  });
  afterEach(() => database.knex('kept_call').delete());
  after(() => database.drop());

  const logIds = ({ calls }: { readonly calls: readonly CallFacts[] }) => calls.map(({ logId }) => logId);
  const listed = async (wanted: Wanted, systems?: Systems, after?: After) =>
    logIds(await store.list(wanted, systems, after));

  it('are found as they were written, whole by their log id', async () => {
    const written = call();
    const bare: KeptCall = {
      ...call(),
      system: undefined,
      organisation: undefined,
      operation: undefined,
      request: { state: 'unknown' },
      answer: { state: 'large' },
    };
    await store.write([written, bare]);
    for (const one of [written, bare]) {
      expect(await store.find(one.logId, undefined)).to.deep.equal(one);
    }
    const { request: _, answer: _of, ...facts } = written;
    expect((await store.list({ system: 'odense' }, undefined)).calls).to.deep.equal([facts]);
  });

  it('are written once, and beside one that is there already', async () => {
    const [one, other] = [call(), call()];
    await store.write([one]);
    await store.write([one, other]);
    expect((await listed({})).toSorted()).to.deep.equal([one.logId, other.logId].toSorted());
  });

  it('are shown to a system’s people only when they are its own', async () => {
    const [own, others, strangers] = [call(), call({ system: 'kbh' }), call({ system: undefined })];
    await store.write([own, others, strangers]);
    expect(await listed({}, ['odense'])).to.deep.equal([own.logId]);
    expect(await listed({ system: 'kbh' }, ['odense'])).to.deep.equal([]);
    expect(await listed({ organisation: ODENSE }, ['odense'])).to.deep.equal([own.logId]);
    expect(await listed({}, [])).to.deep.equal([]);
    expect(await listed({}, ['odense', 'kbh'])).to.have.members([own.logId, others.logId]);
    expect(await listed({})).to.have.length(3);
    for (const { logId } of [others, strangers])
      expect(await store.find(logId, ['odense'])).to.equal(undefined);
    expect(await store.find(own.logId, ['odense'])).not.to.equal(undefined);
  });

  it('are found by each filter and by several', async () => {
    const first = call({ receivedAt: at(1) });
    const fault = call({ receivedAt: at(2), outcome: 1014, status: 500 });
    const search = call({
      receivedAt: at(3),
      operation: 'SearchJobannonce',
      organisation: KOEBENHAVN,
      system: 'kbh',
    });
    await store.write([first, fault, search]);
    const all = [search, fault, first].map(({ logId }) => logId);
    const [s, f, o] = all;
    expect(await listed({})).to.deep.equal(all);
    expect(await listed({ organisation: KOEBENHAVN })).to.deep.equal([s]);
    expect(await listed({ organisation: ODENSE, onlyFaults: true })).to.deep.equal([f]);
    expect(await listed({ operation: 'GetJobannonce' })).to.deep.equal([f, o]);
    expect(await listed({ onlyFaults: true })).to.deep.equal([f]);
    expect(await listed({ from: at(2) })).to.deep.equal([s, f]);
    expect(await listed({ until: at(2) })).to.deep.equal([f, o]);
    expect(await listed({ from: at(2), until: at(2), system: 'odense' })).to.deep.equal([f]);
    expect(await listed({ operation: 'GetJobannonce', onlyFaults: true }, ['odense', 'kbh'])).to.deep.equal([
      f,
    ]);
    expect(await listed({ system: "x' or true --" })).to.deep.equal([]);
  });

  it('come page by page, each once, also those of one moment', async () => {
    const calls = Array.from({ length: 2 * CALLS_ON_A_PAGE + 7 }, (_, nr) =>
      call({ receivedAt: at(Math.floor(nr / 30)) }),
    );
    for (const systems of [undefined, ['odense']]) {
      await database.knex('kept_call').delete();
      await store.write(calls);
      const pages: string[][] = [];
      let after: After | undefined;
      do {
        const page = await store.list({}, systems, after);
        pages.push(logIds(page));
        after = page.next;
      } while (after);
      expect(pages.map(({ length }) => length)).to.deep.equal([CALLS_ON_A_PAGE, CALLS_ON_A_PAGE, 7]);
      expect(new Set(pages.flat())).to.deep.equal(new Set(logIds({ calls })));
    }
  });

  it('are looked through so far at once, and from there on by the next page', async () => {
    await fill(CALLS_LOOKED_AT + 10);
    const rare = call({ receivedAt: at(-1_000_000), operation: 'GetCodeListNames' });
    await store.write([rare]);
    const wanted = { organisation: ODENSE, operation: 'GetCodeListNames' };
    for (const systems of [undefined, ['odense']]) {
      const first = await store.list(wanted, systems);
      expect(first.calls).to.deep.equal([]);
      const second = await store.list(wanted, systems, first.next);
      expect(logIds(second)).to.deep.equal([rare.logId]);
      expect(second.next).to.equal(undefined);
    }
  });

  it('are found by an index, whatever is asked for: no page reads all', async () => {
    await fill(30_000);
    await database.knex.raw('analyze kept_call');
    const asked: Wanted[] = [
      ...[
        {},
        { organisation: KOEBENHAVN },
        { system: 'kbh' },
        { operation: 'GetLogo' },
        { onlyFaults: true },
      ],
      ...[
        { from: at(-10), onlyFaults: true },
        { organisation: ODENSE, operation: 'GetLogo', onlyFaults: true },
      ],
    ];
    for (const wanted of asked)
      for (const systems of [undefined, ['odense', 'kbh']]) {
        const { text, values } = pageSql(wanted, systems, { receivedAt: at(-100), nr: '5' });
        const { rows } = await database.knex.raw<{ rows: { 'QUERY PLAN': string }[] }>(
          `explain (analyze, costs off) ${text.replaceAll(/\$(\d+)/g, (_, nr: string) => literal(values[Number(nr) - 1]))}`,
        );
        const plan = rows.map((row) => row['QUERY PLAN']).join('\n');
        expect(plan, JSON.stringify(wanted)).not.to.include('Seq Scan on kept_call');
        const read = [...plan.matchAll(/on kept_call.*rows=(\d+)(?:\.\d+)? loops=(\d+)/g)];
        expect(read, plan).not.to.deep.equal([]);
        for (const [, number, loops] of read)
          expect(Number(number) * Number(loops)).to.be.at.most(CALLS_LOOKED_AT * (systems?.length ?? 1));
      }
  });

  it('that are too old are deleted, in turns', async () => {
    await fill(2500);
    const young = call({ receivedAt: at(1) });
    await store.write([young]);
    expect(await store.deleteUntil(NOW)).to.equal(2500);
    expect(await listed({})).to.deep.equal([young.logId]);
    expect(await store.deleteUntil(NOW)).to.equal(0);
  });

  it('beyond the bytes of their share are deleted, the oldest first, and no other share’s', async () => {
    const text = 'x'.repeat(488);
    const of = (system: string | undefined) =>
      Array.from({ length: 5 }, (_, nr) =>
        call({ system, receivedAt: at(nr), request: { state: 'whole', text }, answer: { state: 'large' } }),
      );
    const systems = ['odense', 'kbh', 'sandbox 8/461', 'sandbox 8/101', undefined];
    const counts = async () => {
      const { rows } = await database.knex.raw<{ rows: { count: string; first: Date }[] }>(
        `select count(*), min(received_at) as first from kept_call group by system_id
         order by array_position(array['odense', 'kbh', 'sandbox 8/461', 'sandbox 8/101'], system_id) nulls last`,
      );
      return rows.map(({ count }) => Number(count));
    };
    await store.write(systems.flatMap(of));
    expect(await store.deleteBeyond('odense', 3999)).to.equal(2);
    expect(await counts()).to.deep.equal([3, 5, 5, 5, 5]);
    expect(
      (await store.list({ system: 'odense' }, undefined)).calls.map(({ receivedAt }) => receivedAt),
    ).to.deep.equal([at(4), at(3), at(2)]);
    expect(await store.deleteBeyond('odense', 3999)).to.equal(0);
    // Whoever takes many names has no more than whoever takes one.
    expect(await store.deleteBeyond(UNPROVEN, 4000)).to.equal(6);
    expect(await counts()).to.deep.equal([3, 5, 2, 2, 5]);
    expect(await store.deleteBeyond(STRANGERS, 0)).to.equal(5);
    expect(await counts()).to.deep.equal([3, 5, 2, 2]);
  });

  it('of what is retired are found by an index, however many calls there are of others', async () => {
    const id = randomUUID();
    await database.knex('system').insert({ id, name: 'Aarhus', created_at: NOW });
    await database.knex('system_organisation').insert(
      ['461', '752'].map((code) => ({
        ...{ system_id: id, organisation_type_id: 8, organisation_code: code },
      })),
    );
    await fill(30_000);
    await database
      .knex('kept_call')
      .whereRaw('nr % 2 = 0')
      .update({ outcome: RETIRED, organisation_code: '101' });
    const own = { organisationTypeId: 8, organisationCode: '461' };
    await store.write([call({ outcome: RETIRED, organisation: own, receivedAt: at(-1_000_000) })]);
    await database.knex.raw('vacuum analyze kept_call');
    const { text, values } = retiredSql([id], at(-2_000_000));
    const { rows } = await database.knex.raw<{ rows: { 'QUERY PLAN': string }[] }>(
      `explain (analyze, costs off) ${text.replaceAll(/\$(\d+)/g, (_, nr: string) => literal(values[Number(nr) - 1]))}`,
    );
    const plan = rows.map((row) => row['QUERY PLAN']).join('\n');
    expect(plan).not.to.match(/Rows Removed by (Join )?Filter: \d{3}/);
    const read = [...plan.matchAll(/on kept_call.*rows=(\d+)(?:\.\d+)? loops=(\d+)/g)];
    expect(read, plan).not.to.deep.equal([]);
    for (const [, number, loops] of read) expect(Number(number) * Number(loops), plan).to.be.at.most(2);
    expect(await store.retiredCallers([id], at(-2_000_000))).to.have.length(1);
  });

  it('of what is retired tell who called it last, how often and for what', async () => {
    const retired = (over: Partial<KeptCall>) =>
      call({
        outcome: RETIRED,
        status: 500,
        system: undefined,
        operation: 'CreateJobAd',
        path: '/1',
        ...over,
      });
    const [id, other] = [randomUUID(), randomUUID()];
    await database.knex('system').insert({ id, name: 'Odense', created_at: NOW });
    await database
      .knex('system_organisation')
      .insert({ system_id: id, organisation_type_id: 8, organisation_code: '461' });
    await store.write([
      call(),
      retired({ receivedAt: at(1) }),
      retired({ receivedAt: at(3), operation: 'DeleteJobAd' }),
      retired({ receivedAt: at(4), organisation: KOEBENHAVN }),
      retired({ receivedAt: at(2), organisation: undefined, operation: undefined }),
    ]);
    const odense = {
      organisation: ODENSE,
      count: 2,
      lastAt: at(3),
      operations: ['CreateJobAd', 'DeleteJobAd'],
      paths: ['/1'],
    };
    expect(await store.retiredCallers(undefined, NOW)).to.deep.equal([
      { organisation: KOEBENHAVN, count: 1, lastAt: at(4), operations: ['CreateJobAd'], paths: ['/1'] },
      odense,
      { organisation: undefined, count: 1, lastAt: at(2), operations: [], paths: ['/1'] },
    ]);
    expect(await store.retiredCallers([id], NOW)).to.deep.equal([odense]);
    expect(await store.retiredCallers([other], NOW)).to.deep.equal([]);
    expect(await store.retiredCallers([id], at(3))).to.deep.equal([
      { ...odense, count: 1, operations: ['DeleteJobAd'] },
    ]);
    // What strangers name is not told without an end.
    await store.write(
      Array.from({ length: 30 }, (_, nr) => retired({ path: `/${nr}`, operation: `Op${nr}` })),
    );
    const [named] = await store.retiredCallers([id], at(-100_000));
    expect([named?.paths.length, named?.operations.length]).to.deep.equal([20, 20]);
  });

  const fill = (count: number) =>
    database.knex.raw(
      `insert into kept_call (log_id, received_at, system_id, organisation_type_id, organisation_code, operation, path,
         outcome, status, duration_ms, request_state, answer_state)
       select gen_random_uuid(), ?::timestamptz - make_interval(mins => n), 'odense', 8, '461', 'GetJobannonce', '/', 0, 200, 1, 'unknown', 'unknown'
       from generate_series(1, ?) as n`,
      [NOW, count],
    );
});

const literal = (value: unknown): string => {
  if (Array.isArray(value)) return `array[${value.map(literal).join()}]`;
  return `'${value instanceof Date ? value.toISOString() : String(value)}'`;
};
