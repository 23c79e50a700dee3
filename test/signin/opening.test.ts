import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { ConfigError } from '../../src/config/config.js';
import { freshDatabase, type TestDatabase } from '../support/database.js';
import { folders } from '../support/folders.js';
import { startApp } from '../support/app.js';

const PUBLIC_URL = 'https://gateway.example';
const GOOD = { issuer: 'https://provider.example/op', clientId: 'jobnet', clientSecret: 'hemmelig' };

describe('LOGIN_PROVIDERS', function () {
  const folder = folders();
  let database: TestDatabase;
  before(async () => {
    database = await freshDatabase();
  });
  after(() => database.drop());

  const fileOf = (content: string): string => {
    const file = join(folder(), 'login.json');
    writeFileSync(file, content);
    return file;
  };

  async function refusal(file: string): Promise<string> {
    try {
      const app = await startApp({ env: { LOGIN_PROVIDERS: file, PUBLIC_URL }, database });
      await app.stop();
      return 'starts';
    } catch (error) {
      if (!(error instanceof ConfigError)) throw error;
      return error.message;
    }
  }

  it('is read without asking any provider', async () => {
    const app = await startApp({
      env: { LOGIN_PROVIDERS: fileOf(JSON.stringify({ star: GOOD })), PUBLIC_URL },
      database,
    });
    try {
      const page = await (await fetch(`${app.origin}/login`)).text();
      expect(page).to.include('/login/star').and.not.to.include('/login/virksomhed');
      expect((await fetch(`${app.origin}/login/virksomhed`)).status).to.equal(404);
    } finally {
      await app.stop();
    }
  });

  for (const [what, given, sentence] of [
    ['no JSON', '{"star": {"clientSecret": hemmelig', 'it is no JSON'],
    ['nobody', '{}', 'must NOT have fewer than 1 properties'],
    ['another kind', JSON.stringify({ borger: GOOD }), 'must NOT have additional properties'],
    [
      'no client',
      JSON.stringify({ star: { issuer: GOOD.issuer } }),
      "/star must have required property 'clientId'",
    ],
    [
      'another claim',
      JSON.stringify({ star: { ...GOOD, claims: { cpr: 'x' } } }),
      '/star/claims must NOT have',
    ],
    [
      'another role',
      JSON.stringify({ star: { ...GOOD, roles: { x: 'chef' } } }),
      '/star/roles/x must be equal to one of',
    ],
    [
      'a scope without openid',
      JSON.stringify({ star: { ...GOOD, scope: 'nemlogin' } }),
      '/star/scope must match',
    ],
    [
      'plain http',
      JSON.stringify({ star: { ...GOOD, issuer: 'http://provider.example' } }),
      'must have an https:// address',
    ],
  ] as const)
    it(`is refused with ${what}, in a sentence without its secrets`, async () => {
      const told = await refusal(fileOf(given));
      expect(told).to.include('LOGIN_PROVIDERS is "').and.to.include(sentence);
      expect(told).not.to.include('hemmelig');
    });

  it('is refused where there is no such file', async () => {
    expect(await refusal(join(folder(), 'none.json'))).to.include('LOGIN_PROVIDERS is "');
  });

  it('is not needed: without it nobody signs in', async () => {
    const app = await startApp({ database });
    try {
      for (const path of ['/login', '/mig']) expect((await fetch(app.origin + path)).status).to.equal(404);
    } finally {
      await app.stop();
    }
  });
});
