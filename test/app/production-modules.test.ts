import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { certificate } from '../support/certificates.js';
import { compiled } from '../support/compiled.js';
import { databaseUrl, freshDatabase, type TestDatabase } from '../support/database.js';
import { folders } from '../support/folders.js';
import { startMain } from '../support/main-process.js';
import { personKeyFile } from '../support/person-key.js';

/** What V8 writes at the end of a process of the scripts that it ran. */
interface Coverage {
  readonly result: readonly { readonly url: string }[];
}

/**
 * Reads which sources a process loaded, compiled, as paths from the project's root.
 * @param folder NODE_V8_COVERAGE of the process
 */
function loadedFiles(folder: string): readonly string[] {
  const root = compiled('.');
  const urls = readdirSync(folder).flatMap((file) => {
    const { result } = JSON.parse(readFileSync(join(folder, file), 'utf8')) as Coverage;
    return result.map(({ url }) => url.replace(/\?.*$/, ''));
  });
  return urls
    .filter((url) => url.startsWith('file:'))
    .map((url) => relative(root, fileURLToPath(url)).replace(/\.js$/, '.ts'));
}

describe('what production loads', function () {
  const folder = folders();
  let database: TestDatabase;
  before(async () => {
    database = await freshDatabase();
  });
  after(() => database.drop());

  it('is no file of the sandbox', async () => {
    const [place, NODE_V8_COVERAGE] = [folder(), folder()];
    const roots = join(place, 'roots.pem');
    writeFileSync(roots, (await certificate('Rod', { isCa: true })).cert);
    const env = {
      NODE_V8_COVERAGE,
      PROFILE: 'production',
      PERSON_KEY: personKeyFile(),
      AUTH_METHODS: 'wss',
      CERT_ROOTS: roots,
      DATABASE_URL: databaseUrl(database.gateway),
      DATABASE_OWNER_URL: databaseUrl(database.address),
      CVR_URL: 'http://127.0.0.1:9/cvr-permanent',
      CVR_USER: 'jobnet',
      CVR_PASSWORD: 'hemmelig',
      MAIL_FOLDER: join(place, 'mails'),
    };
    // Each source is a file of its own there.
    const main = await startMain(env, compiled('src/main.ts'));
    const { status } = await fetch(`${main.origin}/health/ready`);
    expect(await main.end('SIGTERM'), main.banner).to.equal(0);
    expect(status).to.equal(200);
    const loaded = loadedFiles(NODE_V8_COVERAGE);
    // Its door is loaded, and so are files of other rooms; behind the door nothing is.
    expect(loaded).to.include.members(['src/main.ts', 'src/compose/sandbox.ts', 'src/xml/parser/parse.ts']);
    expect(loaded.filter((file) => file.startsWith('src/sandbox/'))).to.deep.equal([]);
  });
});
