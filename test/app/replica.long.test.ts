import { expect } from 'chai';
import { createAd, decide, messageAbout } from '../support/ads.js';
import { startApp, type TestApp } from '../support/app.js';
import { machinePostgres } from '../support/every-postgres.js';
import { queryOn } from '../support/query.js';
import { type Replicated, replicated } from '../support/replicated.js';
import { idsOf, search } from '../support/searches.js';
import { post, sampleOf, withValue } from '../support/soap-client.js';
import { stoppedBackends } from '../support/stopped-backends.js';
import { until } from '../support/until.js';

const NOW = new Date('2026-11-24T10:00:00+01:00');
const ODENSE = [8, '461'] as const;
const COPENHAGEN = [8, '101'] as const;

const machines = machinePostgres();
const servers = [
  { name: 'the embedded PostgreSQL', binDir: undefined },
  ...(machines === undefined ? [] : [{ name: `the PostgreSQL of ${machines}`, binDir: machines }]),
];
if (machines === undefined)
  console.warn("SKIPPED: a replica, on the machine's own PostgreSQL: there is none.");

for (const { name, binDir } of servers)
  describe(`DATABASE_READ_URL, on ${name}`, function () {
    let pair: Replicated;
    /** One that asks the replica however far behind it is, and one with the shortest bound. */
    let patient: TestApp;
    let strict: TestApp;

    const start = (seconds: number) =>
      startApp({
        clock: () => NOW,
        database: pair.database,
        newId: () => crypto.randomUUID(),
        env: {
          DATABASE_URL: 'postgres://the.test.gives.one/',
          DATABASE_READ_URL: pair.readUrl,
          DATABASE_READ_LAG_SECONDS: String(seconds),
        },
      });
    const onReplica = (sql: string) => queryOn(pair.replica.connection, sql);
    /** Until it is ready, whatever the replica is, and says so of the replica. */
    const untilReady = async ({ origin }: TestApp, replica: string) => {
      const ready = JSON.stringify({ status: 'ready', replica });
      await until(async () => (await (await fetch(`${origin}/health/ready`)).text()) === ready);
    };
    const measured = async ({ origin }: TestApp, metric: string) => {
      const metrics = await (await fetch(`${origin}/metrics`)).text();
      const line = metrics.split('\n').find((one) => one.startsWith(`${metric} `)) ?? `${metric} 0`;
      return Number(line.slice(metric.length + 1));
    };
    const reads = (app: TestApp, outcome: string) =>
      measured(app, `gateway_replica_reads_total{outcome="${outcome}"}`);
    const published = async (app: TestApp) => {
      const answer = await search(app.origin, { EgneJobannoncer: false }, NOW, COPENHAGEN);
      expect(answer.status, answer.xml).to.equal(200);
      return idsOf(answer);
    };
    const OUTCOMES = ['replica', 'changed', 'failed', 'unfit'];
    /** Searches, and says who answered. */
    const asked = async (app: TestApp) => {
      const count = () => Promise.all(OUTCOMES.map((outcome) => reads(app, outcome)));
      const before = await count();
      const found = await published(app);
      const after = await count();
      return { found, by: OUTCOMES.find((_, i) => after[i] !== before[i]) };
    };
    /**
     * What is found when it is answered so. On a machine with much else to do a look at the replica
     * may come too late, and then the database answers.
     */
    const foundBy = async (app: TestApp, outcome: string) => {
      for (;;) {
        const { found, by } = await asked(app);
        if (by === outcome) return found;
      }
    };
    const atOnce = (xml: string) => xml.replace(/\s*<job:PubliceringTidspunkt>[^<]*<[^>]*>/, '');
    const publish = async () => {
      const id = await createAd(patient.origin, atOnce(sampleOf('CreateJobannonce', NOW)));
      await decide(patient.origin, { id, version: 1 }, 'GodkendJobannonce', NOW);
      return id;
    };
    /** The replica has all that was committed before this was called. */
    const untilReplayed = async () => {
      const [row] = await queryOn(
        pair.database.address as typeof pair.replica.connection,
        'select pg_current_wal_flush_lsn()::text as place',
      );
      const reached = `select pg_last_wal_replay_lsn() >= '${String(row?.place)}'::pg_lsn as is`;
      await until(async () => (await onReplica(reached))[0]?.is === true);
    };
    const whilePaused = async (work: () => Promise<void>) => {
      await untilReplayed();
      await onReplica('select pg_wal_replay_pause()');
      const state = 'select pg_get_wal_replay_pause_state() as state';
      await until(async () => (await onReplica(state))[0]?.state === 'paused');
      try {
        await work();
      } finally {
        await onReplica('select pg_wal_replay_resume()');
      }
    };

    before(async () => {
      pair = await replicated(binDir);
      patient = await start(3600);
      strict = await start(1);
    });
    after(async () => {
      await strict.stop();
      await patient.stop();
      await pair.stop();
    });
    beforeEach(async () => {
      await pair.database.knex.raw('truncate jobannonce, request_repeat cascade');
      for (const app of [patient, strict]) await untilReady(app, 'in use');
    });

    it('is asked searches of published ads, and an organisation sees its own ads at once', async () => {
      const old = await publish();
      let fresh = '';
      await whilePaused(async () => {
        fresh = await publish();
        expect(await foundBy(patient, 'replica')).to.deep.equal([old]);
        const own = await search(patient.origin, { EgneJobannoncer: true }, NOW, ODENSE);
        expect(idsOf(own)).to.have.members([old, fresh]);
        for (const operation of ['GetJobannonce', 'GetJobannoncePubliceret']) {
          const { xml } = await post(patient.origin, messageAbout(operation, NOW, fresh));
          expect(xml).to.include(fresh);
          if (operation !== 'GetJobannonce') expect(xml).to.include('<PaaJobnet>true<');
        }
      });
      await untilReplayed();
      expect(await foundBy(patient, 'replica')).to.have.members([old, fresh]);
    });

    it('shows nothing that has been withdrawn or approved anew since', async () => {
      const [ended, deleted, changed] = [await publish(), await publish(), await publish()];
      await whilePaused(async () => {
        const act = async (operation: string, id: string) => {
          const message = atOnce(messageAbout(operation, NOW, id, 1));
          const answer = await post(patient.origin, withValue(message, 'Titel', 'Ny overskrift'));
          expect(answer.status, answer.xml).to.equal(200);
        };
        await act('UpdateJobannonce', changed);
        await decide(patient.origin, { id: changed, version: 2 }, 'GodkendJobannonce', NOW);
        const answer = await search(patient.origin, { EgneJobannoncer: false }, NOW, COPENHAGEN);
        expect(answer.xml).to.include('Ny overskrift');
        await act('CloseJobannonce', ended);
        expect((await asked(patient)).found).to.have.members([deleted, changed]);
        await act('DeleteJobannonce', deleted);
        expect(await foundBy(patient, 'changed')).to.deep.equal([changed]);
        const [there] = await onReplica('select count(*)::int as count from jobannonce_godkendt');
        expect(there).to.deep.equal({ count: 3 });
      });
    });

    it('is not asked while it is too far behind', async () => {
      await whilePaused(async () => {
        const id = await publish();
        await untilReady(strict, 'it is too far behind');
        expect(await asked(strict)).to.deep.equal({ found: [id], by: 'unfit' });
        expect(await measured(strict, 'gateway_replica_lag_seconds')).to.be.above(1);
        expect(await measured(strict, 'gateway_replica_in_use')).to.equal(0);
        expect(await measured(patient, 'gateway_replica_in_use')).to.equal(1);
      });
      await untilReady(strict, 'in use');
      await foundBy(strict, 'replica');
      expect(
        strict.lines.some((line) => line.includes('the replica is not asked, but the database')),
      ).to.equal(true);
    });

    it('that hangs is answered for, and is asked again when it goes on', async () => {
      const id = await publish();
      await untilReplayed();
      await foundBy(patient, 'replica');
      const knex = { raw: (sql: string) => onReplica(sql).then((rows) => ({ rows })) };
      const { pid } = pair.replica;
      const backends = await stoppedBackends({ knex } as never);
      process.kill(pid, 'SIGSTOP');
      try {
        expect(backends.count).to.be.greaterThan(1);
        // It waits for the replica, until the look at it has not been answered either.
        expect(await published(patient)).to.deep.equal([id]);
        await untilReady(patient, 'it does not answer');
        expect(await asked(patient)).to.deep.equal({ found: [id], by: 'unfit' });
      } finally {
        process.kill(pid, 'SIGCONT');
        backends.goOn();
      }
      expect(await foundBy(patient, 'replica')).to.deep.equal([id]);
    });

    it('that is gone is answered for, and is asked again when it is back', async () => {
      const id = await publish();
      await pair.stopReplica();
      expect(await published(patient)).to.deep.equal([id]);
      await untilReady(patient, 'it does not answer');
      expect(await asked(patient)).to.deep.equal({ found: [id], by: 'unfit' });
      await pair.startReplica();
      await untilReplayed();
      expect(await foundBy(patient, 'replica')).to.deep.equal([id]);
    });

    // The last, as there is no way back.
    it('that was promoted is not asked', async () => {
      await onReplica('select pg_promote()');
      await untilReady(patient, 'it is no standby');
      const id = await publish();
      expect(await asked(patient)).to.deep.equal({ found: [id], by: 'unfit' });
    });
  });
