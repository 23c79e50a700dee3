import { createServer } from 'node:http';
import { expect } from 'chai';
import { BEYOND } from '../../../kit/src/tour/beyond.js';
import { volatileOf } from '../../../kit/src/compare/volatile.js';
import { readFixtures } from '../../../kit/src/fixture/read.js';
import { httpTarget } from '../../../kit/src/replay/http.js';
import { resetTables } from '../../../kit/src/replay/sandbox.js';
import { choose } from '../../../kit/src/tour/choose.js';
import { allGoals, FAULT, keyOf, type Goal } from '../../../kit/src/tour/goals.js';
import { metIn } from '../../../kit/src/tour/meets.js';
import { printTour } from '../../../kit/src/tour/print.js';
import { tour } from '../../../kit/src/tour/tour.js';
import { startApp, type TestApp } from '../../support/app.js';
import { fixturesFolder } from '../../support/fixtures.js';
import { listening } from '../../support/listening.js';
import { kit } from '../typed.js';

interface Printed {
  readonly met: readonly Pick<Goal, 'kind' | 'code'>[];
  readonly beyond: readonly (Pick<Goal, 'kind' | 'code'> & { readonly why: string })[];
  readonly missing: readonly unknown[];
  readonly conversations: readonly { readonly name: string; readonly verdict: string }[];
}

describe('jobnet-kit tour', function () {
  this.timeout(600_000);
  let app: TestApp;
  before(async () => {
    app = await startApp();
  });
  after(() => app.stop());

  it('meets every status and every code, but for those that its table or the address explains', async () => {
    const { code, stdout, stderr } = await kit(['tour', '--at', app.origin, '--reset', 'all', '--json']);
    const { met, beyond, missing, conversations } = JSON.parse(stdout) as Printed;
    expect(missing).to.deep.equal([]);
    expect(conversations.filter(({ verdict }) => verdict !== 'same')).to.deep.equal([]);
    expect([code, stderr]).to.deep.equal([0, '']);
    const told = [...met, ...beyond].map(keyOf);
    expect(told.toSorted()).to.deep.equal(allGoals().map(keyOf).toSorted());
    // Who proves what, and ads of version 1, are beyond what a request at this address can do.
    const ofAddress = beyond.filter((one) => !Object.hasOwn(BEYOND, one.code));
    expect(ofAddress.map(keyOf)).to.deep.equal(['fault 1012', 'fault 1100', 'fault 1101', 'fault 139002']);
    // A row of the table is of a code that nothing meets.
    const rows = beyond.filter(({ kind, code: one }) => kind === FAULT && Object.hasOwn(BEYOND, one));
    expect(rows.map(({ code: one }) => one)).to.deep.equal(Object.keys(BEYOND));
  });

  it('names a code and a status that are no longer answered', async () => {
    const stop = new AbortController().signal;
    const target = httpTarget(new URL(app.origin), { timeoutMs: 60_000, maxBytes: 1e7, stop });
    const wanted = ['fault 130060', 'JobannonceStatus 4'];
    const taken = (without: (answer: string) => string) =>
      tour(
        readFixtures(fixturesFolder),
        allGoals().filter((goal) => wanted.includes(keyOf(goal))),
        {
          send: async (request) => {
            const answer = await target.send(request);
            return { ...answer, text: without(answer.text) };
          },
          reset: (organisations) => resetTables(target, organisations),
        },
        {
          ...{ now: () => new Date(), volatile: volatileOf(fixturesFolder), time: 'requests' },
          ...{ has: [], reset: 'all', stop },
        },
      );
    try {
      expect((await taken((answer) => answer)).missing).to.deep.equal([]);
      const noCode = await taken((answer) => answer.replaceAll('>130060<', '>130061<'));
      expect(noCode.missing.map(keyOf)).to.deep.equal([wanted[0]]);
      const noStatus = await taken((answer) => answer.replace(/(<Status>\s*<[^>]+>)4</g, '$15<'));
      expect(noStatus.missing.map(keyOf)).to.deep.equal([wanted[1]]);
      expect(printTour(noStatus, 1, 'en').at(-2)).to.match(/^NOT MET {2}JobannonceStatus 4: /);
    } finally {
      target.close();
    }
  });

  it('ends with 1 where nothing is met, and says in Danish what and why', async () => {
    const { origin, stop } = await listening(createServer((_, response) => response.end('Hello')));
    try {
      const { code, stdout, stderr } = await kit(['tour', '--at', origin]);
      expect(code).to.equal(1);
      expect(stdout).to.match(/^IKKE MØDT {2}Fejlkode 130060: /m);
      expect(stdout).to.match(/^IKKE MØDT {2}JobannonceStatus 1: /m);
      expect(stdout).to.match(/^Kan ikke mødes her: .*139190.*: det kræver sandbox, som ingen forespørgsel/m);
      expect(stdout).to.include('det handler om, hvem der beviser hvad, og der er ingen certifikater');
      expect(stderr).to.equal('--reset all gives each conversation the empty tables that it is recorded on.');
    } finally {
      await stop();
    }
  });

  it('ends with 3 where nobody is, and with 2 for what cannot be', async () => {
    expect((await kit(['tour', '--at', 'http://127.0.0.1:1'])).code).to.equal(3);
    expect((await kit(['tour', '--at', 'localhost'])).code).to.equal(2);
  });
});

describe('the choice of conversations', () => {
  const one = (requests: number, ...keys: string[]) => ({ requests, keys });

  it('is of few requests, in their order, and leaves out what others meet as well', () => {
    const [a, b, ab, c] = [one(1, 'a'), one(1, 'b'), one(1, 'a', 'b'), one(5, 'b', 'c', 'x')];
    expect(choose([a, b, ab, c], new Set(['a', 'b', 'c']))).to.deep.equal([ab, c]);
    expect(choose([c, b, a], new Set(['a', 'c']))).to.deep.equal([c, a]);
    expect(choose([a], new Set(['z']))).to.deep.equal([]);
  });
});

describe('what an answer meets', () => {
  it('is nothing where it is no message', () => {
    expect(metIn('Not Found')).to.deep.equal([]);
    expect(metIn('<a/>')).to.deep.equal([]);
  });
});
