import { expect } from 'chai';
import { startEmbeddedPostgres } from '../../src/sandbox/postgres/start.js';
import { freshDatabase, makeTemplate } from '../support/database.js';
import { folders } from '../support/folders.js';
import { quick } from '../support/quick-initdb.js';
import { startApp, type TestApp } from '../support/app.js';
import { post, sampleOf, valueOf } from '../support/soap-client.js';
import { until } from '../support/until.js';

const NOW = new Date('2026-11-24T10:00:00+01:00');

/** Words that would tell a caller how the gateway is made. */
const INTERNAL = /postgres|knex|select |insert |relation|node_modules|\.ts:|\.js:|libxml|saxes|Error:/i;

describe('when something breaks behind a valid request', () => {
  const folder = folders();
  let app: TestApp;
  afterEach(() => app.stop());

  it('an unexpected failure is fault 1011 without a word of its cause, and nothing is half-written', async () => {
    app = await startApp({ clock: () => NOW });
    await app.database.knex.raw('alter table haendelse rename to borte');
    const answer = await post(app.origin, sampleOf('CreateJobannonce', NOW));
    expect(answer.status).to.equal(500);
    expect(valueOf(answer.xml, 'ErrorCode')).to.equal('1011');
    expect(valueOf(answer.xml, 'faultcode')).to.match(/Server$/);
    expect(answer.xml).to.not.match(INTERNAL);
    expect(await app.database.knex('jobannonce').select()).to.deep.equal([]);
    const logId = answer.headers.get('servicerequestlogreferenceidentifier') ?? 'none';
    expect(app.lines.filter((line) => line.includes(logId) && line.includes('"error"'))).to.have.length(1);
  });

  it('a database that is away is fault 139135 with Retry-After, /health/ready says so, and it heals', async () => {
    const start = () => startEmbeddedPostgres({ dataDir, log: () => undefined, ...quick() });
    const dataDir = folder();
    let server = await start();
    const template = await makeTemplate(server.connection);
    const database = await freshDatabase(template);
    await database.knex.destroy();
    app = await startApp({ clock: () => NOW, database });
    const create = () => post(app.origin, sampleOf('CreateJobannonce', NOW));
    expect((await create()).status).to.equal(200);

    await server.stop();
    const answer = await create();
    expect(answer.status).to.equal(503);
    expect(valueOf(answer.xml, 'ErrorCode')).to.equal('139135');
    expect(valueOf(answer.xml, 'KanGentages')).to.equal('true');
    expect(answer.headers.get('retry-after')).to.match(/^\d+$/);
    expect(answer.xml).to.not.match(INTERNAL);
    expect((await fetch(`${app.origin}/health/ready`)).status).to.equal(503);
    expect((await fetch(`${app.origin}/health/live`)).status).to.equal(200);

    server = await start();
    expect((await create()).status).to.equal(200);
    // It is asked for again once what it last said is a second old.
    await until(async () => (await fetch(`${app.origin}/health/ready`)).status === 200);
    await app.stop();
    await database.drop();
    await server.stop();
  });
});
