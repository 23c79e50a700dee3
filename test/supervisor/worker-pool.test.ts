import { expect } from 'chai';
import { type WorkerPool, workerPool } from '../../src/supervisor/worker-pool.js';
import { createLogger } from '../../src/log/log.js';
import { ORIGIN, Played } from './played.js';

/** Lets everything go on that waits for nothing but promises. */
const settled = () => new Promise(setImmediate);

describe('a pool of workers', () => {
  let children: Played[];
  let later: { readonly ms: number; readonly run: () => void }[];
  let lines: string[];
  let gaveUp: string[];
  let now: number;
  let pool: WorkerPool;

  beforeEach(() => {
    [children, later, lines, gaveUp, now] = [[], [], [], [], 0];
    pool = workerPool({
      size: 2,
      fork: (worker) => {
        const child = new Played(worker, 100 + children.length);
        children.push(child);
        return child;
      },
      log: createLogger('debug', new Set(), { write: (line: string) => lines.push(line) }),
      uptime: () => now,
      later: (ms, run) => {
        const one = { ms, run };
        later.push(one);
        return () => (later = later.filter((other) => other !== one));
      },
      leaveMs: 90_000,
      gaveUp: (sentence) => gaveUp.push(sentence),
      onEnd: () => undefined,
      measured: () => Promise.resolve([]),
    });
  });

  const childAt = (at: number): Played => children[at] ?? expect.fail(`no process ${at} was started`);
  async function started(): Promise<void> {
    const starting = pool.start();
    for (const one of children) one.listens(ORIGIN);
    expect(await starting).to.deep.equal([ORIGIN, ORIGIN]);
  }
  const pids = async () => (await pool.health()).map(({ pid, status }) => `${String(pid)} ${status}`);
  /** The next start that waits begins. @returns how long it waited */
  const pass = () => {
    const one = later.shift() ?? expect.fail('nothing waits');
    one.run();
    return one.ms;
  };

  it('says why it cannot begin, where a worker cannot', async () => {
    const starting = pool.start();
    childAt(0).listens(ORIGIN);
    childAt(1).fails(new Error('PORT is taken.'));
    expect(await starting.catch(String)).to.equal('Error: PORT is taken.');
  });

  it('starts none any more when it was told to stop while they began', async () => {
    const starting = pool.start().catch(String);
    for (const one of children) one.listens(ORIGIN);
    await pool.stop();
    expect(await starting).to.equal('Error: The gateway is being stopped.');
    await settled();
    expect([children.length, later.length]).to.deep.equal([2, 0]);
  });

  it('starts a worker again that has ended, the first time at once', async () => {
    await started();
    now = 60_000;
    childAt(0).end('SIGKILL');
    await settled();
    expect(await pids()).to.deep.equal(['100 starting', '101 ready']);
    expect(pass()).to.equal(0);
    childAt(2).listens(ORIGIN);
    await settled();
    expect(await pids()).to.deep.equal(['102 ready', '101 ready']);
    expect(childAt(2).worker).to.equal(1);
    expect(lines.join('')).to.match(/"of":1,"ofPid":100,"how":"SIGKILL"/);
  });

  it('waits longer before each early start, and gives up after the seventh early end', async () => {
    await started();
    const pauses: number[] = [];
    for (let at = 1; at <= 7; at += 1) {
      childAt(at).end('exit code 1');
      await settled();
      if (later.length > 0) pauses.push(pass());
    }
    expect(pauses).to.deep.equal([0, 1_000, 2_000, 4_000, 8_000, 16_000]);
    expect(gaveUp).to.deep.equal([
      'Worker 2 ended early 7 times in a row, the last time with exit code 1: the gateway stops. The log says why.',
    ]);
  });

  it('begins to count anew when a worker has listened for ten seconds', async () => {
    await started();
    const pauses: number[] = [];
    for (const livedMs of [0, 0, 0, 10_000, 0, 0]) {
      const last = children.at(-1) ?? expect.fail();
      last.listens(ORIGIN);
      await settled();
      now += livedMs;
      last.end('SIGSEGV');
      await settled();
      pauses.push(pass());
    }
    expect(pauses).to.deep.equal([0, 1_000, 2_000, 0, 0, 1_000]);
  });

  it('replaces one after the other, and none retires before the new one listens', async () => {
    await started();
    const reloading = pool.reload();
    await settled();
    expect(children.map(({ worker }) => worker)).to.deep.equal([1, 2, 1]);
    expect(childAt(0).asked).to.deep.equal([]);
    childAt(2).listens(ORIGIN);
    await settled();
    expect(childAt(0).asked).to.deep.equal(['retire']);
    expect(children).to.have.length(3);
    childAt(0).retired();
    await settled();
    expect(childAt(0).asked).to.deep.equal(['retire', 'stop']);
    childAt(3).listens(ORIGIN);
    childAt(1).retired();
    await reloading;
    expect(await pids()).to.deep.equal(['102 ready', '103 ready']);
    expect(later, 'starts after an end that was wanted').to.deep.equal([]);
  });

  it('reloads once more for whoever asks during a reload, however often', async () => {
    await started();
    const reloads = [pool.reload()];
    await settled();
    reloads.push(pool.reload(), pool.reload(), pool.reload());
    for (let at = 2; at < 6; at += 1) {
      childAt(at).listens(ORIGIN);
      childAt(at - 2).retired();
      await settled();
    }
    await Promise.all(reloads);
    expect(children.map(({ worker }) => worker)).to.deep.equal([1, 2, 1, 2, 1, 2]);
    expect(await pids()).to.deep.equal(['104 ready', '105 ready']);
  });

  it('kills one that does not leave when another has taken its place, and goes on', async () => {
    await started();
    const reloading = pool.reload();
    await settled();
    childAt(2).listens(ORIGIN);
    await settled();
    expect(pass()).to.equal(90_000);
    await settled();
    childAt(3).listens(ORIGIN);
    childAt(1).retired();
    await reloading;
    expect(await pids()).to.deep.equal(['102 ready', '103 ready']);
    expect(lines.join('')).to.match(/"of":1,"ofPid":100,.*does not leave: it is killed/);
  });

  it('tells of one that hangs that it does not answer, and waits no longer than a second', async () => {
    await started();
    childAt(1).hangs = true;
    const health = pids();
    await settled();
    expect(pass()).to.be.below(1_000);
    expect(await health).to.deep.equal(['100 ready', '101 not ready']);
    const metrics = pool.metrics();
    await settled();
    expect(pass()).to.be.below(1_000);
    expect(await metrics).to.be.a('string');
    expect(later).to.deep.equal([]);
  });

  it('leaves everything as it is when a new worker cannot begin', async () => {
    await started();
    const reloading = pool.reload();
    await settled();
    childAt(2).fails(new Error('TLS_KEY is not the key of TLS_CERT.'));
    childAt(2).end('exit code 1');
    await reloading;
    expect(await pids()).to.deep.equal(['100 ready', '101 ready']);
    expect(children).to.have.length(3);
    expect(later).to.deep.equal([]);
    expect(lines.join('')).to.match(/TLS_KEY is not the key.*a new worker could not begin/);
  });

  it('has one process for each worker when one ends while its successor begins', async () => {
    await started();
    const reloading = pool.reload();
    await settled();
    childAt(0).end('SIGKILL');
    await settled();
    childAt(2).listens(ORIGIN);
    await settled();
    // The start that waits for the one that had ended is none any more.
    pass();
    childAt(3).listens(ORIGIN);
    childAt(1).retired();
    await reloading;
    expect(children.map(({ worker }) => worker)).to.deep.equal([1, 2, 1, 2]);
    expect(await pids()).to.deep.equal(['102 ready', '103 ready']);
  });

  it('ends all, also one that begins, and starts none again', async () => {
    await started();
    childAt(0).end('SIGKILL');
    await settled();
    const reloading = pool.reload();
    await settled();
    await pool.stop();
    await reloading.catch(() => undefined);
    expect(children.map(({ asked }) => asked)).to.deep.equal([[], ['stop'], ['stop']]);
    expect(later).to.deep.equal([]);
  });
});
