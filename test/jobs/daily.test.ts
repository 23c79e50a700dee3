import { mock } from 'node:test';
import { setImmediate } from 'node:timers/promises';
import { expect } from 'chai';
import { cleaningUp, repeatedly } from '../../src/jobs/daily.js';
import { createLogger } from '../../src/log/log.js';

const PAUSE_MS = 1_000;

describe('work that is done again and again', () => {
  let lines: string[];
  let begun: number;
  /** Ends what was begun last. */
  let end: (error?: Error) => void;
  let stop: () => Promise<void>;
  beforeEach(() => {
    mock.timers.enable({ apis: ['setInterval'] });
    lines = [];
    begun = 0;
    const log = createLogger('debug', new Set(), { write: (line) => lines.push(line) });
    const work = () => {
      begun += 1;
      return new Promise<number>((resolve, reject) => {
        end = (error) => {
          if (error) reject(error);
          else resolve(0);
        };
      });
    };
    stop = repeatedly(PAUSE_MS, 'work of a test', work, log);
  });
  afterEach(async () => {
    end();
    await stop();
    mock.timers.reset();
  });

  const levels = () => lines.map((line) => (JSON.parse(line) as { level: string }).level);

  it('is not begun while it is still at it, and begins with the next pause', async () => {
    mock.timers.tick(3 * PAUSE_MS);
    expect(begun).to.equal(1);
    end();
    await setImmediate();
    mock.timers.tick(PAUSE_MS);
    expect(begun).to.equal(2);
  });

  it('tells of the first of several failures, and of one after it went well', async () => {
    for (const failure of [true, true, false, true]) {
      end(failure ? new Error('no database') : undefined);
      await setImmediate();
      mock.timers.tick(PAUSE_MS);
    }
    expect(levels()).to.deep.equal(['error', 'debug', 'debug', 'error']);
  });
});

describe('work that cleans up', () => {
  it('takes turns, goes on past a failure, and is not begun when it was stopped before its turn', async () => {
    mock.timers.enable({ apis: ['setInterval'] });
    const lines: string[] = [];
    const log = createLogger('debug', new Set(), { write: (line) => lines.push(line) });
    const cleanUp = cleaningUp(log);
    const begun: string[] = [];
    const ends: (() => void)[] = [];
    const works = ['first', 'second', 'third'].map((name) =>
      cleanUp.daily(name, () => {
        begun.push(name);
        return new Promise((_, reject) =>
          ends.push(() => {
            reject(new Error('no database'));
          }),
        );
      }),
    );
    await setImmediate();
    expect(begun).to.deep.equal(['first']);
    const stopped = works[2]?.();
    ends[0]?.();
    await setImmediate();
    expect(begun).to.deep.equal(['first', 'second']);
    ends[1]?.();
    await stopped;
    await Promise.all(works.map((stop) => stop()));
    expect(begun).to.deep.equal(['first', 'second']);
    expect(lines.map((line) => (JSON.parse(line) as { job: string }).job)).to.deep.equal(['first', 'second']);
    mock.timers.reset();
  });
});
