import { expect } from 'chai';
import { startEmbeddedPostgres } from '../../../src/sandbox/postgres/start.js';
import { folders } from '../../support/folders.js';
import { queryOn } from '../../support/query.js';

describe('the embedded PostgreSQL that dies', () => {
  const folder = folders();

  it('is started again at the same address, with what was committed, and says so', async function () {
    const failures: string[] = [];
    let again: () => void = () => undefined;
    const started: string[] = [];
    const server = await startEmbeddedPostgres({
      dataDir: folder(),
      failed: (message) => failures.push(message),
      log: (message) => {
        if (started.push(message) && message.startsWith('Started')) again();
      },
    });
    await queryOn(server.connection, 'create table t (n int)', 'insert into t values (7)');
    const { pid } = server;
    const isBack = new Promise<void>((resolve) => (again = resolve));
    process.kill(pid, 'SIGKILL');
    await isBack;
    expect(await queryOn(server.connection, 'select n from t')).to.deep.equal([{ n: 7 }]);
    expect(failures).to.have.length(1);
    expect(failures[0]).to.include('has ended by itself');
    await server.stop();
    expect(failures).to.have.length(1);
  });
});
