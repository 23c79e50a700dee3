/** `jobnet-kit tour`: meets every status and every fault code of a sandbox. */
import { join } from 'node:path';
import { type Command, Option } from 'commander';
import { projectRoot } from '../../../src/config/data-file.js';
import { volatileOf } from '../compare/volatile.js';
import { readFixtures } from '../fixture/read.js';
import { httpTarget } from '../replay/http.js';
import { APPROVES, resetTables, SANDBOX, sandboxAt } from '../replay/sandbox.js';
import { allGoals } from '../tour/goals.js';
import { tourJson } from '../tour/json.js';
import { printTour } from '../tour/print.js';
import { tour as takeTour } from '../tour/tour.js';
import { EXIT, type ExitCode, type KitWorld, type Run } from './command.js';
import { type Language, languageOption } from './input.js';
import { collect, readCount, readUrl } from './values.js';

interface Options {
  readonly at: URL;
  readonly reset?: 'all';
  readonly has?: readonly string[];
  readonly language: Language;
  readonly json?: boolean;
  readonly timeout: number;
}

const MAX_BYTES = 64 * 1024 * 1024;

export function tour(kit: Command, run: Run): void {
  run
    .add(kit, 'tour', 'Meets every status and every fault code of a sandbox, and prints the conversations.', [
      '--at http://127.0.0.1:8080 --reset all',
      '--at http://127.0.0.1:8080 --reset all --language en --json',
    ])
    .requiredOption('--at <url>', 'the address: what stands before /virksomhedsindsats/', readUrl('--at'))
    .addOption(
      new Option(
        '--reset <all>',
        'empty tables in the sandbox wherever a conversation has left something: all of everybody',
      ).choices(['all']),
    )
    .option('--has <what>', 'what the gateway has that no request brings about: v1-ads', collect)
    .addOption(languageOption())
    .option('--json', 'prints one object')
    .option('--timeout <seconds>', 'so long may one answer take', readCount('--timeout', 3600), 30)
    .action(run.action(work));
}

async function work({ clock, print, printError, stop }: KitWorld, options: Options): Promise<ExitCode> {
  const { at, reset, has = [], language, json = false, timeout } = options;
  const folder = join(projectRoot, 'fixtures');
  const target = httpTarget(at, { timeoutMs: timeout * 1000, maxBytes: MAX_BYTES, stop });
  const begin = clock();
  try {
    const sandbox = await sandboxAt(target);
    if (sandbox?.approves) printError(APPROVES);
    const taken = await takeTour(
      readFixtures(folder),
      allGoals(),
      { ...target, reset: (organisations) => resetTables(target, organisations) },
      {
        now: clock,
        volatile: volatileOf(folder),
        time: sandbox ? 'requests' : 'none',
        has: sandbox ? [...has, SANDBOX] : has,
        reset: reset ?? 'none',
        stop,
      },
    );
    const seconds = (clock().getTime() - begin.getTime()) / 1000;
    if (json) print(JSON.stringify(tourJson(taken, seconds, language), undefined, 2));
    else for (const line of printTour(taken, seconds, language)) print(line);
    if (taken.missing.length > 0 && reset === undefined)
      printError('--reset all gives each conversation the empty tables that it is recorded on.');
    return taken.missing.length === 0 ? EXIT.done : EXIT.found;
  } finally {
    target.close();
  }
}
