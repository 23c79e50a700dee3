import { expect } from 'chai';
import { startApp, type TestApp } from '../support/app.js';
import { databaseUrl, freshDatabase, type TestDatabase } from '../support/database.js';
import { someOf } from '../support/each.js';
import { type MainProcess, startMain } from '../support/main-process.js';
import { silentProxy, type SilentProxy } from '../support/silent-proxy.js';
import { post, sampleOf, type SoapAnswer, valueOf } from '../support/soap-client.js';
import { stoppedBackends } from '../support/stopped-backends.js';
import { until } from '../support/until.js';

/** Where the gateway waits for ever, mocha's time ends the test. */
const SHORT = { DATABASE_TIMEOUT_MS: '1000', DATABASE_CONNECT_MS: '1000' };

const create = (origin: string) => post(origin, sampleOf('CreateJobannonce', new Date()));

describe('a database that hangs', function () {
  let database: TestDatabase;
  let proxy: SilentProxy;
  beforeEach(async () => {
    database = await freshDatabase();
    proxy = await silentProxy(database);
  });
  afterEach(async () => {
    await proxy.stop();
    await database.drop();
  });

  const expectAway = (answer: SoapAnswer) => {
    expect(valueOf(answer.xml, 'ErrorCode')).to.equal('139135');
    expect(answer.status).to.equal(503);
    expect(answer.headers.get('retry-after')).to.match(/^\d+$/);
  };
  const expectAllThere = async (answers: readonly SoapAnswer[]) => {
    const ids = answers.map(({ xml }) => valueOf(xml, 'JobannonceIdentifier') ?? '');
    expect(await database.knex('jobannonce').whereIn('id', ids).pluck('id')).to.have.members(ids);
  };

  describe('while the gateway runs', () => {
    let app: TestApp;
    const start = async (env = SHORT) => {
      const address = proxy.through(database.address);
      const gateway = proxy.through(database.gateway);
      app = await startApp({ env, database: { ...database, address, gateway } });
    };
    afterEach(() => app.stop());

    it('behind a proxy gone silent is 139135, and then the gateway works on', async () => {
      await start();
      const before = await create(app.origin);
      proxy.silence();
      expectAway(await create(app.origin));
      await proxy.abandoned();
      const after = await create(app.origin);
      expect([before.status, after.status]).to.deep.equal([200, 200]);
      await expectAllThere([before, after]);
    });

    it('is told by /health/ready, which does not wait for it', async () => {
      await start();
      const ready = async () => {
        const answer = await fetch(`${app.origin}/health/ready`);
        return [answer.status, ((await answer.json()) as { reason?: string }).reason];
      };
      expect(await ready()).to.deep.equal([200, undefined]);
      proxy.silence(true);
      // The answer from before the silence is kept for a quarter of a second.
      let told = await ready();
      await until(async () => (told = await ready())[0] !== 200);
      expect(told).to.deep.equal([503, 'the database does not answer']);
      proxy.heal();
      await until(async () => (told = await ready())[0] !== 503);
      expect(told).to.deep.equal([200, undefined]);
    });

    it('or is locked does not hold up /metrics, which tells how old its numbers are', async () => {
      await start();
      const ageIn = async () => {
        const metrics = await (await fetch(`${app.origin}/metrics`)).text();
        expect(metrics).to.include('gateway_mails{state="waiting"} 0');
        return Number(/^gateway_mails_age_seconds (\S+)$/m.exec(metrics)?.[1]);
      };
      expect(await ageIn()).to.be.below(0.25);
      await database.knex.transaction(async (holder) => {
        await holder.raw('lock table outbox');
        // As the lock is held until this has been told, it was told without the table.
        await until(async () => (await ageIn()) >= 0.25);
      });
    });

    it('with all its backends stopped is 139135 for who is waiting, and new ones serve the next', async () => {
      await start();
      const before = await Promise.all([1, 2, 3, 4].map(() => create(app.origin)));
      const backends = await stoppedBackends(database);
      try {
        expect(backends.count).to.be.greaterThan(1);
        expectAway(await create(app.origin));
        const after = await Promise.all([1, 2, 3, 4].map(() => create(app.origin)));
        expect(after.map(({ status }) => status)).to.deep.equal([200, 200, 200, 200]);
        await expectAllThere([...before, ...after]);
      } finally {
        backends.goOn();
      }
    });
  });

  describe('and the process', () => {
    let main: MainProcess | undefined;
    afterEach(async () => {
      if (main?.child.exitCode === null && main.child.signalCode === null) await main.end('SIGKILL');
      main = undefined;
    });
    const env = () => ({
      ...SHORT,
      DATABASE_URL: databaseUrl(proxy.through(database.address)),
      LOG_LEVEL: 'silent',
    });

    it('ends at SIGTERM all the same, with what it had in flight answered', async () => {
      main = await startMain(env());
      expect((await create(main.origin)).status).to.equal(200);
      proxy.silence(true);
      const asked = proxy.asked();
      const answer = create(main.origin);
      await asked;
      const end = main.end('SIGTERM');
      expectAway(await answer);
      expect(await end).to.equal(0);
    });

    const failureOfStart = async (more: Readonly<Record<string, string>> = {}) => {
      const failure: unknown = await startMain({ ...env(), ...more }).catch((error: unknown) => error);
      return (failure as Error).message;
    };

    it('does not start, and says so', async () => {
      proxy.silence(true);
      expect(await failureOfStart()).to.equal(
        'The database of DATABASE_URL cannot be used: no connection within 1000 ms\n',
      );
    });

    const SILENCES = [
      ['that wait for other processes', 'pg_advisory_xact_lock'],
      ['that look which have been done', 'migration_checksum'],
      ['of the queue', 'graphile_worker'],
    ] as const;
    for (const [when, asked] of someOf(SILENCES, 3))
      it(`nor where the database takes connections and goes silent in the migrations ${when}`, async () => {
        proxy.silenceAt(asked);
        expect(await failureOfStart({ DATABASE_LONG_TIMEOUT_MS: '1000' })).to.equal(
          'The database of DATABASE_URL cannot be used: no answer to a statement within 1000 ms\n',
        );
      });
  });
});
