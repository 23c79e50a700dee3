/**
 * `make probes`: sends the probes of a SOAP server to the whole gateway on a throw-away PostgreSQL
 * and prints what it answered. The exit code is 1 when a row is wrong.
 */
import { loadFixtures } from '../test/support/fixtures.js';
import { startFixturePlayer } from '../test/support/fixtures-play.js';
import { mochaGlobalSetup, mochaGlobalTeardown } from '../test/support/global.js';
import { type ProbeResult, runProbe } from '../test/support/probe-run.js';
import { type ProbeRow, probeTable } from '../test/support/probe-table.js';

type Line = readonly string[];

const HEAD: Line = ['probe', 'SOAP', 'right answer', 'this gateway', 'ms', 'right?'];

function lineOf({ probe, right }: ProbeRow, { soap, status, answer, ms, wrong }: ProbeResult): Line {
  const { faultcode, errorCode, version } = answer;
  const fault = faultcode === undefined ? `a SOAP ${version} answer` : `${faultcode} ${String(errorCode)}`;
  return [
    probe,
    soap,
    right,
    `${status} ${fault}`,
    ms.toFixed(1),
    wrong.length === 0 ? 'yes' : `NO: ${wrong.join('; ')}`,
  ];
}

function print(lines: readonly Line[]): void {
  const widths = HEAD.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  for (const line of lines)
    console.log(
      line
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join(' | ')
        .trimEnd(),
    );
}

async function probe(): Promise<boolean> {
  const fixtures = loadFixtures();
  const valid = fixtures.find((fixture) => fixture.probe === 'the valid message');
  if (!valid) throw new Error('no fixture is the valid message');
  const player = await startFixturePlayer();
  try {
    const lines: Line[] = [HEAD];
    for (const row of probeTable) {
      const own = fixtures.filter((fixture) => fixture.probe === row.probe);
      if (own.length === 0) lines.push([row.probe, '', row.right, 'no fixture', '', 'NO']);
      for (const fixture of own) lines.push(lineOf(row, await runProbe(player, row, fixture, valid)));
    }
    const [alive] = await player.play(valid);
    const isAlive = alive?.status === 200;
    lines.push([
      'server alive afterwards',
      '',
      'yes',
      isAlive ? 'yes' : 'no',
      alive?.ms.toFixed(1) ?? '',
      isAlive ? 'yes' : 'NO',
    ]);
    print(lines);
    return lines.slice(1).every((line) => line.at(-1) === 'yes');
  } finally {
    await player.stop();
  }
}

await mochaGlobalSetup();
try {
  if (!(await probe())) process.exitCode = 1;
} finally {
  await mochaGlobalTeardown();
}
