/**
 * `make check`: types, lint, format, and the quick tests that need no database, all at once. It
 * prints a line for each of them with its seconds, and the whole output of those that fail. It
 * exits with 1 when one fails.
 */
import { execFileSync, spawn } from 'node:child_process';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';

const cwd = join(import.meta.dirname, '..');
const bin = (name) => join('node_modules', '.bin', name);

const testFiles = execFileSync(bin('tsx'), ['tools/test-files.ts', 'check'], {
  cwd,
  encoding: 'utf8',
})
  .trim()
  .split('\n');

/** Name, command, and more environment variables. */
const STEPS = [
  ['types', ['node', 'node_modules/typescript-7/bin/tsc', '--noEmit', '-p', '.']],
  ['lint', [bin('oxlint'), '--type-aware']],
  ['format', [bin('oxfmt'), '--check', '.']],
  [
    `${testFiles.length} test files`,
    [bin('mocha'), '--parallel', '--jobs', '2', ...testFiles],
    { TEST_DATABASE_URL: 'none' },
  ],
];

/** @returns whether it went well */
function run([name, [command, ...args], env]) {
  const begin = performance.now();
  const child = spawn(command, args, {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output = [];
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (chunk) => output.push(chunk));
  return new Promise((resolve) => {
    child.on('close', (code) => {
      const seconds = ((performance.now() - begin) / 1000).toFixed(1);
      console.log(`${code === 0 ? 'ok    ' : 'FAILED'} ${name}, ${seconds} s`);
      if (code !== 0) console.log(output.join(''));
      resolve(code === 0);
    });
  });
}

const outcomes = await Promise.all(STEPS.map(run));
if (outcomes.includes(false)) process.exitCode = 1;
