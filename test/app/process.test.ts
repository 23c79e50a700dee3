import { execFileSync } from 'node:child_process';
import { expect } from 'chai';
import { folders } from '../support/folders.js';
import { type MainProcess, startMain } from '../support/main-process.js';
import { post, sampleOf, valueOf } from '../support/soap-client.js';
import { usedData } from '../support/used-data.js';

/** The process as a newcomer starts it: main.ts with its embedded, durable PostgreSQL. */
describe('the process', function () {
  const folder = folders();
  const started: MainProcess[] = [];
  const start = async (env: Readonly<Record<string, string>>) => {
    const main = await startMain(env);
    started.push(main);
    return main;
  };
  afterEach(async () => {
    for (const main of started.splice(0)) {
      if (main.child.exitCode === null && main.child.signalCode === null) await main.end('SIGTERM');
    }
  });

  const create = (origin: string) => post(origin, sampleOf('CreateJobannonce', new Date()));
  const get = (origin: string, id: string) =>
    post(origin, sampleOf('GetJobannonce', new Date()).replace(/(JobannonceIdentifier>)[^<]+/, `$1${id}`));

  it('prints a curl that creates an ad, which kill -9 and a new start do not lose', async () => {
    const env = { DATA_DIR: folder() };
    const first = await start(env);
    const command = first.banner.split('\n').find((line) => line.includes('curl'));
    const answer = execFileSync('sh', ['-c', command ?? 'false'], { encoding: 'utf8' });
    const id = valueOf(answer, 'JobannonceIdentifier') ?? 'none';
    expect(id).to.match(/^[0-9a-f-]{36}$/);
    const before = await get(first.origin, id);
    expect(await first.end('SIGKILL')).to.equal('SIGKILL');

    const second = await start(env);
    const after = await get(second.origin, id);
    expect(after.status).to.equal(200);
    const ad = (xml: string) => /<Jobannonce>.*<\/Jobannonce>/s.exec(xml)?.[0];
    expect(ad(after.xml)).to.equal(ad(before.xml)).and.to.be.a('string');
  });

  it('answers everything in flight when it is told to stop, and ends with 0', async () => {
    const main = await start({ DATA_DIR: await usedData(folder()) });
    const inFlight = Array.from({ length: 40 }, () => create(main.origin));
    // The first answer is there, so the others are on their way.
    await Promise.race(inFlight);
    const end = main.end('SIGTERM');
    const answers = await Promise.allSettled(inFlight);
    expect(await end).to.equal(0);
    const refused = answers.filter(({ status }) => status === 'rejected').length;
    const answered = answers.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
    // A connection the process had not accepted yet is refused at once by the system; one it had is
    // answered.
    expect(answered.map(({ status }) => status).filter((status) => status !== 200)).to.deep.equal([]);
    expect(answered.length + refused).to.equal(40);
    expect(answered.length).to.be.greaterThan(0);
  });

  it('says in a sentence what is wrong with its environment', async () => {
    const failed = await start({ PROFILE: 'prod', LIMIT_DEPTH: 'deep' }).catch((error: unknown) => error);
    expect(failed).to.be.instanceOf(Error);
    const { message } = failed as Error;
    expect(message)
      .to.match(/PROFILE is "prod"/)
      .and.match(/LIMIT_DEPTH is "deep"/);
    expect(message).to.not.match(/ at .*\.ts/);
  });
});
