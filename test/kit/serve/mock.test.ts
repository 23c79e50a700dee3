import { join } from 'node:path';
import { expect } from 'chai';
import { chosenOf, volatileOf } from '../../../kit/src/compare/volatile.js';
import { printOutcome } from '../../../kit/src/replay/report.js';
import { replay } from '../../../kit/src/replay/replay.js';
import type { Target } from '../../../kit/src/replay/target.js';
import { Mock } from '../../../kit/src/serve/mock.js';
import { projectRoot } from '../../../src/config/data-file.js';
import { writeDateTime } from '../../../src/time/danish-time.js';
import { daysBetween } from '../../../kit/src/times/move-time.js';
import { moveTimes } from '../../../kit/src/times/move-text.js';
import type { MockAnswer } from '../../../kit/src/serve/answer.js';
import { someOf } from '../../support/each.js';
import { fixturesFolder, loadFixtures } from '../../support/fixtures.js';

const now = () => new Date('2027-03-02T14:30:00+01:00');
const fixtures = loadFixtures();
const volatile = volatileOf(fixturesFolder);
const mockOf = (some = fixtures) =>
  new Mock(some, { now, volatile, chosen: chosenOf(fixturesFolder), wsdl: join(projectRoot, 'wsdl') });

const targetOf = (mock: Mock): Target => ({
  send: ({ method, path, headers, body, at }) => {
    const sent = Object.entries({ ...(at && { 'Sandbox-Clock': writeDateTime(at) }), ...headers });
    const lower = Object.fromEntries(sent.map(([name, value]) => [name.toLowerCase(), value]));
    const answer = mock.answer({ method, path, headers: lower, body: Buffer.from(body) });
    return Promise.resolve({ status: answer.status, headers: answer.headers, text: answer.body });
  },
  reset: () => {
    mock.reset();
    return Promise.resolve();
  },
});

