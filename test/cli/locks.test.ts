import { expect } from 'chai';
import { freshDatabase, type TestDatabase } from '../support/database.js';
import { folders } from '../support/folders.js';
import { type MainProcess, startMain } from '../support/main-process.js';
import { usedData } from '../support/used-data.js';
import { Operator, typed } from './operator.js';

const CVR = '97000999';
const WHY = ['--by', 'KLJ', '--reason', 'strejke'];

describe('jobnet locks', () => {
  let database: TestDatabase;
  let now = new Date('2026-11-23T08:00:00Z');
  before(async () => {
    database = await freshDatabase();
  });
  after(() => database.drop());
  const operator = new Operator(
    () => database.address,
    () => now,
  );
  const run = (...args: string[]) => operator.run('locks', ...args);
  const refusal = (...args: string[]) => operator.refusal('locks', ...args);
  const usage = (...args: string[]) => operator.usage('locks', ...args);

  it('sets, lists and lifts', async () => {
    expect(await run('list')).to.equal('No locks.');
    expect(await operator.json('locks', 'list')).to.deep.equal([]);
    expect(await run('set', CVR, 'konfliktramt', ...WHY)).to.equal(`${CVR} is konfliktramt.`);
    expect(await refusal('set', CVR, 'konfliktramt', ...WHY)).to.equal(`${CVR} is konfliktramt already.`);
    expect(await run('list', CVR)).to.match(
      /97000999 {2}konfliktramt {2}2026-11-23T08:00.*KLJ: strejke {2}\(in force\)$/,
    );
    now = new Date('2026-11-24T08:00:00Z');
    const lifted = await run('lift', CVR, 'konfliktramt', '--by', 'MHN', '--reason', 'forlig');
    expect(lifted).to.equal(`${CVR} is no longer konfliktramt.`);
    expect(await run('list')).to.match(/→ 2026-11-24T08:00:00\.000Z {2}MHN: forlig$/);
    expect(await refusal('lift', CVR, 'konfliktramt', ...WHY)).to.equal(`${CVR} is not konfliktramt.`);
  });

  it('answers a machine', async () => {
    expect(await operator.json('locks', 'set', CVR, 'spaerret', ...WHY)).to.deep.equal({
      cvr: CVR,
      lock: 'spaerret',
      inForce: true,
    });
    const [conflict, spaerret, ...none] = (await operator.json('locks', 'list', CVR)) as unknown[];
    expect(none).to.deep.equal([]);
    expect(conflict).to.deep.equal({
      cvr: CVR,
      lock: 'konfliktramt',
      set: { at: '2026-11-23T08:00:00.000Z', by: 'KLJ', reason: 'strejke' },
      lifted: { at: '2026-11-24T08:00:00.000Z', by: 'MHN', reason: 'forlig' },
    });
    expect(spaerret).to.include({ lock: 'spaerret', lifted: null });
    expect(await operator.json('locks', 'lift', CVR, 'spaerret', ...WHY)).to.have.property('inForce', false);
  });

  it('says what is wrong with what it was asked', async () => {
    expect(await usage()).to.include('Usage: jobnet locks');
    expect(await usage('unlock', CVR)).to.include("unknown command 'unlock'");
    expect(await usage('set', CVR, 'spaerret')).to.include("required option '--by <who>'");
    expect(await usage('set', CVR, 'spaerret', '--by', 'KLJ')).to.include("required option '--reason <why>'");
    expect(await usage('set', CVR, 'spaerret', '--by', ' ', '--reason', 'x')).to.include('--by is " "');
    expect(await usage('set', CVR, 'laast', ...WHY)).to.include(
      'Allowed choices are spaerret, konfliktramt.',
    );
    expect(await usage('set', '12345678', 'spaerret', ...WHY)).to.include('modulus 11');
    expect(await usage('list', CVR, '--all')).to.include("unknown option '--all'");
    expect(await usage('list', CVR, 'spaerret', 'x')).to.include('too many arguments');
  });
});

/** Beside a gateway with its embedded PostgreSQL and without one. */
describe('jobnet locks, as an operator types it', function () {
  const folder = folders();
  let main: MainProcess | undefined;
  afterEach(() => main?.end('SIGTERM'));

  it('works beside a running gateway, and after it on the same data', async () => {
    const env = { DATA_DIR: await usedData(folder()) };
    const locks = (...args: string[]) => typed(env, 'locks', ...args);
    main = await startMain(env);
    expect((await locks('set', CVR, 'spaerret', ...WHY)).stdout).to.equal(`${CVR} is spaerret.\n`);
    await main.end('SIGTERM');
    main = undefined;
    expect((await locks('list', CVR)).stdout).to.match(/spaerret .*\(in force\)\n$/);
    const { code, stderr } = await locks('lift', CVR, 'konfliktramt', ...WHY);
    expect([code, stderr.trim()]).to.deep.equal([1, `${CVR} is not konfliktramt.`]);
  });
});
