import { randomUUID } from 'node:crypto';
import { expect } from 'chai';
import { driftsbeskedService as service } from '../../src/contract/index.js';
import { startEmbeddedPostgres } from '../../src/sandbox/postgres/start.js';
import { MOST_PUBLIC } from '../../src/services/driftsbesked/driftsbesked.js';
import { startApp, type TestApp } from '../support/app.js';
import { freshDatabase, makeTemplate } from '../support/database.js';
import { folders } from '../support/folders.js';
import { quick } from '../support/quick-initdb.js';
import { silentProxy } from '../support/silent-proxy.js';
import { asOrganisation, post, sampleOf, valueOf, withValue } from '../support/soap-client.js';
import { stoppedBackends } from '../support/stopped-backends.js';
import { until } from '../support/until.js';

const NOW = new Date('2026-11-24T10:00:00+01:00');
const SHORT = { DATABASE_TIMEOUT_MS: '1000', DATABASE_CONNECT_MS: '1000' };

interface Told {
  readonly driftsbeskeder: readonly { readonly overskrift: string; readonly id: string }[];
  readonly kopiFra: string | null;
}

const create = (origin: string, overskrift: string, more = (message: string) => message) =>
  post(origin, more(withValue(sampleOf('CreateDriftsbesked', NOW, service), 'Overskrift', overskrift)), {
    service,
  });
/** The sample is about one before it. */
const afterSignIn = (message: string) =>
  message.replace(/(<dr:Placering>\s*<clb:CodeListItemIdentifier>)1/, (_, before: string) => `${before}2`);
const told = async (origin: string) => (await (await fetch(`${origin}/driftsbeskeder`)).json()) as Told;
const shown = async (origin: string) =>
  (await told(origin)).driftsbeskeder.map(({ overskrift }) => overskrift);

describe('notices', () => {
  let app: TestApp;
  before(async () => {
    app = await startApp({ clock: () => NOW, newId: randomUUID });
  });
  after(() => app.stop());
  afterEach(() => app.database.knex('driftsbesked').whereNot('overskrift', 'like', 'Velkommen%').delete());

  it('before sign-in are read by everyone, without headers, as soon as they are copied', async () => {
    expect(await shown(app.origin)).to.deep.equal(['Velkommen til sandkassen']);
    expect((await create(app.origin, 'Nedbrud')).status).to.equal(200);
    let now: readonly string[] = [];
    await until(async () => (now = await shown(app.origin)).length !== 1);
    expect(now).to.deep.equal(['Nedbrud', 'Velkommen til sandkassen']);
  });

  it('after sign-in, or for one company, are in no document of everyone', async () => {
    const answers = [
      await create(app.origin, 'Efter login', afterSignIn),
      await create(app.origin, 'Nedbrud'),
    ];
    expect(answers.map(({ status }) => status)).to.deep.equal([200, 200]);
    let now: readonly string[] = [];
    await until(async () => (now = await shown(app.origin)).includes('Nedbrud'));
    expect(now).to.not.include('Efter login');
  });

  it('are a document that a cache may ask for again by its tag, from any page', async () => {
    const first = await fetch(`${app.origin}/driftsbeskeder?placering=1`);
    const head = await fetch(`${app.origin}/driftsbeskeder`, { method: 'HEAD' });
    const etag = first.headers.get('etag') ?? '';
    expect(head.headers.get('etag')).to.equal(etag);
    const again = await fetch(`${app.origin}/driftsbeskeder`, { headers: { 'if-none-match': `W/${etag}` } });
    expect([first.status, again.status, await again.text()]).to.deep.equal([200, 304, '']);
    for (const { headers } of [first, again]) {
      expect(headers.get('cache-control')).to.equal('public, max-age=60');
      expect(headers.get('age')).to.match(/^\d$/);
      expect(headers.get('access-control-allow-origin')).to.equal('*');
    }
  });

  it('before sign-in are never more than fit into the copy, however many come at once', async () => {
    await app.database.knex.raw(
      `insert into driftsbesked (id, version, placering, overskrift, tekst, gyldig_fra, oprettet_tidspunkt, aendret_tidspunkt)
       select gen_random_uuid(), 1, 'FoerLogin', 'Nr. ' || nr, 'x', ?, ?, ? from generate_series(1, ?::int) as nr`,
      [NOW, NOW, NOW, MOST_PUBLIC - 2],
    );
    const answers = await Promise.all(Array.from({ length: 8 }, (_, i) => create(app.origin, `Ny ${i}`)));
    const codes = answers.map(({ xml }) => valueOf(xml, 'ErrorCode') ?? 'taken').toSorted();
    expect(codes).to.deep.equal([...Array.from({ length: 7 }, () => '150515'), 'taken']);
    const after = await create(app.origin, 'Efter login', afterSignIn);
    expect(after.status).to.equal(200);
  });

  it('leave in the audit trail who wrote, changed and deleted which', async () => {
    const created = await create(app.origin, 'Nedbrud');
    const id = valueOf(created.xml, 'DriftsbeskedIdentifier') ?? '';
    const about = (name: 'UpdateDriftsbesked' | 'DeleteDriftsbesked', version: number) =>
      withValue(
        withValue(sampleOf(name, NOW, service), 'DriftsbeskedIdentifier', id),
        'Version',
        `${version}`,
      );
    for (const [name, version] of [
      ['UpdateDriftsbesked', 1],
      ['DeleteDriftsbesked', 1],
      ['DeleteDriftsbesked', 2],
    ] as const)
      await post(app.origin, about(name, version), { service });
    const rows = await app.database
      .knex('audit_trail')
      .where({ driftsbesked_id: id })
      .orderBy('nr')
      .select('operation', 'version', 'outcome', 'organisation_type_id');
    expect(rows.map((row: Record<string, unknown>) => Object.values(row))).to.deep.equal([
      ['CreateDriftsbesked', 1, 0, 1],
      ['UpdateDriftsbesked', 2, 0, 1],
      ['DeleteDriftsbesked', 1, 150501, 1],
      ['DeleteDriftsbesked', 2, 0, 1],
    ]);
  });

  it('of a company are shown to it and its mandated system, and to nobody who does not name it', async () => {
    const ofCompany = (one: string) =>
      afterSignIn(one).replace(
        '</dr:Driftsbesked>',
        '<dr:CVRnumberIdentifier>12345674</dr:CVRnumberIdentifier></dr:Driftsbesked>',
      );
    expect((await create(app.origin, 'Kun jer', ofCompany)).status).to.equal(200);
    const ask = async (type: number, code: string, cvr = '') => {
      const message = sampleOf('GetDriftsbeskeder', NOW, service).replace(
        /(<dr:GetDriftsbeskederRequest>)[\s\S]*(<\/dr:GetDriftsbeskederRequest>)/,
        `$1${cvr && `<dr:CVRnumberIdentifier>${cvr}</dr:CVRnumberIdentifier>`}$2`,
      );
      const { xml } = await post(app.origin, asOrganisation(message, type, code), { service });
      return valueOf(xml, 'ErrorCode') ?? xml.includes('Kun jer');
    };
    expect(await ask(10, '12345674', '12345674')).to.equal(true);
    expect(await ask(10, '97007659', '12345674')).to.equal(true);
    expect(await ask(10, '97007918', '12345674')).to.equal('4575');
    expect(await ask(10, '12345674')).to.equal(false);
    expect(await ask(8, '461')).to.equal(false);
    expect(await ask(8, '461', '12345674')).to.equal(true);
    expect(await ask(1, '1')).to.equal(true);
  });
});

