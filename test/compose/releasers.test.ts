import { expect } from 'chai';
import { createReleasers, releasingOnFailure } from '../../src/compose/releasers.js';
import { createLogger } from '../../src/log/log.js';

function deferred<T>() {
  let settle: { resolve: (value: T) => void; reject: (error: Error) => void } | undefined;
  const promise = new Promise<T>((resolve, reject) => {
    settle = { resolve, reject };
  });
  return {
    promise,
    resolve: (value: T) => settle?.resolve(value),
    reject: (error: Error) => settle?.reject(error),
  };
}

describe('releasers', () => {
  let lines: string[];
  let events: string[];
  beforeEach(() => {
    lines = [];
    events = [];
  });
  const create = () =>
    createReleasers(createLogger('error', new Set(), { write: (line) => lines.push(line) }));
  const told = () =>
    lines.map((line) => JSON.parse(line) as { name: string; msg: string; err: { message: string } });

  it('give what was begun, and end it with that', async () => {
    const releasers = create();
    const release = (held: number) => {
      events.push(`end ${held}`);
    };
    expect(await releasers.hold('a number', () => 7, release)).to.equal(7);
    expect(await releasers.hold('a promise', () => Promise.resolve(8), release)).to.equal(8);
    await releasers.releaseAll();
    expect(events).to.deep.equal(['end 8', 'end 7']);
  });

  it('end the last thing first, and wait for each before the next', async () => {
    const releasers = create();
    for (const name of ['a', 'b', 'c'])
      await releasers.hold(
        name,
        () => name,
        async () => {
          events.push(`${name} ends`);
          await new Promise(setImmediate);
          events.push(`${name} has ended`);
        },
      );
    await releasers.releaseAll();
    expect(events).to.deep.equal(['c', 'b', 'a'].flatMap((name) => [`${name} ends`, `${name} has ended`]));
  });

  it('end each thing once, however often they are asked', async () => {
    const releasers = create();
    await releasers.hold(
      'a',
      () => 'a',
      () => void events.push('a'),
    );
    await Promise.all([releasers.releaseAll(), releasers.releaseAll()]);
    await releasers.releaseAll();
    expect(events).to.deep.equal(['a']);
  });

  it('end everything even when something cannot be ended, and tell what', async () => {
    const releasers = create();
    const failing = (reason: string) => () => {
      throw new Error(reason);
    };
    await releasers.hold(
      'first',
      () => 1,
      () => void events.push('first'),
    );
    await releasers.hold('second', () => 2, failing('two'));
    await releasers.hold(
      'third',
      () => 3,
      () => Promise.reject(new Error('three')),
    );
    await releasers.hold(
      'fourth',
      () => 4,
      () => void events.push('fourth'),
    );
    const error: unknown = await releasers.releaseAll().catch((thrown: unknown) => thrown);
    expect(error).to.have.property('message', 'Could not be ended: third, second.');
    expect(events).to.deep.equal(['fourth', 'first']);
    expect(told().map(({ name, err }) => [name, err.message])).to.deep.equal([
      ['third', 'three'],
      ['second', 'two'],
    ]);
  });

  it('wait for what is still beginning, and begin nothing more', async () => {
    const releasers = create();
    const { promise, resolve } = deferred<string>();
    const release = (held: string) => void events.push(`end ${held}`);
    const beginning = releasers.hold('slow', () => promise, release);
    const released = releasers.releaseAll();
    const late = await releasers.hold('late', () => 'late', release).catch((error: unknown) => error);
    expect(late).to.have.property('message', 'The gateway is stopping: late is not begun.');
    expect(events).to.deep.equal([]);
    resolve('slow');
    await released;
    expect(await beginning).to.equal('slow');
    expect(events).to.deep.equal(['end slow']);
  });

  it('have nothing to end of what fails to begin meanwhile', async () => {
    const releasers = create();
    const { promise, reject } = deferred<string>();
    const beginning = releasers.hold(
      'slow',
      () => promise,
      () => void events.push('end'),
    );
    const released = releasers.releaseAll();
    reject(new Error('not begun'));
    expect(await beginning.catch((error: unknown) => error)).to.have.property('message', 'not begun');
    await released;
    expect(events).to.deep.equal([]);
  });

  it('keep nothing of what could not begin', async () => {
    const releasers = create();
    const begun = releasers.hold(
      'a',
      () => Promise.reject(new Error('no')),
      () => void events.push('a'),
    );
    expect(await begun.catch(String)).to.equal('Error: no');
    await releasers.releaseAll();
    expect(events).to.be.empty;
  });

  it('end what a start had begun when it fails, which stays the reason', async () => {
    const releasers = create();
    const start = releasingOnFailure(releasers, async () => {
      await releasers.hold(
        'a',
        () => 1,
        () => void events.push('a'),
      );
      await releasers.hold(
        'b',
        () => 2,
        () => Promise.reject(new Error('stuck')),
      );
      throw new Error('the reason');
    });
    expect(await start.catch(String)).to.equal('Error: the reason');
    expect(events).to.deep.equal(['a']);
    expect(told().map(({ name }) => name)).to.deep.equal(['b']);
  });

  it('leave a start alone that succeeds', async () => {
    const releasers = create();
    const start = () =>
      releasers.hold(
        'a',
        () => 1,
        () => void events.push('a'),
      );
    expect(await releasingOnFailure(releasers, start)).to.equal(1);
    expect(events).to.be.empty;
  });
});
