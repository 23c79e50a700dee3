import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { freshDatabase } from '../support/database.js';
import { folders } from '../support/folders.js';
import { clusterHome, removeThoseOfTheDead, runFolder } from '../support/run-folder.js';

describe('the folder of a run of the tests', () => {
  const folder = folders();
  /** A process that has ended. */
  const dead = (): number => spawnSync(process.execPath, ['--version']).pid;

  it('holds the data of its PostgreSQL, and so nothing of it is left elsewhere', async function () {
    const database = await freshDatabase();
    const { rows } = await database.knex.raw<{ rows: { data_directory: string }[] }>('show data_directory');
    await database.drop();
    if (process.env.TEST_DATABASE_URL) this.skip(); // That server is not ours.
    expect(rows).to.deep.equal([{ data_directory: join(clusterHome(runFolder()), 'cluster') }]);
  });

  it('goes when the next run begins, if its own was killed, and no other folder goes', async () => {
    const parent = folder();
    const killed = `jobnet-run-${dead()}-abc`;
    const others = [`jobnet-run-${process.pid}-abc`, `jobnet-${dead()}-abc`, 'jobnet-run-x'];
    for (const name of [killed, ...others]) mkdirSync(join(parent, name, 'postgres'), { recursive: true });
    await removeThoseOfTheDead(parent);
    expect(readdirSync(parent)).to.have.members(others);
  });

  it('takes the server with it that outlived its run', async () => {
    const left = join(folder(), `jobnet-run-${dead()}-abc`);
    const cluster = join(clusterHome(left), 'cluster');
    mkdirSync(cluster, { recursive: true });
    // It is known by its arguments.
    const waits = 'process.stdout.write("."); setInterval(() => undefined, 1000)';
    const server = spawn(process.execPath, ['-e', waits, '--', '-D', cluster, '-c', 'fsync=off']);
    const ended = once(server, 'exit');
    await once(server.stdout, 'data');
    writeFileSync(join(cluster, 'postmaster.pid'), `${server.pid}\n`);
    await removeThoseOfTheDead(join(left, '..'));
    expect(await ended).to.deep.equal([null, 'SIGINT']);
    expect(existsSync(left)).to.equal(false);
  });

  it('is no fault when there is no place to look in', async () => {
    await removeThoseOfTheDead(join(folder(), 'none'));
  });
});
