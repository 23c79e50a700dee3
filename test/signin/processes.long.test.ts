import { expect } from 'chai';
import { PEOPLE } from '../../src/sandbox/login/people.js';
import { databaseUrl, demoDatabase, type TestDatabase } from '../support/database.js';
import { demoFolderOfItsOwn } from '../support/demo-template.js';
import type { Browser } from '../support/browser.js';
import { startMain } from '../support/main-process.js';
import { isSignedIn, me, signedIn } from '../support/sign-in.js';

/** As `make run` starts it, with one process and with two. */
describe('the sign-in of a sandbox', function () {
  let database: TestDatabase;
  before(async () => {
    database = await demoDatabase();
  });
  after(() => database.drop());

  for (const WORKERS of ['1', '2'])
    it(`is in the banner, and works, with WORKERS ${WORKERS}`, async () => {
      const main = await startMain({
        WORKERS,
        SANDBOX_LOGIN_PORT: '0',
        DATA_DIR: await demoFolderOfItsOwn(),
        DATABASE_URL: databaseUrl(database.gateway),
        DATABASE_OWNER_URL: databaseUrl(database.address),
      });
      try {
        expect(main.banner).to.include(`Sign in at ${main.origin}/login as an invented person`);
        expect(main.banner).to.include(PEOPLE[0]?.name);
        expect(main.banner).not.to.include('WARNING').and.not.to.include('NOTICE');
        // Requests go to the processes in turn: what one has begun another ends.
        const browsers: Browser[] = [];
        for (let i = 0; i < 3; i += 1)
          browsers.push((await signedIn(main.origin, 'Jobcenter Odense')).browser);
        for (const browser of browsers) {
          const { csrf } = await me(browser, main.origin);
          const out = await browser.post(`${main.origin}/logout`, { csrf });
          expect(out.status).to.equal(200);
          for (let i = 0; i < 3; i += 1) expect(await isSignedIn(browser, main.origin)).to.equal(false);
        }
      } finally {
        expect(await main.end('SIGTERM'), main.banner).to.equal(0);
      }
    });
});
