import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { certificate } from '../support/certificates.js';
import { databaseUrl, freshDatabase, type TestDatabase } from '../support/database.js';
import { folders } from '../support/folders.js';
import { startMain } from '../support/main-process.js';

const ROOT = join(import.meta.dirname, '..', '..');

/** What V8 writes at the end of a process of the scripts that it ran. */
interface Coverage {
  readonly result: readonly { readonly url: string }[];
}

/** Files of the project that a process loaded, as paths from its root. @param folder its NODE_V8_COVERAGE */
function loadedFiles(folder: string): readonly string[] {
  const urls = readdirSync(folder).flatMap((file) => {
    const { result } = JSON.parse(readFileSync(join(folder, file), 'utf8')) as Coverage;
    return result.map(({ url }) => url.replace(/\?.*$/, ''));
  });
  return urls
    .filter((url) => url.startsWith('file:'))
    .map((url) => fileURLToPath(url).slice(ROOT.length + 1));
}

describe('what production loads', function () {
  this.timeout(60_000);
  const folder = folders();
  let database: TestDatabase;
  before(async () => {
    database = await freshDatabase();
  });
  after(() => database.drop());

  /** Starts the process, asks whether it is ready, and stops it. */
  async function loadedBy(settings: Readonly<Record<string, string>>): Promise<readonly string[]> {
    const NODE_V8_COVERAGE = folder();
    const main = await startMain({ NODE_V8_COVERAGE, ...settings });
    const ready = await fetch(`${main.origin}/health/ready`);
    expect(await main.end('SIGTERM'), main.banner).to.equal(0);
    expect(ready.status).to.equal(200);
    return loadedFiles(NODE_V8_COVERAGE);
  }
  const ofSandbox = (files: readonly string[]) => files.filter((file) => file.startsWith('src/sandbox/'));

  it('is no file of the sandbox', async () => {
    const place = folder();
    const roots = join(place, 'roots.pem');
    writeFileSync(roots, (await certificate('Rod', { isCa: true })).cert);
    const loaded = await loadedBy({
      PROFILE: 'production',
      AUTH_METHODS: 'wss',
      CERT_ROOTS: roots,
      DATABASE_URL: databaseUrl(database.gateway),
      DATABASE_OWNER_URL: databaseUrl(database.address),
      CVR_URL: 'http://127.0.0.1:9/cvr-permanent',
      CVR_USER: 'jobnet',
      CVR_PASSWORD: 'hemmelig',
      MAIL_FOLDER: join(place, 'mails'),
    });
    expect(loaded).to.include('src/compose/sandbox.ts');
    expect(ofSandbox(loaded)).to.deep.equal([]);
  });

  it('is told apart from what the sandbox loads', async () => {
    const place = folder();
    const loaded = await loadedBy({
      DATA_DIR: place,
      DATABASE_URL: databaseUrl(database.gateway),
      DATABASE_OWNER_URL: databaseUrl(database.address),
      MAIL_FOLDER: join(place, 'mails'),
    });
    expect(ofSandbox(loaded)).to.include('src/sandbox/demo/load.ts');
  });
});
