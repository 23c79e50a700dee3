import { expect } from 'chai';
import { recentAnswer } from '../../src/compose/recent-answer.js';

describe('an answer that is asked for often', () => {
  let uptime: number;
  let asked: number;
  let answer: () => Promise<string>;
  beforeEach(() => {
    uptime = 0;
    asked = 0;
    answer = () => Promise.resolve('first');
  });
  const recent = (waitMs = 60_000) =>
    recentAnswer(
      () => {
        asked += 1;
        return answer();
      },
      { keepMs: 250, waitMs, uptime: () => uptime },
    );

  it('is asked for once by many who come together, and again when its time is over', async () => {
    const read = recent();
    const answers = await Promise.all(Array.from({ length: 100 }, () => read()));
    expect(new Set(answers.map((one) => one?.value))).to.deep.equal(new Set(['first']));
    expect(asked).to.equal(1);
    uptime = 250;
    await read();
    expect(asked).to.equal(1);
    uptime = 251;
    answer = () => Promise.resolve('second');
    expect(await read()).to.deep.equal({ value: 'second', ageMs: 0 });
    expect(asked).to.equal(2);
  });

  it('is the last known one, with its age, where none comes in time or the question fails', async () => {
    const read = recent(1);
    expect((await read())?.value).to.equal('first');
    uptime = 5_000;
    let hear: (late: string) => void = () => undefined;
    answer = () => new Promise((resolve) => (hear = resolve));
    expect(await read()).to.deep.equal({ value: 'first', ageMs: 5_000 });
    expect(await read()).to.deep.equal({ value: 'first', ageMs: 5_000 });
    expect(asked).to.equal(2);
    hear('late');
    expect((await read())?.value).to.equal('late');
    uptime = 10_000;
    answer = () => Promise.reject(new Error('away'));
    expect(await read()).to.deep.equal({ value: 'late', ageMs: 5_000 });
  });

  it('is none where there never was one', async () => {
    answer = () => new Promise(() => undefined);
    expect(await recent(1)()).to.equal(undefined);
  });
});
