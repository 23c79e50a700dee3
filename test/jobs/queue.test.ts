import { expect } from 'chai';
import type pg from 'pg';
import { forgetDeadJobs, startQueue } from '../../src/jobs/queue.js';
import type { Log } from '../../src/log/log.js';
import { openQueuePool, QUEUE_SCHEMA as schema } from '../../src/store/sql/queue.js';
import { freshDatabase, type TestDatabase } from '../support/database.js';
import { silentProxy } from '../support/silent-proxy.js';

const none = () => undefined;
const log: Log = { fatal: none, error: none, warn: none, info: none, debug: none };

describe('the queue', () => {
  let database: TestDatabase;
  let pool: pg.Pool;
  beforeEach(async () => {
    database = await freshDatabase();
    pool = openQueuePool(database.address, 3, none);
  });
  afterEach(async () => {
    await pool.end();
    await database.drop();
  });
  const add = (nr: number) =>
    database.knex.raw("select graphile_worker.add_job('t', json_build_object('nr', ?::int))", [nr]);
  const jobs = () => database.knex('graphile_worker.jobs').select('id');

  /**
   * Starts it with a task; `begun(nr)` resolves when job nr was begun, and the job ends when `end`
   * is called.
   */
  const start = () => {
    const [begun, setBegun] = gates();
    const [ended, end] = gates();
    const [lost, setLost] = gates();
    const warn: Log['warn'] = (_facts, message) => {
      if (message.includes('lost the database')) setLost(0);
    };
    const task = async (payload: unknown) => {
      const { nr } = payload as { nr: number };
      setBegun(nr);
      await ended(nr);
    };
    const stop = startQueue({
      pool,
      schema,
      tasks: { t: task },
      log: { ...log, warn },
      jobsAtOnce: 2,
      restMs: 1,
    });
    return { begun, end, stop, lost: () => lost(0) };
  };

  it('begins a job when it is added, and waits for it when it is stopped', async () => {
    const { begun, end, stop } = start();
    await add(1);
    await begun(1);
    let stopped = false;
    const stopping = stop().then(() => (stopped = true));
    expect(stopped).to.equal(false);
    end(1);
    await stopping;
    expect(await jobs()).to.be.empty;
    await add(2);
    expect(await jobs()).to.have.length(1);
  });

  it('goes on when its connections are lost, whatever it was doing', async () => {
    const { begun, end, stop } = start();
    await add(1);
    await begun(1);
    await database.knex.raw(
      "select pg_terminate_backend(pid) from pg_stat_activity where application_name like '% queue' and datname = current_database()",
    );
    end(1);
    await add(2);
    await begun(2);
    end(2);
    await stop();
  });

  it('goes on when the database has hung, and with it the connection that listens', async () => {
    const proxy = await silentProxy(database);
    const direct = pool;
    pool = openQueuePool(proxy.through(database.address), 3, none, { answerMs: 500, connectMs: 500 });
    const { begun, end, stop } = start();
    await add(1);
    await begun(1);
    proxy.silence();
    // It cannot write down that this has ended, nor ask for the next.
    end(1);
    await proxy.abandoned();
    await add(2);
    await begun(2);
    end(2);
    await stop();
    expect((await jobs()).length).to.be.below(2);
    await pool.end();
    await proxy.stop();
    pool = direct;
  });

  it('begins again when it could not write down that a job has ended', async () => {
    const { begun, end, stop, lost } = start();
    await add(1);
    await begun(1);
    await database.knex.raw('alter table graphile_worker._private_jobs rename to hidden');
    end(1);
    await lost();
    await database.knex.raw('alter table graphile_worker.hidden rename to _private_jobs');
    await add(2);
    await begun(2);
    end(2);
    await stop();
  });

  it('can be stopped at once, and when it has not begun', async () => {
    await start().stop();
  });

  it('forgets jobs that nobody will do', async () => {
    await add(1);
    await add(2);
    await database.knex.raw(
      "update graphile_worker._private_jobs set attempts = max_attempts where payload->>'nr' = '1'",
    );
    await forgetDeadJobs({ pool, schema, log });
    expect(await jobs()).to.have.length(1);
  });
});

/** One gate a number: wait for it, open it. */
function gates(): [wait: (nr: number) => Promise<void>, open: (nr: number) => void] {
  const made = new Map<number, { promise: Promise<void>; open: () => void }>();
  const gate = (nr: number) => {
    let open: () => void = none;
    const promise = new Promise<void>((resolve) => {
      open = resolve;
    });
    const found = made.get(nr) ?? { promise, open };
    made.set(nr, found);
    return found;
  };
  return [
    (nr) => gate(nr).promise,
    (nr) => {
      gate(nr).open();
    },
  ];
}
