import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { expect } from 'chai';
import { listening } from '../support/listening.js';
import { runFolder } from '../support/run-folder.js';
import { buildKit } from '../../tools/build-kit.js';

interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Nothing of ours in its environment, and nothing that npm could ask over the network. */
const runs = (cwd: string, command: string, ...args: readonly string[]) =>
  new Promise<Ended>((resolve) => {
    const env = {
      PATH: process.env.PATH,
      HOME: cwd,
      npm_config_offline: 'true',
      npm_config_cache: join(cwd, '.npm'),
    };
    execFile(command, args, { cwd, env }, (error, stdout, stderr) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : error ? -1 : 0, stdout, stderr });
    });
  });

/** Its fixtures are enough: to write all of them three times takes longer than the rest. */
const SERVICE = 'CodeListsService.v1';

/** What npx runs. */
const COMMAND = 'node_modules/.bin/jobnet-kit';

/** What a tester gets is a file; everything that it needs is in it. */
describe('the packed kit', () => {
  let folder: string;
  let packages: readonly string[];
  let tester: string;
  before(async function () {
    folder = mkdtempSync(join(runFolder(), 'kit-'));
    packages = await buildKit(
      join(folder, 'dist'),
      (path) => !/^\w+\.v\d/.test(path) || path.startsWith(SERVICE),
    );
    const packed = await runs(folder, 'npm', 'pack', './dist');
    expect(packed.code, packed.stderr).to.equal(0);
    const [file = ''] = readdirSync(folder).filter((name) => name.endsWith('.tgz'));
    tester = join(folder, 'tester');
    mkdirSync(tester);
    writeFileSync(join(tester, 'package.json'), '{ "private": true }\n');
    const installed = await runs(
      tester,
      'npm',
      'install',
      '--ignore-scripts',
      '--no-audit',
      join(folder, file),
    );
    expect(installed.code, installed.stderr).to.equal(0);
  });
  after(() => {
    rmSync(folder, { recursive: true });
  });

  it('needs no other package, and brings the licenses of those that are in it', () => {
    expect(readdirSync(join(tester, 'node_modules')).filter((name) => !name.startsWith('.'))).to.deep.equal([
      'jobnet-kit',
    ]);
    const licenses = readFileSync(join(tester, 'node_modules/jobnet-kit/LICENSES.txt'), 'utf8');
    for (const name of packages) expect(licenses).to.include(`== ${name}\n`);
    expect(packages).to.not.include.members(['pg', 'knex', 'sharp']);
  });

  it('runs in an empty folder: its help, and a replay of its own fixtures', async function () {
    const help = await runs(tester, COMMAND, '--help');
    expect([help.code, help.stderr]).to.deep.equal([0, '']);
    expect(help.stdout)
      .to.include('Usage: jobnet-kit')
      .and.to.match(/^ {2}replay /m);

    const fixtures = 'node_modules/jobnet-kit/fixtures/CodeListsService.v1/GetStilling/unknown';
    const recorded = readFileSync(join(tester, fixtures, 'response.xml'));
    const server = createServer((request, response) => {
      const isService = request.url?.startsWith('/virksomhedsindsats/') ?? false;
      response.writeHead(isService ? 500 : 404, { 'Content-Type': 'text/xml; charset=utf-8' });
      response.end(isService ? recorded : '');
    });
    const { origin: at, stop } = await listening(server);
    try {
      const replay = await runs(tester, COMMAND, 'replay', fixtures, '--at', at);
      expect([replay.code, replay.stderr], replay.stdout).to.deep.equal([0, '']);
      expect(replay.stdout).to.include('1 as recorded, 0 different, 0 not played');
    } finally {
      await stop();
    }
  });
});
