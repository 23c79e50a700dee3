import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { folders } from '../../support/folders.js';
import { failureOf, GatewayProcess } from '../../support/gateway-process.js';
import { isRunning, processesWith } from '../../support/machine.js';
import { quick } from '../../support/quick-initdb.js';
import { queryOn } from '../../support/query.js';
import { THROWAWAY } from '../../support/throwaway.js';
import { usedData } from '../../support/used-data.js';
import { asEveryUser, isRoot } from '../../support/users.js';

/** Enough that the server is in the middle of writing when it is hit. */
const ADS = 300;

asEveryUser('after a crash', (user) => {
  const folder = folders();
  const bystanders: ChildProcess[] = [];
  after(() => {
    for (const bystander of bystanders) bystander.kill();
  });

  it('of the gateway, its PostgreSQL is taken over and every acknowledged ad is there', async () => {
    const dataDir = await usedData(folder(user), user);
    const killed = new GatewayProcess({ dataDir, insert: true }, user);
    const { pid } = await killed.ready();
    await killed.until(() => killed.acknowledged.length >= ADS);
    await killed.end('SIGKILL');
    expect(isRunning(pid)).to.equal(true);

    const next = new GatewayProcess({ dataDir }, user);
    const ready = await next.ready();
    expect(ready.pid).to.equal(pid);
    expect(next.logs.join()).to.include(`is running in ${join(dataDir, 'cluster')} (process ${pid})`);
    await expectAll(killed.acknowledged, ready.connection);
    await next.end();
    expect(isRunning(pid)).to.equal(false);
  });

  it('of PostgreSQL, it is started anew and every acknowledged ad is there', async () => {
    const dataDir = await usedData(folder(user), user);
    const gateway = new GatewayProcess({ dataDir, insert: true }, user);
    const { pid } = await gateway.ready();
    await gateway.until(() => gateway.acknowledged.length >= ADS);
    process.kill(pid, 'SIGKILL');
    await gateway.gone();

    const next = new GatewayProcess({ dataDir }, user);
    const ready = await next.ready();
    expect(ready.pid).to.not.equal(pid);
    expect(readFileSync(join(dataDir, 'server.log'), 'utf8')).to.include('automatic recovery in progress');
    await expectAll(gateway.acknowledged, ready.connection);
    await next.end();
  });

  it('of both at once, it is started anew and every acknowledged ad is there', async () => {
    const dataDir = await usedData(folder(user), user);
    const gateway = new GatewayProcess({ dataDir, insert: true }, user);
    const { pid } = await gateway.ready();
    await gateway.until(() => gateway.acknowledged.length >= ADS);
    process.kill(pid, 'SIGKILL');
    await gateway.end('SIGKILL');

    const next = new GatewayProcess({ dataDir }, user);
    await expectAll(gateway.acknowledged, (await next.ready()).connection);
    await next.end();
  });

  it('a lock file whose process number somebody else has now is no hindrance', async () => {
    const dataDir = await usedData(folder(user), user);
    const gateway = new GatewayProcess({ dataDir }, user);
    const { pid, connection } = await gateway.ready();
    await queryOn(connection, 'create table t ()');
    process.kill(pid, 'SIGKILL');
    await gateway.end('SIGKILL');

    const owner = user ?? (isRoot ? { uid: 65534, gid: 65534 } : {});
    const bystander = spawn('sleep', ['600'], { ...owner, stdio: 'ignore' });
    bystanders.push(bystander);
    for (const path of [join(dataDir, 'cluster', 'postmaster.pid'), join(dataDir, '.s.PGSQL.5432.lock')]) {
      const text = readFileSync(path, 'utf8');
      expect(text).to.match(new RegExp(`^${pid}\n`));
      writeFileSync(path, text.replace(String(pid), String(bystander.pid)));
    }
    const next = new GatewayProcess({ dataDir }, user);
    await queryOn((await next.ready()).connection, 'select from t');
    expect(isRunning(bystander.pid!)).to.equal(true);
    await next.end();
  });

  it('in the middle of making the database, it is made anew', async () => {
    const dataDir = join(folder(user), 'data');
    const gateway = new GatewayProcess({ dataDir }, user);
    await gateway.until(() => gateway.logs.some((log) => log.startsWith('First start')));
    while (!readdirSync(dataDir).some((name) => name.startsWith('cluster.new-'))) await turn();
    await gateway.end('SIGKILL');
    for (const pid of processesWith(dataDir)) process.kill(pid, 'SIGKILL');
    expect(readdirSync(dataDir).filter((name) => name.startsWith('cluster'))).to.have.length(1);

    const next = new GatewayProcess({ dataDir, ...quick() }, user);
    await queryOn((await next.ready()).connection, 'create table t ()');
    expect(readdirSync(dataDir).filter((name) => name.startsWith('cluster'))).to.deep.equal(['cluster']);
    await next.end();
  });

  it('while PostgreSQL was being started, it is taken over or started anew', async () => {
    const dataDir = await usedData(folder(user), user);
    const killed = new GatewayProcess({ dataDir, settings: THROWAWAY }, user);
    while (processesWith(`-D ${join(dataDir, 'cluster')} -c`).length === 0) await turn();
    await killed.end('SIGKILL');
    const next = new GatewayProcess({ dataDir, settings: THROWAWAY }, user);
    await queryOn((await next.ready()).connection, 'create table t ()');
    await next.end();
    expect(processesWith(dataDir)).to.deep.equal([]);
  });
});

