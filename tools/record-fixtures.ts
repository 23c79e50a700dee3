/**
 * Writes what the gateway answers into the response.xml of every fixture, or of those whose name
 * holds an argument: `npm run fixtures:record -- hotjob`. Read what changed (git diff) before you
 * commit it: it is the contract.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { projectRoot } from '../src/config/data-file.js';
import { loadFixtures } from '../test/support/fixtures.js';
import { type Played, startFixturePlayer } from '../test/support/fixtures-play.js';
import { mochaGlobalSetup, mochaGlobalTeardown } from '../test/support/global.js';

const wanted = process.argv.slice(2);
const fixtures = loadFixtures().filter(
  ({ name }) => wanted.length === 0 || wanted.some((part) => name.includes(part)),
);

function record({ step, status, kept }: Played): void {
  const file = relative(projectRoot, step.responseFile);
  const before = existsSync(step.responseFile) ? readFileSync(step.responseFile, 'utf8') : undefined;
  if (before !== kept) {
    writeFileSync(step.responseFile, kept);
    console.log(`${before === undefined ? 'new    ' : 'changed'}  ${file}`);
  }
  if (status !== step.status) {
    console.error(`WRONG    ${file}: HTTP ${status}, but about.md says ${step.status}`);
    process.exitCode = 1;
  }
}

await mochaGlobalSetup();
try {
  const player = await startFixturePlayer();
  try {
    for (const fixture of fixtures) for (const played of await player.play(fixture)) record(played);
  } finally {
    await player.stop();
  }
} finally {
  await mochaGlobalTeardown();
}
console.log(`${fixtures.length} fixtures`);
