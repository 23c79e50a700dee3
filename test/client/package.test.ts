/** The package as it is installed: its README's snippets are compiled by its types, and run. */
import { execFile, type ExecFileOptions } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect } from 'chai';
import { buildClient, type Built } from '../../tools/build-client.js';
import { startApp, type TestApp } from '../support/app.js';
import { runFolder } from '../support/run-folder.js';

const ROOT = join(import.meta.dirname, '../..');
const exec = promisify(execFile);
/** @throws Error with all that the command printed */
const run = (...[file, args, options]: [string, readonly string[], ExecFileOptions?]) =>
  exec(file, args, { ...options, encoding: 'utf8' }).catch((failed: unknown) => {
    const { stdout, stderr } = failed as { readonly stdout: string; readonly stderr: string };
    throw new Error(`${file} ${args.join(' ')}: ${stdout}${stderr}`, { cause: failed });
  });
const README = readFileSync(join(ROOT, 'client/README.md'), 'utf8');
const snippets = [...README.matchAll(/^```ts\n([\s\S]*?)^```$/gm)].map(([, text = '']) => text);

describe('the package of jobnet-client', function () {
  let app: TestApp;
  let folder: string;
  let built: Built;

  before(async () => {
    app = await startApp();
    folder = mkdtempSync(join(runFolder(), 'client-package-'));
    const installed = join(folder, 'node_modules/jobnet-client');
    mkdirSync(installed, { recursive: true });
    built = await buildClient(installed);
  });
  after(async () => {
    await app.stop();
    rmSync(folder, { recursive: true });
  });

  it('asks for no other package', () => {
    const manifest = JSON.parse(
      readFileSync(join(folder, 'node_modules/jobnet-client/package.json'), 'utf8'),
    ) as object;
    expect(manifest).to.not.have.any.keys('dependencies', 'peerDependencies', 'scripts');
    const licenses = readFileSync(join(folder, 'node_modules/jobnet-client/LICENSES.txt'), 'utf8');
    expect(licenses).to.include('== soap\n').and.include('== axios\n');
  });

  it('has nothing of the gateway but its contract, its XML, its faults and its signatures', () => {
    const PURE =
      /^(client\/src|src\/(certificates|config\/(instant|limits)|contract|faults|soap\/(message|wss)|time|xml|unicode))\b/;
    expect(built.sources.filter((file) => !PURE.test(file))).to.deep.equal([]);
    expect(built.packages).to.include('soap').and.not.include.any.members(['ajv', 'pg', 'knex']);
  });

  it('does what its README says, in Danish and in English', async () => {
    expect(snippets).to.have.length(2);
    const compilerOptions = {
      strict: true,
      exactOptionalPropertyTypes: true,
      module: 'NodeNext',
      target: 'ES2023',
      types: ['node'],
      typeRoots: [join(ROOT, 'node_modules/@types')],
    };
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: ['*.ts'] }));
    writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
    snippets.forEach((text, i) => {
      writeFileSync(join(folder, `snippet-${i}.ts`), text);
    });
    await run('node', [join(ROOT, 'node_modules/typescript-7/bin/tsc'), '-p', folder]);
    const printed: string[] = [];
    for (const [i] of snippets.entries()) {
      const env = { PATH: process.env.PATH, GATEWAY: app.origin };
      printed.push((await run('node', [`snippet-${i}.js`], { cwd: folder, env })).stdout);
    }
    expect(printed[0]).to.match(/^Butiksassistent/);
    expect(printed[0]).to.match(/\n130000 false [0-9a-f-]{36} \[/);
    expect(printed[1]).to.equal('101 461\n');
  });
});
