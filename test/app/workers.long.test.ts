import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { connect, type TLSSocket } from 'node:tls';
import { expect } from 'chai';
import { jobannonceService } from '../../src/contract/index.js';
import { fileName } from '../../src/systems/file-name.js';
import { databaseUrl, demoDatabase, type TestDatabase } from '../support/database.js';
import { demoFolderOfItsOwn } from '../support/demo-template.js';
import { isRunning } from '../support/machine.js';
import { type SpawnedMain, spawnMain } from '../support/main-process.js';
import { type Identity, type Load, type LoadClient, steadyLoad } from '../support/steady-load.js';

interface Health {
  readonly status: string;
  readonly workers: readonly { readonly worker: number; readonly pid: number; readonly status: string }[];
}

/**
 * Real processes, as `WORKERS=2` starts them. Callers come by TLS with a client certificate, and
 * keep their connections.
 */
describe('two workers on one port', function () {
  this.timeout(600_000);
  let database: TestDatabase;
  let env: Readonly<Record<string, string>>;
  let main: SpawnedMain;
  let origin: string;
  let metrics: string;
  let identity: Identity;

  before(async () => {
    const DATA_DIR = await demoFolderOfItsOwn();
    const file = (name: string) => join(DATA_DIR, 'certificates', name);
    const own = fileName('Fagsystem Odense');
    database = await demoDatabase();
    env = {
      WORKERS: '2',
      METRICS_PORT: '0',
      DATA_DIR,
      DATABASE_URL: databaseUrl(database.gateway),
      DATABASE_OWNER_URL: databaseUrl(database.address),
      AUTH_METHODS: 'tls',
      TLS_CERT: file('localhost.pem'),
      TLS_KEY: file('localhost.key.pem'),
      MAIL_FOLDER: join(DATA_DIR, 'mails'),
    };
    main = spawnMain(env);
    // One is told on standard output, the other on standard error.
    const told = [/"address":"(http:[^"]+)"/, /listens at (https:\S+)[^]*Stop with/];
    [metrics = '', origin = ''] = await Promise.all(
      told.map(async (pattern) => (await main.until(pattern))[1] ?? expect.fail(main.written())),
    );
    identity = {
      cert: readFileSync(file(`${own}.pem`), 'utf8'),
      key: readFileSync(file(`${own}.key.pem`), 'utf8'),
    };
  });
  after(async () => {
    if (main.child.exitCode === null) await main.end('SIGKILL');
    await database.drop();
  });

  const health = async () => (await (await fetch(`${metrics}/health/ready`)).json()) as Health;
  const pids = async () => (await health()).workers.map(({ pid }) => pid);
  /** What all have counted of one metric. */
  const counted = async (name: string): Promise<number> => {
    const text = await (await fetch(`${metrics}/metrics`)).text();
    const values = [...text.matchAll(new RegExp(`^${name}(?:\\{[^}]*\\})? (\\S+)$`, 'gm'))];
    return values.reduce((sum, [, value]) => sum + Number(value), 0);
  };
  /** Resolves with the process that has answered; by then its metrics have the answer. */
  const answeredBy = async ({ logId }: LoadClient) =>
    Number((await main.until(new RegExp(`"pid":(\\d+),"worker":\\d+,"logId":"${logId}"`)))[1]);
  /** All answers are counted when their last one is. */
  const allCounted = (load: Load) => Promise.all(load.clients.map(answeredBy));

  /** What clients were told is in the database, once each. */
  async function isKept(load: Load): Promise<void> {
    const ids = load.acknowledged();
    expect(new Set(ids).size).to.equal(ids.length);
    for (const [table, column] of [
      ['jobannonce', 'id'],
      ['haendelse', 'jobannonce_id'],
    ] as const)
      expect((await database.knex(table).whereIn(column, ids).count().first())?.count).to.equal(
        `${ids.length}`,
      );
  }

  it('answer, share the connections, and are one in health, log and metrics', async () => {
    const load = await steadyLoad(origin, identity, 4);
    await load.more(4);
    await load.stop();
    expect(load.broken()).to.deep.equal([]);
    await isKept(load);
    expect(new Set(await allCounted(load))).to.deep.equal(new Set(await pids()));
    const { status, workers } = await health();
    expect([status, workers.map((one) => `${one.worker} ${one.status}`)]).to.deep.equal([
      'ready',
      ['1 ready', '2 ready'],
    ]);
    expect(await counted('gateway_requests_total')).to.equal(load.acknowledged().length);
    expect(await counted('gateway_workers')).to.equal(2);
  });

  it('are replaced one by one at SIGHUP, and no request is refused or lost', async () => {
    const before = await pids();
    const asked = await counted('gateway_requests_total');
    const load = await steadyLoad(origin, identity, 2);
    main.child.kill('SIGHUP');
    await main.until(/all workers were replaced/);
    await load.more(1);
    await load.stop();
    expect(load.broken()).to.deep.equal([]);
    await isKept(load);
    const now = await pids();
    expect(now.filter((pid) => before.includes(pid))).to.deep.equal([]);
    expect(before.filter(isRunning)).to.deep.equal([]);
    // Those that have gone are in the sum.
    await allCounted(load);
    expect(await counted('gateway_requests_total')).to.equal(asked + load.acknowledged().length);
  });

  it('lose nothing that was acknowledged when one is killed with -9, and it is started again', async () => {
    const [killed = 0, other = 0] = await pids();
    const load = await steadyLoad(origin, identity, 4);
    const ofKilled = (await allCounted(load)).map((pid) => pid === killed);
    expect(ofKilled.filter(Boolean)).to.have.length(2);
    // It hangs: the metrics have of it what it told last, and health says that it is not ready.
    await counted('gateway_requests_total');
    process.kill(killed, 'SIGSTOP');
    expect(await counted('gateway_requests_total')).to.be.above(0);
    expect((await health()).workers.map(({ status }) => status)).to.deep.equal(['not ready', 'ready']);
    // Of two new connections the supervisor gives it one, which it cannot take.
    const sockets = [connected(), connected()];
    const fates = sockets.map(fateOf);
    await Promise.all(sockets.map((socket) => once(socket, 'connect')));
    // By then the supervisor has accepted both.
    await fetch(`${metrics}/health/live`);
    process.kill(killed, 'SIGKILL');
    expect((await Promise.all(fates)).sort()).to.deep.equal(['closed', 'taken']);
    const again = new RegExp(
      `"of":1,"ofPid":${killed},"how"[^]*"of":1,"ofPid":\\d+,"msg":"a worker listens"`,
    );
    await main.until(again);
    await load.more(2);
    await load.stop();
    expect(await pids())
      .to.include(other)
      .and.not.include(killed);
    await isKept(load);
    // What was on its way on the connections of the other worker has been answered.
    expect(load.clients.map(({ broken }) => broken.length)).to.deep.equal(ofKilled.map(Number));
    expect(load.broken().join()).to.not.match(/ECONNREFUSED|</);
    expect(await counted('gateway_worker_ends_total')).to.equal(1);
  });

  const connected = () =>
    connect({
      port: Number(new URL(origin).port),
      host: '127.0.0.1',
      rejectUnauthorized: false,
      ...identity,
    });

  async function fateOf(socket: TLSSocket): Promise<string> {
    const fate = await once(socket, 'secureConnect').then(
      () => 'taken',
      () => 'closed',
    );
    socket.destroy();
    return fate;
  }

  /** A request whose body is not whole, in the hands of a worker. */
  async function halfSent() {
    const socket = connected();
    await once(socket, 'secureConnect');
    const head = `POST ${jobannonceService.path} HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/xml\r\nExpect: 100-continue\r\nContent-Length: 4\r\n\r\n`;
    socket.write(head);
    const [text] = (await once(socket.setEncoding('utf8'), 'data')) as [string];
    expect(text).to.match(/^HTTP\/1\.1 100 /);
    return socket;
  }

  it('answer what is in flight at SIGTERM, and end with their supervisor', async () => {
    const workers = await pids();
    const socket = await halfSent();
    main.child.kill('SIGTERM');
    for (const pid of workers) await main.until(new RegExp(`"pid":${pid},"worker":.,"msg":"stopping"`));
    socket.write('<a/>');
    const [answer] = (await once(socket, 'data')) as [string];
    expect(answer).to.match(/^HTTP\/1\.1 500 .*\r\nconnection: close\r\n/is);
    // It has been told; this waits for its end.
    const [code] = (await once(main.child, 'exit')) as [number];
    expect(code, main.written()).to.equal(0);
    expect(workers.filter(isRunning)).to.deep.equal([]);
  });
});
