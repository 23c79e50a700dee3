import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { expect } from 'chai';
import { compose } from '../../src/compose/compose.js';
import { createReleasers, type Releasers } from '../../src/compose/releasers.js';
import { readConfig } from '../../src/config/config.js';
import { createLogger } from '../../src/log/log.js';
import { runningEmbedded } from '../../src/sandbox/postgres/running.js';
import { folders } from '../support/folders.js';
import { watchHandles } from '../support/live-handles.js';

const log = createLogger('silent', new Set());
const BROKEN = 'this step is broken';

/** Keeps what is begun, but for the step with that number, which throws; tells the names of all steps that began. */
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

const SIGNALS = ['exit', 'SIGTERM', 'SIGINT', 'SIGHUP'] as const;
const listeners = () => SIGNALS.map((signal) => process.listenerCount(signal));

/** The composition of main.ts, with its embedded PostgreSQL. */
describe('a start that fails', function () {
  this.timeout(120_000);
  const folder = folders();
  let dataDir: string;
  let steps: readonly string[];
  const start = (step: number, begun: string[], env: Readonly<Record<string, string>> = {}) =>
    compose(readConfig({ DATA_DIR: dataDir, MAIL_FOLDER: `${dataDir}/mails`, PORT: '0', ...env }), {
      log,
      releasers: releasersBreakingAt(step, begun),
    });

  /** Does what is to fail. @returns why it did, and what it has left behind */
  async function remains(failing: () => Promise<unknown>) {
    const before = listeners();
    const handles = await watchHandles();
    const reason: unknown = await failing().then(
      () => 'it did not fail',
      (error: unknown) => error,
    );
    return {
      reason: reason instanceof Error ? reason.message : reason,
      handles: await handles.left(),
      postgres: await runningEmbedded(dataDir),
      listeners: listeners().map((count, i) => count - (before[i] ?? 0)),
    };
  }

  const NOTHING = { handles: [], postgres: undefined, listeners: SIGNALS.map(() => 0) };

  before('a whole start, which tells the steps', async () => {
    dataDir = folder();
    const begun: string[] = [];
    const { reason, ...left } = await remains(async () => {
      const app = await start(Infinity, begun, { METRICS_PORT: '0' });
      await app.listen();
      await app.stop();
    });
    expect(reason).to.equal('it did not fail');
    expect(left).to.deep.equal(NOTHING);
    steps = begun;
    expect(steps).to.include.members(['embedded PostgreSQL', 'queue of the mails', 'server of the callers']);
  });

  it('at any step has ended every step before it', async () => {
    for (const step of steps.keys()) {
      const begun: string[] = [];
      const { reason, ...left } = await remains(() => start(step, begun));
      expect(reason, steps[step]).to.equal(BROKEN);
      expect(begun, steps[step]).to.deep.equal(steps.slice(0, step));
      expect(left, steps[step]).to.deep.equal(NOTHING);
    }
  });

  for (const name of ['PORT', 'METRICS_PORT'])
    it(`as ${name} is taken has ended everything, too`, async () => {
      const other = createServer().listen(0, '127.0.0.1');
      await once(other, 'listening');
      const { port } = other.address() as AddressInfo;
      const { reason, ...left } = await remains(async () => {
        const app = await start(Infinity, [], { METRICS_PORT: '0', [name]: String(port) });
        await app.listen();
      });
      other.close();
      expect(reason).to.include(`port ${port}: is ${name} taken`);
      expect(left).to.deep.equal(NOTHING);
    });
});
