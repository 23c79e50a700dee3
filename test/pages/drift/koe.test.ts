/** What operators are shown of everything that waits. */
import { expect } from 'chai';
import { jobCounts } from '../../../src/jobs/queue-look-store.js';
import { outboxOn } from '../../../src/mail/outbox/outbox-store.js';
import { startApp, type TestApp } from '../../support/app.js';
import { mailsInTrouble } from '../../support/pages-mails.js';
import { textOf } from '../../support/page-form.js';
import { signedIn } from '../../support/sign-in.js';

const HOUR_MS = 3_600_000;

describe('what waits', () => {
  let app: TestApp;
  before(async () => {
    app = await startApp({ env: { SANDBOX_LOGIN_PORT: '0' } });
  });
  after(() => app.stop());
  beforeEach(async () => {
    await app.database.knex('outbox').delete();
  });

  const page = async () => {
    const { browser } = await signedIn(app.origin, 'STAR, drift');
    const response = await browser.get(`${app.origin}/drift/koe`);
    expect(response.status).to.equal(200);
    return response.text();
  };

  it('is said to be nothing where there is nothing', async () => {
    const text = textOf(await page());
    expect(text).to.include('Venter0').and.include('Alle er sendt.').and.include('Opgivet0');
  });

  it('is told of mails with the oldest and why they failed, and without anybody’s address', async () => {
    const { knex } = app.database;
    await mailsInTrouble(knex, new Date(Date.now() - 5 * HOUR_MS));
    const html = await page();
    const text = textOf(html);
    expect(text).to.match(/Venter1Ældste, der venter\S+ kl\. \d\d\.\d\d \(5 timer\)Opgivet2/);
    expect(text).to.match(/Afvist annonce *jobannonceId [\da-f-]{36}, version 3.*Opgivet20550 RCPT/);
    expect(text).to.match(/Kandidat til jobordre.*Prøves igen2timeout/);
    expect(html).to.include('&lt;b&gt;fremtid').and.not.include('@').and.not.include('hemmelig');
    const outbox = outboxOn(knex);
    expect((await outbox.troubled(1)).map(({ state }) => state)).to.deep.equal(['given_up']);
  });

  it('is told of the jobs of the queue by what they wait for', async () => {
    const { knex } = app.database;
    const add = (payload: string, runAt: string) =>
      knex.raw(`select graphile_worker.add_job('job-of-a-test', payload => ?::json, run_at => ${runAt})`, [
        payload,
      ]);
    await add('{"navn":"hemmelig"}', `now() - interval '3 days'`);
    await add('{}', `now() - interval '1 hour'`);
    await add('{}', `now() + interval '1 hour'`);
    await add('{"dead":true}', 'now()');
    await knex.raw(
      `update graphile_worker._private_jobs set attempts = max_attempts where payload::text like '%dead%'`,
    );
    const [counts] = (await jobCounts(knex)).filter(({ task }) => task === 'job-of-a-test');
    expect(counts).to.include({ due: 2, later: 1, running: 0, failed: 1 });
    const html = await page();
    expect(textOf(html)).to.match(/job-of-a-test2\S+ kl\. \d\d\.\d\d \(3 dage\)011/);
    expect(html).to.not.include('hemmelig');
  });

  it('is told of ads that wait for approval', async () => {
    const before = /I alt(\d+)Ældste/.exec(textOf(await page()))?.[1];
    const { rows } = await app.database.knex.raw<{ rows: { count: number }[] }>(
      `select count(*)::int as count from jobannonce
       where afgoerelse = 'afventer' and afsluttet_tidspunkt is null and slettet_tidspunkt is null`,
    );
    expect(Number(before)).to.equal(rows[0]?.count);
  });

  it('is said to be unknown where the database does not answer', async () => {
    const { knex } = app.database;
    await knex.raw('alter table outbox rename to borte');
    try {
      expect(textOf(await page())).to.include('Databasen svarer ikke');
    } finally {
      await knex.raw('alter table borte rename to outbox');
    }
  });
});