describe('jobnet-kit serve: the mock', () => {
  it('answers the fixtures of the folder as they say', async function () {
    const played = someOf(fixtures, 4);
    const outcomes = await replay(played, targetOf(mockOf()), {
      now,
      volatile,
      time: 'requests',
      has: ['v1-ads', 'sandbox'],
      reset: 'all',
      jobs: 1,
      stop: new AbortController().signal,
    });
    const differing = outcomes.filter(({ verdict }) => verdict === 'different');
    if (differing.length > 0)
      expect.fail(`${differing.length} differ:\n${differing.flatMap(printOutcome).join('\n')}`);
    expect(
      outcomes.filter(({ verdict }) => verdict === 'skipped').map(({ fixture }) => fixture.name),
    ).to.deep.equal(played.filter(({ steps }) => steps.some(({ wayIn }) => wayIn)).map(({ name }) => name));
  });

  const [hotjob] = fixtures.filter(({ name }) => name.endsWith('/CreateJobannonce/ad/hotjob'));
  const post = (mock: Mock, path: string, text: string) =>
    mock.answer({
      method: 'POST',
      path,
      headers: { 'content-type': 'text/xml; charset=utf-8' },
      body: Buffer.from(text),
    });
  const PATH = '/virksomhedsindsats/2/JobannonceService';
  const today = (text: string) =>
    moveTimes(text, { days: daysBetween('2026-11-24', '2027-03-02'), fixed: [] });
  const textOfHotjob = () => today(hotjob!.steps[0]!.text);

  it('takes other prefixes, layout, user and headers of a tool, and gives each conversation its ids', () => {
    const mock = mockOf([hotjob!]);
    const text = textOfHotjob()
      .replaceAll('job:', 'x:')
      .replace('xmlns:job', 'xmlns:x')
      .replace(/>\n\s*</g, '><')
      .replace(/(UserIdentifier>)[^<]*/, '$1en-anden')
      .replace(
        '<soap:Header>',
        '<soap:Header><a:Action xmlns:a="http://www.w3.org/2005/08/addressing">urn:x</a:Action>' +
          '<o:RequestOptionsHeader xmlns:o="urn:jobnet-gateway:request-options:1"><o:RequestIdentifier>6c1f36a4-93b5-4e0b-9d4e-8f2b6a1c7d01</o:RequestIdentifier></o:RequestOptionsHeader>',
      );
    const idOf = ({ status, body }: MockAnswer) => {
      expect(status, body).to.equal(200);
      return /JobannonceIdentifier>([^<]*)</.exec(body)?.[1];
    };
    const [first, second] = [idOf(post(mock, PATH, text)), idOf(post(mock, PATH, text))];
    expect(first)
      .to.match(/^[\da-f-]{36}$/)
      .and.not.equal(second);
  });

  it('says in the fault which fixture is nearest, and what differs', () => {
    const mock = mockOf([hotjob!]);
    const title = /<job:Titel>([^<]*)/.exec(hotjob!.steps[0]!.text)?.[1];
    const { status, body } = post(
      mock,
      PATH,
      textOfHotjob().replace(/(<job:Titel>)[^<]*/, '$1Æblepige &lt;b>'),
    );
    expect(status).to.equal(500);
    const reason = /<faultstring>([^]*)<\/faultstring>/.exec(body)?.[1];
    expect(reason?.replace(/\s+/g, ' ')).to.match(
      new RegExp(
        `^jobnet-kit serve: No fixture has this request here. The nearest are: ${hotjob!.name}: /Envelope/Body/CreateJobannonceRequest/[\\w/]*Titel expected: ${title} got: Æblepige &lt;b&gt;$`,
      ),
    );
    expect(mock.page()).to.include('Nothing matches.').and.include('Æblepige &#60;b').and.not.include('<b>');
  });

  it('takes what the caller is free to choose, and repeats it in the answer', () => {
    const read = fixtures.filter(({ name }) =>
      name.endsWith('/GetJobannonceByAnnonceId/deleted-by-its-company'),
    );
    const free = new Map([...chosenOf(fixturesFolder), ['AnnonceId', 'id'] as const]);
    const mock = new Mock(read, { now, volatile, chosen: free, wsdl: join(projectRoot, 'wsdl') });
    const recorded = /<job:AnnonceId>(\d+)/.exec(read[0]!.steps[0]!.text)![1]!;
    const { status, body } = post(mock, PATH, today(read[0]!.steps[0]!.text).replace(recorded, '7654321'));
    expect(status).to.equal(read[0]!.steps[0]!.status);
    expect(body).to.include('7654321').and.not.include(recorded);
  });

  it('goes on with the fixture whose next request it is, when two began alike', () => {
    const two = fixtures.filter(
      ({ steps, name }) => steps.length > 1 && name.startsWith('JobannonceService.v2/'),
    );
    const beginning = (one: (typeof two)[number]) => one.steps[0]!.text;
    const [a, b] = two.flatMap((one) => {
      const other = two.find(
        (candidate) =>
          candidate !== one &&
          beginning(candidate) === beginning(one) &&
          candidate.steps[1]!.text !== one.steps[1]!.text &&
          candidate.steps
            .slice(0, 2)
            .concat(one.steps.slice(0, 2))
            .every(({ at, status }) => !at && status === 200),
      );
      return other ? [[one, other] as const] : [];
    })[0]!;
    for (const one of [a, b]) {
      const mock = mockOf([a, b]);
      const first = post(mock, one.steps[0]!.path, today(beginning(one)));
      const given = /JobannonceIdentifier>([^<]*)</.exec(first.body)?.[1] ?? '';
      const next = today(one.steps[1]!.text).replaceAll('00000000-0000-4000-8000-000000000001', given);
      expect(post(mock, one.steps[1]!.path, next).status, one.name).to.equal(one.steps[1]!.status);
      expect(mock.page()).to.include(`${one.name}, 2 of ${one.steps.length}`);
      // What was created is not known any more after a reset.
      mock.reset();
      expect(post(mock, one.steps[1]!.path, next).status).to.equal(500);
    }
  });
});