describe('notices while the database is down', function () {
  const folder = folders();

  it('are told of the last copy by the clock: PostgreSQL hangs, and is ended', async () => {
    let now = NOW;
    const server = await startEmbeddedPostgres({
      dataDir: folder(),
      log: () => undefined,
      ...quick(),
    });
    const database = await freshDatabase(await makeTemplate(server.connection));
    const app = await startApp({ clock: () => now, database, env: SHORT, newId: randomUUID });
    try {
      const soon = (one: string) => withValue(one, 'GyldigFra', '2026-11-24T11:00:00+01:00');
      for (const answer of [await create(app.origin, 'Nu'), await create(app.origin, 'Kl. 11', soon)])
        expect(answer.status).to.equal(200);
      await until(async () => (await shown(app.origin)).includes('Nu'));
      now = new Date('2026-11-24T11:00:00+01:00');
      await until(async () => (await shown(app.origin)).includes('Kl. 11'));
      now = NOW;
      const copied = await told(app.origin);
      expect(copied.kopiFra).to.equal(null);

      // What is connected hangs, and so does whoever would connect.
      const backends = await stoppedBackends(database);
      process.kill(server.pid, 'SIGSTOP');
      let hanging = await told(app.origin);
      await until(async () => (hanging = await told(app.origin)).kopiFra !== null);
      expect(hanging.driftsbeskeder.map(({ overskrift }) => overskrift))
        .to.include('Nu')
        .and.not.include('Kl. 11');
      now = new Date('2026-11-24T11:00:00+01:00');
      expect(await shown(app.origin)).to.include('Kl. 11');
      backends.goOn();
      process.kill(server.pid, 'SIGCONT');
      await until(async () => (await told(app.origin)).kopiFra === null);

      await database.knex.destroy();
      await server.stop();
      let ended = await told(app.origin);
      await until(async () => (ended = await told(app.origin)).kopiFra !== null);
      expect(ended.driftsbeskeder).to.deep.equal((await told(app.origin)).driftsbeskeder);
      // Both end a day after they were written, by the clock of a process that asks nobody.
      now = new Date('2026-11-26T11:00:00+01:00');
      expect(await shown(app.origin))
        .to.not.include('Nu')
        .and.not.include('Kl. 11');
      expect((await fetch(`${app.origin}/health/ready`)).status).to.equal(503);
    } finally {
      await app.stop();
      await server.stop();
    }
  });

  it('are told to be unknown by a process that could never copy them, until it can', async () => {
    const database = await freshDatabase();
    const proxy = await silentProxy(database);
    proxy.silenceAt('from driftsbesked where placering');
    const gateway = proxy.through(database.gateway);
    const app = await startApp({ env: SHORT, database: { ...database, gateway }, clock: () => NOW });
    try {
      const fresh = await fetch(`${app.origin}/driftsbeskeder`);
      expect([fresh.status, fresh.headers.get('retry-after')]).to.deep.equal([503, '5']);
      expect(await fresh.text()).to.include('databasen svarer ikke');
      proxy.heal();
      await until(async () => (await fetch(`${app.origin}/driftsbeskeder`)).status !== 503);
      expect(await shown(app.origin)).to.include('Velkommen til sandkassen');
    } finally {
      await app.stop();
      await proxy.stop();
      await database.drop();
    }
  });
});
