/**
 * The mock's `GET /driftsbeskeder` beside that of a gateway, which has the notices of the fixture.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { chosenOf, volatileOf } from '../../../kit/src/compare/volatile.js';
import { Mock } from '../../../kit/src/serve/mock.js';
import { mockServer } from '../../../kit/src/serve/server.js';
import { projectRoot } from '../../../src/config/data-file.js';
import { driftsbeskedService as service } from '../../../src/contract/index.js';
import { startApp, type TestApp } from '../../support/app.js';
import { fixturesFolder, loadFixtures } from '../../support/fixtures.js';
import { listening } from '../../support/listening.js';
import { post } from '../../support/soap-client.js';
import { until } from '../../support/until.js';

/** The day of the fixture, so that its request can be sent as it is. */
const MORNING = new Date('2026-11-24T10:00:00+01:00');
/** A minute is more than is left until the notice ends. */
const BEFORE_ITS_END = new Date('2026-11-24T21:59:30+01:00');
const AFTER_ITS_END = new Date('2026-11-24T22:00:00+01:00');

const IN_FORCE_NOW = 'DriftsbeskedService.v1/GetDriftsbeskeder/in-force-now';

interface Asked {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

const ASKED: Readonly<Record<string, readonly [path: string, asked?: Asked]>> = {
  'what is in force': ['/driftsbeskeder'],
  'it by its name': ['/driftsbeskeder?placering=1'],
  'what is after sign-in': ['/driftsbeskeder?placering=2'],
  'what there is none of': ['/driftsbeskeder?placering=3'],
  'its head': ['/driftsbeskeder', { method: 'HEAD' }],
  'a change of it': ['/driftsbeskeder', { method: 'POST' }],
  'it again, with any tag': ['/driftsbeskeder', { headers: { 'if-none-match': '*' } }],
  'it at the time of a tester, whom it does not heed': [
    '/driftsbeskeder',
    { headers: { 'sandbox-clock': '2099-01-25T10:00:00+01:00' } },
  ],
};

/** Of the connection, and of a copy of which the gateway's is seconds old. */
const OWN = new Set(['age', 'connection', 'content-length', 'date', 'keep-alive', 'transfer-encoding']);

async function answerOf(origin: string, path: string, asked: Asked = {}) {
  const answer = await fetch(origin + path, asked);
  const headers = [...answer.headers].filter(([name]) => !OWN.has(name));
  return { status: answer.status, headers: Object.fromEntries(headers), body: await answer.text() };
}

describe('jobnet-kit serve: GET /driftsbeskeder', () => {
  let now = MORNING;
  let app: TestApp;
  let mock: { readonly origin: string; stop(): Promise<void> };
  const mockOf = (fixtures: ReturnType<typeof loadFixtures>) =>
    listening(
      mockServer(
        new Mock(fixtures, {
          now: () => now,
          volatile: volatileOf(fixturesFolder),
          chosen: chosenOf(fixturesFolder),
          wsdl: join(projectRoot, 'wsdl'),
        }),
      ),
    );
  const fixtures = loadFixtures();

  before(async () => {
    app = await startApp({ clock: () => now });
    mock = await mockOf(fixtures.filter(({ name }) => name === IN_FORCE_NOW));
    const create = readFileSync(join(fixturesFolder, IN_FORCE_NOW, '1.request.xml'), 'utf8');
    expect((await post(app.origin, create, { service })).status).to.equal(200);
    await until(async () => (await answerOf(app.origin, '/driftsbeskeder')).body.includes('Planlagt'));
  });
  beforeEach(() => {
    now = MORNING;
  });
  after(async () => {
    await mock.stop();
    await app.stop();
  });

  for (const [what, [path, asked]] of Object.entries(ASKED))
    it(`answers as a gateway does: who asks for ${what}`, async () => {
      expect(await answerOf(mock.origin, path, asked)).to.deep.equal(await answerOf(app.origin, path, asked));
    });

  it('is a document that caches keep for a minute, by its tag', async () => {
    const { status, headers, body } = await answerOf(mock.origin, '/driftsbeskeder');
    expect([status, headers['cache-control']]).to.deep.equal([200, 'public, max-age=60']);
    expect(body).to.include('Planlagt vedligehold tirsdag aften').and.include('Velkommen til sandkassen');
    const again = { headers: { 'if-none-match': headers.etag ?? '' } };
    expect((await answerOf(mock.origin, '/driftsbeskeder', again)).status).to.equal(304);
  });

  it('follows the clock, as that of a gateway', async () => {
    now = BEFORE_ITS_END;
    const last = await answerOf(mock.origin, '/driftsbeskeder');
    expect(last.headers['cache-control']).to.equal('public, max-age=30');
    now = AFTER_ITS_END;
    const after = await answerOf(mock.origin, '/driftsbeskeder');
    expect(after.body).to.not.include('Planlagt');
    expect(after).to.deep.equal(await answerOf(app.origin, '/driftsbeskeder'));
  });

  it('says which recording it tells of, where that is not played', async () => {
    const other = await mockOf(fixtures.filter(({ name }) => name.includes('/GetCodeListNames/')));
    const { status, body } = await answerOf(other.origin, '/driftsbeskeder');
    await other.stop();
    expect([status, body]).to.deep.equal([
      404,
      '{"error":"/driftsbeskeder tells what …/GetDriftsbeskeder/in-force-now recorded, which is not among the fixtures"}',
    ]);
  });
});
