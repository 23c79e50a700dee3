import { chmodSync, cpSync, existsSync, lchownSync, lstatSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { packagedPostgres } from '../../../src/sandbox/postgres/package.js';
import { machinePostgres } from '../../support/every-postgres.js';
import { folders } from '../../support/folders.js';
import { failureOf, GatewayProcess } from '../../support/gateway-process.js';
import { queryOn } from '../../support/query.js';
import { THROWAWAY } from '../../support/throwaway.js';
import { usedData } from '../../support/used-data.js';
import { asEveryUser, asRoot, type User } from '../../support/users.js';

const LINK = join('lib', 'libpq.so.5');

asEveryUser('the package of the embedded PostgreSQL', (user) => {
  const folder = folders(tmpdir());

  it('gets the symlinks that an install without scripts left out', async () => {
    const native = installWithoutScripts(folder(user), user);
    const gateway = start(native, await usedData(folder(user), user), user);
    await expectItWorks(gateway);
    expect(lstatSync(join(native, LINK)).isSymbolicLink()).to.equal(true);
    expect(gateway.logs.join('\n')).to.include(`Made the symlinks that the install of ${native} left out.`);
    await gateway.end();
  });

  it('is copied once, symlinks and all, where it cannot be written in', async () => {
    // For root nothing is read-only; for root it is not reachable.
    const native = user ? installWithoutScripts(folder()) : installWithoutScripts(closed(folder()));
    const dataDir = await usedData(folder(user), user);
    const first = start(native, dataDir, user);
    await expectItWorks(first);
    const copies = readdirSync(dataDir).filter((name) => name.startsWith('postgresql-'));
    expect(copies).to.have.length(1);
    const copy = join(dataDir, copies[0]!);
    expect(first.logs.join('\n')).to.include(`it runs from a copy in ${copy}.`);
    expect(lstatSync(join(copy, LINK)).isSymbolicLink()).to.equal(true);
    if (user) expect(existsSync(join(native, LINK))).to.equal(false);
    await first.end();

    const made = statSync(copy);
    const second = start(native, dataDir, user);
    await expectItWorks(second);
    await second.end();
    expect(statSync(copy)).to.include({ ino: made.ino, mtimeMs: made.mtimeMs });
  });

  it('is refused with the reason when it does not run on this machine', async () => {
    const native = installWithoutScripts(folder(user), user);
    for (const file of readdirSync(join(native, 'lib'))) {
      if (file.startsWith('libcrypto')) rmSync(join(native, 'lib', file));
    }
    const error = await failureOf(start(native, join(folder(user), 'data'), user));
    expect(error.message).to.match(
      /^The embedded PostgreSQL in \S+ does not run here: .*libcrypto.* Set DATABASE_URL/,
    );
  });

  it('may be the programs of the machine’s own PostgreSQL', async function () {
    const binDir = machinePostgres();
    if (binDir === undefined) return this.skip();
    const gateway = new GatewayProcess(
      { dataDir: join(folder(user), 'data'), binDir, settings: THROWAWAY },
      user,
    );
    await expectItWorks(gateway);
    expect((await gateway.ready()).version).to.not.match(/^18\.4/);
    await gateway.end();
  });
});

asRoot('the package of the embedded PostgreSQL, whole but below a directory of root’s', () => {
  const folder = folders(tmpdir());

  it('is copied to where user 65534 can run it', async () => {
    const native = join(closed(folder()), 'native');
    copyPackage(native);
    const dataDir = await usedData(folder());
    const gateway = start(native, dataDir);
    await expectItWorks(gateway);
    expect(gateway.logs.join('\n')).to.match(/cannot run from \S+ \(.*EACCES.*\); it runs from a copy in/);
    await gateway.end();
  });
});

function start(native: string, dataDir: string, user?: User): GatewayProcess {
  return new GatewayProcess({ dataDir, binDir: join(native, 'bin'), settings: THROWAWAY }, user);
}

async function expectItWorks(gateway: GatewayProcess): Promise<void> {
  const { connection } = await gateway.ready();
  expect(await queryOn(connection, 'select 1 as x')).to.deep.equal([{ x: 1 }]);
}

/** A folder that only root may enter. */
function closed(folder: string): string {
  chmodSync(folder, 0o700);
  return folder;
}

function copyPackage(native: string): void {
  const source = packagedPostgres();
  cpSync(source, native, { recursive: true, verbatimSymlinks: true });
  cpSync(join(source, '..', 'package.json'), join(native, '..', 'package.json'));
}

/** The package as npm leaves it when it runs no install scripts: without the symlinks. */
function installWithoutScripts(folder: string, owner?: User): string {
  const native = join(folder, 'native');
  copyPackage(native);
  const walk = (path: string): void => {
    const stats = lstatSync(path);
    if (stats.isSymbolicLink()) {
      rmSync(path);
      return;
    }
    if (owner) lchownSync(path, owner.uid, owner.gid);
    if (stats.isDirectory()) for (const name of readdirSync(path)) walk(join(path, name));
  };
  walk(native);
  return native;
}
