import { expect } from 'chai';
import { type Crew, crewOf } from '../../src/supervisor/crew.js';
import { createLogger } from '../../src/log/log.js';
import { ORIGIN, Played } from './played.js';

/** Lets everything go on that waits for nothing but promises. */
const settled = () => new Promise(setImmediate);

describe('a crew of workers', () => {
  let hands: Played[];
  let later: { readonly ms: number; readonly run: () => void }[];
  let lines: string[];
  let gaveUp: string[];
  let now: number;
  let crew: Crew;

  beforeEach(() => {
    [hands, later, lines, gaveUp, now] = [[], [], [], [], 0];
    crew = crewOf({
      size: 2,
      fork: (worker) => {
        const hand = new Played(worker, 100 + hands.length);
        hands.push(hand);
        return hand;
      },
      log: createLogger('debug', new Set(), { write: (line: string) => lines.push(line) }),
      uptime: () => now,
      after: (ms, run) => {
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

  const hand = (at: number): Played => hands[at] ?? expect.fail(`no process ${at} was started`);
  async function started(): Promise<void> {
    const starting = crew.start();
    for (const one of hands) one.listens(ORIGIN);
    expect(await starting).to.deep.equal([ORIGIN, ORIGIN]);
  }
  const pids = async () => (await crew.health()).map(({ pid, status }) => `${String(pid)} ${status}`);
  /** The next start that waits begins. @returns how long it waited */
  const pass = () => {
    const one = later.shift() ?? expect.fail('nothing waits');
    one.run();
    return one.ms;
  };

  it('says why it cannot begin, where a worker cannot', async () => {
    const starting = crew.start();
    hand(0).listens(ORIGIN);
    hand(1).fails(new Error('PORT is taken.'));
    expect(await starting.catch(String)).to.equal('Error: PORT is taken.');
  });

  it('starts none any more when it was told to stop while they began', async () => {
    const starting = crew.start().catch(String);
    for (const one of hands) one.listens(ORIGIN);
    await crew.stop();
    expect(await starting).to.equal('Error: The gateway is being stopped.');
    await settled();
    expect([hands.length, later.length]).to.deep.equal([2, 0]);
  });

  it('starts a worker again that has ended, the first time at once', async () => {
    await started();
    now = 60_000;
    hand(0).end('SIGKILL');
    await settled();
    expect(await pids()).to.deep.equal(['100 starting', '101 ready']);
    expect(pass()).to.equal(0);
    hand(2).listens(ORIGIN);
    await settled();
    expect(await pids()).to.deep.equal(['102 ready', '101 ready']);
    expect(hand(2).worker).to.equal(1);
    expect(lines.join('')).to.match(/"of":1,"ofPid":100,"how":"SIGKILL"/);
  });

  it('waits longer before each early start, and gives up after the seventh early end', async () => {
    await started();
    const pauses: number[] = [];
    for (let at = 1; at <= 7; at += 1) {
      hand(at).end('exit code 1');
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
      const last = hands.at(-1) ?? expect.fail();
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
    const reloading = crew.reload();
    await settled();
    expect(hands.map(({ worker }) => worker)).to.deep.equal([1, 2, 1]);
    expect(hand(0).asked).to.deep.equal([]);
    hand(2).listens(ORIGIN);
    await settled();
    expect(hand(0).asked).to.deep.equal(['retire']);
    expect(hands).to.have.length(3);
    hand(0).retired();
    await settled();
    expect(hand(0).asked).to.deep.equal(['retire', 'stop']);
    hand(3).listens(ORIGIN);
    hand(1).retired();
    await reloading;
    expect(await pids()).to.deep.equal(['102 ready', '103 ready']);
    expect(later, 'starts after an end that was wanted').to.deep.equal([]);
  });

  it('reloads once more for whoever asks during a reload, however often', async () => {
    await started();
    const reloads = [crew.reload()];
    await settled();
    reloads.push(crew.reload(), crew.reload(), crew.reload());
    for (let at = 2; at < 6; at += 1) {
      hand(at).listens(ORIGIN);
      hand(at - 2).retired();
      await settled();
    }
    await Promise.all(reloads);
    expect(hands.map(({ worker }) => worker)).to.deep.equal([1, 2, 1, 2, 1, 2]);
    expect(await pids()).to.deep.equal(['104 ready', '105 ready']);
  });

  it('kills one that does not leave when another has taken its place, and goes on', async () => {
    await started();
    const reloading = crew.reload();
    await settled();
    hand(2).listens(ORIGIN);
    await settled();
    expect(pass()).to.equal(90_000);
    await settled();
    hand(3).listens(ORIGIN);
    hand(1).retired();
    await reloading;
    expect(await pids()).to.deep.equal(['102 ready', '103 ready']);
    expect(lines.join('')).to.match(/"of":1,"ofPid":100,.*does not leave: it is killed/);
  });

  it('tells of one that hangs that it does not answer, and waits no longer than a second', async () => {
    await started();
    hand(1).hangs = true;
    const health = pids();
    await settled();
    expect(pass()).to.be.below(1_000);
    expect(await health).to.deep.equal(['100 ready', '101 not ready']);
    const metrics = crew.metrics();
    await settled();
    expect(pass()).to.be.below(1_000);
    expect(await metrics).to.be.a('string');
    expect(later).to.deep.equal([]);
  });

  it('leaves everything as it is when a new worker cannot begin', async () => {
    await started();
    const reloading = crew.reload();
    await settled();
    hand(2).fails(new Error('TLS_KEY is not the key of TLS_CERT.'));
    hand(2).end('exit code 1');
    await reloading;
    expect(await pids()).to.deep.equal(['100 ready', '101 ready']);
    expect(hands).to.have.length(3);
    expect(later).to.deep.equal([]);
    expect(lines.join('')).to.match(/TLS_KEY is not the key.*a new worker could not begin/);
  });

  it('has one process for each worker when one ends while its successor begins', async () => {
    await started();
    const reloading = crew.reload();
    await settled();
    hand(0).end('SIGKILL');
    await settled();
    hand(2).listens(ORIGIN);
    await settled();
    // The start that waits for the one that had ended is none any more.
    pass();
    hand(3).listens(ORIGIN);
    hand(1).retired();
    await reloading;
    expect(hands.map(({ worker }) => worker)).to.deep.equal([1, 2, 1, 2]);
    expect(await pids()).to.deep.equal(['102 ready', '103 ready']);
  });

  it('ends all, also one that begins, and starts none again', async () => {
    await started();
    hand(0).end('SIGKILL');
    await settled();
    const reloading = crew.reload();
    await settled();
    await crew.stop();
    await reloading.catch(() => undefined);
    expect(hands.map(({ asked }) => asked)).to.deep.equal([[], ['stop'], ['stop']]);
    expect(later).to.deep.equal([]);
  });
});
