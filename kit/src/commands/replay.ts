/** `jobnet-kit replay`: plays a folder against an address and says what differs. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Command, Option } from 'commander';
import { volatileOf } from '../compare/volatile.js';
import { identitiesIn } from '../fixture/proof.js';
import { httpTarget } from '../replay/http.js';
import { junit } from '../replay/junit.js';
import type { Outcome } from '../replay/play.js';
import { progressOf } from '../replay/progress.js';
import { replay as playAll } from '../replay/replay.js';
import { printOutcome, printSummary } from '../replay/report.js';
import { APPROVES, resetTables, SANDBOX, sandboxAt } from '../replay/sandbox.js';
import { tapHead, tapLines } from '../replay/tap.js';
import { EXIT, type ExitCode, KitError, type KitWorld, type Run } from './command.js';
import { chosenFixtures } from './fixtures.js';
import { collect, readCount, readUrl } from './values.js';

interface Options {
  readonly at: URL;
  readonly only?: readonly string[];
  readonly jobs: number;
  readonly reset?: true | 'all';
  /** Undefined: as the address offers it. */
  readonly clock?: boolean;
  readonly certificates?: string;
  readonly has?: readonly string[];
  readonly junit?: string;
  readonly tap?: boolean;
  readonly timeout: number;
}

const MAX_BYTES = 64 * 1024 * 1024;

export function replay(kit: Command, run: Run): void {
  run
    .add(kit, 'replay', 'Plays fixtures or recordings against an address, and says what differs.', [
      'fixtures --at http://127.0.0.1:8080 --reset all',
      'fixtures --at https://localhost:8443 --certificates .data/certificates --only way-in',
      'my-recordings --at http://127.0.0.1:9090 --junit replay.xml',
    ])
    .argument('<dir>', 'a folder of fixtures, or one of them')
    .requiredOption('--at <url>', 'the address: what stands before /virksomhedsindsats/', readUrl('--at'))
    .option('--only <text>', 'only those whose name has this in it; may be given again', collect)
    .option(
      '--jobs <n>',
      'so many conversations at once; with --reset, none that could see another',
      readCount('--jobs', 64),
      1,
    )
    .addOption(
      new Option(
        '--reset [all]',
        "empty tables in the sandbox before and after each: its organisations', or all",
      ).choices(['all']),
    )
    .option('--clock', 'tell the gateway what time it is, though it does not look like a sandbox')
    .option('--no-clock', 'play what happens now only')
    .option('--certificates <folder>', 'NAME.pem and NAME.key.pem of those who prove who they are')
    .option('--has <what>', 'what the gateway has that no request brings about: v1-ads', collect)
    .option('--junit <file>', 'write JUnit XML')
    .option('--tap', 'print TAP')
    .option('--timeout <seconds>', 'so long may one answer take', readCount('--timeout', 3600), 30)
    .action(run.action(replayFolder));
}

async function replayFolder(world: KitWorld, dir: string, options: Options): Promise<ExitCode> {
  const { clock, print, printError, isWatched, stop } = world;
  const fixtures = chosenFixtures(dir, options.only);
  const identities = options.certificates === undefined ? undefined : identitiesIn(options.certificates);
  const ca = caIn(options.certificates);
  const target = httpTarget(options.at, {
    timeoutMs: options.timeout * 1000,
    maxBytes: MAX_BYTES,
    stop,
    ...(ca !== undefined && { ca }),
  });
  const begin = clock();
  const progress = progressOf({ total: fixtures.length, isWatched, now: clock, printError });
  const onPlayed = (outcome: Outcome, played: number): void => {
    for (const line of options.tap ? tapLines(outcome, played) : printOutcome(outcome)) print(line);
    progress(outcome, played);
  };
  try {
    const sandbox = await sandboxAt(target);
    if (sandbox?.approves) printError(APPROVES);
    for (const line of options.tap ? tapHead(fixtures.length) : []) print(line);
    const outcomes = await playAll(
      fixtures,
      { ...target, reset: (organisations) => resetTables(target, organisations) },
      {
        now: clock,
        volatile: volatileOf(dir),
        time: (options.clock ?? sandbox !== undefined) ? 'requests' : 'none',
        ...(identities && { identities }),
        has: [...(options.has ?? []), ...(sandbox ? [SANDBOX] : [])],
        reset: options.reset === 'all' ? 'all' : options.reset ? 'organisations' : 'none',
        jobs: options.jobs,
        onPlayed,
        stop,
      },
    );
    if (options.junit !== undefined) write(options.junit, junit(outcomes));
    const seconds = (clock().getTime() - begin.getTime()) / 1000;
    for (const line of printSummary(outcomes, seconds)) (options.tap ? printError : print)(line);
    const isWhole = outcomes.length === fixtures.length;
    if (!isWhole) printError(`Stopped after ${outcomes.length} of ${fixtures.length}.`);
    return isWhole && outcomes.every(({ verdict }) => verdict !== 'different') ? EXIT.done : EXIT.found;
  } finally {
    target.close();
  }
}

/** The sandbox's own authority lies beside its certificates. */
function caIn(folder: string | undefined): string | undefined {
  if (folder === undefined) return undefined;
  if (!existsSync(folder)) throw new KitError(`--certificates is ${folder}, but there is no such folder.`);
  const file = join(folder, 'ca.pem');
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

function write(file: string, text: string): void {
  try {
    writeFileSync(file, text);
  } catch (cause) {
    throw new KitError(`${file} cannot be written: ${(cause as NodeJS.ErrnoException).code}.`, EXIT.usage, {
      cause,
    });
  }
}
