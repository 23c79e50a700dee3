import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect } from 'chai';
import { compose } from '../../src/compose/compose.js';
import type { Addresses } from '../../src/compose/addresses.js';
import { createReleasers, type Releasers } from '../../src/compose/releasers.js';
import { readConfig } from '../../src/config/config.js';
import { createLogger } from '../../src/log/log.js';
import { runningEmbedded } from '../../src/sandbox/postgres/running.js';
import { freshDatabase, type TestDatabase } from '../support/database.js';
import { folders } from '../support/folders.js';
import { watchHandles } from '../support/live-handles.js';
import { usedData } from '../support/used-data.js';

const log = createLogger('silent', new Set());
const BROKEN = 'this step is broken';
const SIGNALS = ['exit', 'SIGTERM', 'SIGINT', 'SIGHUP'] as const;

/**
 * Keeps what is begun, but for the step with that number, which throws; tells the names of the
 * steps that began.
 */
function releasersBreakingAt(step: number, begun: string[]): Releasers {
  const releasers = createReleasers(log);
  return {
    ...releasers,
    hold: async (name, begin, release) => {
      if (begun.length === step) throw new Error(BROKEN);
      const held = await releasers.hold(name, begin, release);
      begun.push(name);
      return held;
    },
  };
}

const listenersNow = () => SIGNALS.map((signal) => process.listenerCount(signal));

/** Does something. @returns why it failed, and what it has left behind */
async function remainsOf(dataDir: string, work: () => Promise<unknown>) {
  const before = listenersNow();
  const handles = await watchHandles();
  const reason: unknown = await work().then(
    () => undefined,
    (error: unknown) => (error instanceof Error ? error.message : error),
  );
  return {
    reason,
    left: {
      handles: await handles.left(),
      postgres: await runningEmbedded(dataDir),
      listeners: listenersNow().map((count, i) => count - (before[i] ?? 0)),
    },
  };
}

const NOTHING = { handles: [], postgres: undefined, listeners: SIGNALS.map(() => 0) };

describe('a start that fails', function () {
  const folder = folders();
  let dataDir: string;
  let database: TestDatabase;
  let given: Addresses | undefined;

  before(async () => {
    dataDir = await usedData(folder());
    database = await freshDatabase();
    // Its connections would be taken for those of the start.
    await database.knex.destroy();
  });
  after(() => database.drop());

  const start = (step: number, begun: string[], env: Readonly<Record<string, string>> = {}) =>
    compose(readConfig({ DATA_DIR: dataDir, MAIL_FOLDER: `${dataDir}/mails`, PORT: '0', ...env }), {
      log,
      releasers: releasersBreakingAt(step, begun),
      ...(given && { database: given }),
    });

  /** Starts, listens and stops; all of it has to be ended. @returns the names of the steps */
  async function wholeStart(): Promise<readonly string[]> {
    const steps: string[] = [];
    const remains = await remainsOf(dataDir, async () => {
      const app = await start(Infinity, steps, { METRICS_PORT: '0' });
      await app.listen();
      await app.stop();
    });
    expect(remains).to.deep.equal({ reason: undefined, left: NOTHING });
    return steps;
  }

  /** At each of the first steps. */
  async function failAtEach(steps: readonly string[], count: number): Promise<void> {
    for (const step of steps.slice(0, count).keys()) {
      const begun: string[] = [];
      const remains = await remainsOf(dataDir, () => start(step, begun));
      expect(begun, steps[step]).to.deep.equal(steps.slice(0, step));
      expect(remains, steps[step]).to.deep.equal({ reason: BROKEN, left: NOTHING });
    }
  }

  it('has ended every step before that one, with the embedded PostgreSQL', async () => {
    given = undefined;
    const steps = await wholeStart();
    const embedded = steps.indexOf('embedded PostgreSQL');
    expect(steps[embedded + 1]).to.equal('connections to the database');
    // One step with it running; when it ends, it ends connections that nobody ended: the next test
    // looks at those.
    await failAtEach(steps, embedded + 3);
  });

  it('has ended every step before that one, on a database that is there', async () => {
    given = { gateway: database.gateway, owner: database.address };
    const steps = await wholeStart();
    expect(steps).to.include.members(['queue of the mails', 'server of the callers']);
    await failAtEach(steps, steps.length);
  });

  for (const name of ['PORT', 'METRICS_PORT'])
    it(`has ended every step when ${name} is taken`, async () => {
      given = { gateway: database.gateway, owner: database.address };
      const other = createServer().listen(0, '127.0.0.1');
      await once(other, 'listening');
      const { port } = other.address() as AddressInfo;
      const { reason, left } = await remainsOf(dataDir, async () => {
        const app = await start(Infinity, [], { METRICS_PORT: '0', [name]: String(port) });
        await app.listen();
      });
      other.close();
      expect(reason).to.include(`port ${port}: is ${name} taken`);
      expect(left).to.deep.equal(NOTHING);
    });
});