asEveryUser('gateways that want one data directory', (user) => {
  const folder = folders();

  it('get it one at a time: the second is told who has it, and does no harm', async () => {
    const dataDir = await usedData(folder(user), user);
    const first = new GatewayProcess({ dataDir, settings: THROWAWAY }, user);
    const { connection, pid } = await first.ready();
    const error = await failureOf(new GatewayProcess({ dataDir, settings: THROWAWAY }, user));
    expect(error.name).to.equal('EmbeddedPostgresError');
    expect(error.message).to.equal(
      `The database in ${join(dataDir, 'cluster')} is in use by another process (gateway ${first.child.pid!}). ` +
        'Stop that one, or give this one another data directory or DATABASE_URL.',
    );
    await queryOn(connection, 'create table t ()');
    expect(isRunning(pid)).to.equal(true);
    await first.end();
  });

  it('get it one at a time when they all start together, on a new directory', async () => {
    const dataDir = join(folder(user), 'data');
    const all = [1, 2, 3].map(() => new GatewayProcess({ dataDir, settings: THROWAWAY }, user));
    const outcomes = await Promise.allSettled(all.map((gateway) => gateway.ready()));
    const started = all.filter((_, index) => outcomes[index]?.status === 'fulfilled');
    expect(started).to.have.length(1);
    for (const outcome of outcomes) {
      if (outcome.status === 'rejected')
        expect(String(outcome.reason)).to.include('in use by another process');
    }
    const [winner] = started;
    await queryOn((await winner!.ready()).connection, 'create table t ()');
    await Promise.all(all.map((gateway) => gateway.end()));
    expect(processesWith(dataDir)).to.deep.equal([]);
  });

  it('get it again as soon as the one that had it is gone, orderly or not', async () => {
    const dataDir = await usedData(folder(user), user);
    for (const signal of ['SIGTERM', 'SIGKILL', 'SIGKILL', 'SIGTERM'] as const) {
      const gateway = new GatewayProcess({ dataDir, settings: THROWAWAY }, user);
      await gateway.ready();
      await gateway.end(signal);
    }
    expect(processesWith(dataDir)).to.deep.equal([]);
  });
});

/** Every ad that was acknowledged is there with its event, and no ad is there without one. */
async function expectAll(
  acknowledged: readonly string[],
  connection: Parameters<typeof queryOn>[0],
): Promise<void> {
  const rows = await queryOn(
    connection,
    `select jobannonce.id, count(haendelse.nr)::int as events from jobannonce
       left join haendelse on haendelse.jobannonce_id = jobannonce.id group by 1`,
  );
  const kept = new Map(rows.map(({ id, events }) => [id, events]));
  expect(acknowledged).to.have.length.at.least(ADS);
  expect(acknowledged.filter((id) => kept.get(id) !== 1)).to.deep.equal([]);
  expect([...kept.values()].filter((events) => events !== 1)).to.deep.equal([]);
}

const turn = (): Promise<void> => new Promise(setImmediate);
