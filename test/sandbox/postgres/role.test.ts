import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { openDatabase } from '../../../src/store/sql/database.js';
import { startEmbeddedPostgres } from '../../../src/sandbox/postgres/start.js';
import { migrate } from '../../../src/store/migration/migrate.js';
import { powersBeyond } from '../../../src/store/roles/powers.js';
import { folders } from '../../support/folders.js';
import { quick } from '../../support/quick-initdb.js';

describe('the embedded PostgreSQL of an earlier version of the gateway', () => {
  const folder = folders();

  it('gets the role that the gateway works as, which finds the data and the queue', async function () {
    const options = { dataDir: folder(), log: () => undefined, ...quick() };
    const first = await startEmbeddedPostgres(options);
    await migrate(first.connection);
    const before = openDatabase(first.connection);
    await before('request_repeat').insert({
      organisation_type_id: 8,
      organisation_code: '461',
      request_identifier: 'a',
      content_hash: 'h',
      answer: '<a/>',
      created_at: new Date(0),
    });
    await before.raw("select graphile_worker.add_job('t', '{}')");
    await before.raw('drop role jobnet_gateway');
    await before.destroy();
    await first.stop();

    const second = await startEmbeddedPostgres(options);
    await migrate(second.connection, {}, second.gateway.user);
    const database = openDatabase(second.gateway);
    expect(await database('request_repeat').delete()).to.equal(1);
    await database.raw("select graphile_worker.add_job('t', '{}')");
    expect(await database('graphile_worker.jobs').select('id')).to.have.length(2);
    expect(await powersBeyond(database)).to.deep.equal([]);
    // A row that is refused, and with it what a person wrote.
    const refused: unknown = await database('virksomhedslogin')
      .insert({ cvr: '97000999', pnr: 'Hemmelig Person', seneste_login: null })
      .catch((error: unknown) => error);
    expect(refused).to.have.property('code', '23502');
    const log = readFileSync(join(second.directory, 'server.log'), 'utf8');
    expect(log).to.include('violates not-null constraint').and.not.include('Hemmelig');
    await database.destroy();
    await second.stop();
  });
});
