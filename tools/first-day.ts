/**
 * `make first-day`: a tester's first day in a fresh folder with the two tarballs and nothing else,
 * without network. The mock is served and an own client tested against it; the fixtures are
 * replayed against a running sandbox, where nothing differs, and against a build with one rule
 * changed, where just that differs.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { compiledRoot } from '../test/support/compiled.js';
import { startMain } from '../test/support/main-process.js';
import { buildClient } from './build-client.js';
import { buildKit } from './build-kit.js';

/** The rule that the changed build lacks, and the fixtures that show it. */
const RULE = {
  file: 'dist/src/services/jobannonce/rules/06-workindenmark-hotjob.js',
  was: 'ad.Publicering.Workindenmark && ',
  is: 'false && ',
  shownBy: [
    'JobannonceService.v2/CreateJobannonce/ad/four-rules-broken',
    'JobannonceService.v2/CreateJobannonce/ad/workindenmark-and-hotjob',
    'JobannonceService.v2/IsValidJobannonce/several-violations',
    'JobannonceService.v2/IsValidJobannonce/several-violations-soap12',
  ],
};

/** What a tester says of an own ad: these values are nobody's but the tester's. */
const FREE = ['Titel', 'Annoncetekst', 'Frist', 'Ansaettelsesdato'];
const FREE_TIMES = ['PubliceringTidspunkt', 'AfpubliceringTidspunkt'];

const FIXTURES = 'node_modules/jobnet-kit/fixtures';

const begin = Date.now();
const folder = mkdtempSync(join(tmpdir(), 'first-day-'));
const tester = join(folder, 'tester');
mkdirSync(tester);

const say = (what: string) => {
  console.log(`${((Date.now() - begin) / 1000).toFixed(0).padStart(4)} s  ${what}`);
};

interface Ended {
  readonly code: number | null;
  readonly output: string;
}

/** Nothing of ours in its environment, and nothing that npm could ask over the network. */
function begun(
  cwd: string,
  command: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
) {
  const own = { PATH: process.env.PATH, HOME: cwd, npm_config_cache: join(cwd, '.npm') };
  const child = spawn(command, args, { cwd, env: { ...own, npm_config_offline: 'true', ...env } });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      child.emit('said', output);
    });
  return { child, output: () => output };
}

async function run(cwd: string, command: string, args: readonly string[], env = {}): Promise<Ended> {
  const { child, output } = begun(cwd, command, args, env);
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, output: output() };
}

async function must(cwd: string, command: string, args: readonly string[], env = {}): Promise<string> {
  const { code, output } = await run(cwd, command, args, env);
  if (code !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${code}:\n${output}`);
  return output;
}

const kit = (...args: readonly string[]) => run(tester, 'npx', ['jobnet-kit', ...args]);

async function install(): Promise<void> {
  const built = { kit: join(folder, 'kit'), client: join(folder, 'client') };
  await buildKit(built.kit);
  await buildClient(built.client);
  for (const one of Object.values(built)) await must(folder, 'npm', ['pack', one]);
  const files = readdirSync(folder).filter((name) => name.endsWith('.tgz'));
  writeFileSync(join(tester, 'package.json'), '{ "private": true }\n');
  await must(tester, 'npm', ['install', '--no-audit', ...files.map((name) => join('..', name))]);
  say(`installed without network: ${files.join(', ')}`);
}

async function ownTest(at: string): Promise<void> {
  cpSync(join(import.meta.dirname, 'first-day/own.test.mjs'), join(tester, 'own.test.mjs'));
  await must(tester, 'node', ['--test', 'own.test.mjs'], { GATEWAY: at });
  say(`the own client is tested against ${at}`);
}

async function onMock(): Promise<void> {
  const free = [...FREE, ...FREE_TIMES].flatMap((name) => ['--free', name]);
  const { child, output } = begun(tester, join(tester, 'node_modules/.bin/jobnet-kit'), [
    ...['serve', FIXTURES, '--port', '0'],
    ...free,
  ]);
  try {
    const at = await told(child, output, /(http:\S+)\/ plays/);
    await ownTest(at);
  } finally {
    child.kill();
    await once(child, 'close');
  }
}

async function told(child: ChildProcess, output: () => string, pattern: RegExp): Promise<string> {
  for (;;) {
    const [, found] = pattern.exec(output()) ?? [];
    if (found !== undefined) return found;
    if (child.exitCode !== null) throw new Error(output());
    await Promise.race([once(child, 'said'), once(child, 'close')]);
  }
}

/** @param root where `dist/` of the build lies */
async function onSandbox(root: string, work: (at: string) => Promise<void>): Promise<void> {
  const env = { DATA_DIR: join(folder, 'data'), AUTO_APPROVE: 'false' };
  const sandbox = await startMain(env, join(root, 'dist/src/main.js'));
  try {
    await work(sandbox.origin);
  } finally {
    await sandbox.end('SIGTERM');
  }
}

/** Replays everything. @throws Error unless just these differ */
async function replayed(at: string, differing: readonly string[]): Promise<void> {
  const { output } = await kit('replay', FIXTURES, '--at', at, '--reset', '--jobs', '4');
  const found = [...output.matchAll(/^DIFFERENT {2}([^\s,:]+)/gm)].map(([, name = '']) => name);
  const [summary = ''] = /\d+ as recorded.*/.exec(output) ?? [];
  if (summary === '' || [...found].sort().join() !== [...differing].sort().join()) throw new Error(output);
  say(`replayed against ${at}: ${summary}`);
}

function changedBuild(): string {
  const root = compiledRoot();
  // Below the same folder, so that it finds the packages.
  const changed = mkdtempSync(join(dirname(root), 'first-day-'));
  cpSync(root, changed, { recursive: true });
  const file = join(changed, RULE.file);
  const text = readFileSync(file, 'utf8');
  if (!text.includes(RULE.was)) throw new Error(`${RULE.file} has no ${RULE.was}`);
  writeFileSync(file, text.replace(RULE.was, RULE.is));
  return changed;
}

let changed: string | undefined;
try {
  await install();
  await onMock();
  await onSandbox(compiledRoot(), async (at) => {
    await ownTest(at);
    await replayed(at, []);
  });
  changed = changedBuild();
  await onSandbox(changed, (at) => replayed(at, RULE.shownBy));
  say('the first day is over');
} finally {
  rmSync(folder, { recursive: true, force: true });
  if (changed !== undefined) rmSync(changed, { recursive: true, force: true });
}
