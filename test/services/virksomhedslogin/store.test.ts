import { expect } from 'chai';
import fc from 'fast-check';
import { createVirksomhedsloginService } from '../../../src/services/virksomhedslogin/service.js';
import { virksomhedsloginsOn } from '../../../src/services/virksomhedslogin/store.js';
import type {
  Enhed,
  EnhedWithLogin,
  Virksomhedslogins,
} from '../../../src/services/virksomhedslogin/virksomhedslogin-port.js';
import { type InTransaction, transactionsOn } from '../../../src/store/sql/knex-transaction.js';
import { freshDatabase, type TestDatabase } from '../../support/database.js';

const START = Date.parse('2024-12-06T00:00:00+01:00');
const MINUTE = 60_000;
const LAST = 1_000_000;
const adresse = { landekode: 'DK' };
const unit = (n: number): Enhed => ({ cvr: '12345674', pnr: String(1_000_000_000 + n) });
const toUnit = ({ pnr }: Enhed) => ({ pnr, navn: 'X', adresse, gyldigFra: '2000-01-01' });

describe('store of logins', function () {
  let database: TestDatabase;
  let logins: Virksomhedslogins;
  let transaction: InTransaction;

  before(async () => {
    database = await freshDatabase();
    logins = virksomhedsloginsOn(database.knex);
    transaction = transactionsOn(database.knex);
  });
  afterEach(() => database.knex('virksomhedslogin').truncate());
  after(() => database.drop());

  const count = (enhed: Enhed, ms: number) =>
    transaction((running) => logins.count(running, enhed, new Date(ms)));
  const ofUnit = (enhed: Enhed) => transaction((running) => logins.ofEnhed(enhed, running));

  it('keeps first and latest of any messages in any order and repetition, also when they come at once', async () => {
    const register = {
      find: (cvr: string) =>
        Promise.resolve({
          cvr,
          navn: 'X',
          status: 'NORMAL',
          adresse,
          produktionsenheder: [unit(next)].map(toUnit),
        }),
    };
    const service = createVirksomhedsloginService({
      logins,
      virksomheder: register,
      settings: { cutOver: new Date('2024-12-06T00:00:00+01:00'), futureGraceMinutes: 5 },
    });
    const asker = { now: new Date(START + LAST * MINUTE), locate: () => [] };
    const send = async ({ cvr, pnr }: Enhed, minute: number) => {
      const LoginTidspunkt = new Date(START + minute * MINUTE).toISOString();
      const message = { CVRnumberIdentifier: cvr, ProductionUnitIdentifier: pnr, LoginTidspunkt };
      const judged = await service.judge(message, asker);
      return transaction((running) => service.record(running, judged));
    };
    // Some of them before the cut-over, which is minute 0.
    const minutes = fc.array(fc.integer({ min: -200_000, max: LAST }), { minLength: 1, maxLength: 12 });
    const sequence = minutes.chain((once) =>
      fc.record({
        once: fc.constant(once),
        sent: fc.array(fc.constantFrom(...once), { maxLength: 12 }).chain((again) => {
          const all = [...once, ...again];
          return fc.shuffledSubarray(all, { minLength: all.length });
        }),
        atOnce: fc.boolean(),
      }),
    );
    let next = 0;
    await fc.assert(
      fc.asyncProperty(sequence, async ({ once, sent, atOnce }) => {
        const enhed = unit((next += 1));
        if (atOnce) await Promise.all(sent.map((minute) => send(enhed, minute)));
        else for (const minute of sent) await send(enhed, minute);
        const counted = once.filter((minute) => minute >= 0);
        const expected = {
          first: new Date(START + Math.min(...counted) * MINUTE),
          latest: new Date(START + Math.max(...counted) * MINUTE),
        };
        expect(await ofUnit(enhed)).to.deep.equal(counted.length > 0 ? expected : undefined);
      }),
      { numRuns: 30 },
    );
  });

  it('answers each message with what is kept once it is counted', async () => {
    const [first, second, third] = [START + 5 * MINUTE, START + MINUTE, START + 3 * MINUTE];
    const at = (first: number, latest: number) => ({
      first: new Date(first),
      latest: new Date(latest),
    });
    expect(await count(unit(1), first)).to.deep.equal(at(first, first));
    expect(await count(unit(1), second)).to.deep.equal(at(second, first));
    expect(await count(unit(1), third)).to.deep.equal(at(second, first));
  });

  it('writes nothing where nothing changes', async () => {
    const version = async () => {
      const [row] = await database.knex('virksomhedslogin').select<{ ctid: string }[]>('ctid');
      return row?.ctid;
    };
    await count(unit(1), START);
    const first = await version();
    await count(unit(1), START);
    expect(await version()).to.equal(first);
    await count(unit(1), START + 5 * MINUTE);
    const second = await version();
    expect(second).not.to.equal(first);
    await count(unit(1), START + MINUTE);
    expect(await version()).to.equal(second);
  });

  it('tells a company’s first and latest across its units, and nothing of one without a login', async () => {
    await count(unit(1), START + 2 * MINUTE);
    await count(unit(2), START + MINUTE);
    await count({ cvr: '97000999', pnr: '1099000208' }, START);
    expect(await logins.ofVirksomhed('12345674')).to.deep.equal({
      first: new Date(START + MINUTE),
      latest: new Date(START + 2 * MINUTE),
    });
    expect(await logins.ofVirksomhed('97001073')).to.equal(undefined);
    expect(await ofUnit(unit(3))).to.equal(undefined);
  });

  it('pages through all units once, though logins of known and of new units come in between', async () => {
    for (const n of [10, 20, 30, 40, 50]) await count(unit(n), START);
    const seen: EnhedWithLogin[] = [];
    for (;;) {
      const last = seen.at(-1);
      const page = await logins.page(last ? { after: last } : {}, 2);
      if (page.length === 0) break;
      seen.push(...page);
      // One that is behind the cursor, at first one that is ahead of it, and two that are known.
      const ahead = seen.length < 5 ? [60 + seen.length] : [];
      for (const n of [seen.length - 1, ...ahead, 10, 50]) await count(unit(n), START + MINUTE);
    }
    const pnrs = seen.map(({ pnr }) => Number(pnr) - 1_000_000_000);
    expect(pnrs).to.deep.equal([10, 20, 30, 40, 50, 62, 64]);
  });

  it('finds every page by the primary key, however far it is', async () => {
    await database.knex.raw(
      `insert into virksomhedslogin (cvr, pnr, tidligste_login, seneste_login)
       select (10000000 + n / 5)::text, (1000000000 + n)::text, now(), now() from generate_series(1, 20000) n`,
    );
    await database.knex.raw('analyze virksomhedslogin');
    const after = { cvr: '10003000', pnr: '1000015000' };
    for (const [name, selection] of [
      ['the first', {}],
      ['of all, far on', { after }],
      ['of a company', { cvr: after.cvr, after }],
    ] as const) {
      const sent: { sql: string; bindings: string[] }[] = [];
      database.knex.once('query', (query: { sql: string; bindings: string[] }) => sent.push(query));
      await logins.page(selection, 101);
      const [{ sql, bindings } = { sql: '', bindings: [] }] = sent;
      const explain = `explain ${sql.replaceAll(/\$\d+/g, '?')}`;
      const { rows } = await database.knex.raw<{ rows: Record<string, string>[] }>(explain, bindings);
      const plan = rows.map((row) => Object.values(row)[0]).join('\n');
      expect(plan, name)
        .to.match(/Index Scan using virksomhedslogin_pkey/)
        .and.not.match(/Sort|Filter/);
      if ('after' in selection) expect(plan, name).to.match(/Index Cond: .*ROW\(/);
    }
  });
});
