/** What every command of the kit shares: its world and how it is put into the program. */
import type { Command } from 'commander';
import type { Clock } from '../../../src/clock.js';
import { EXIT, type ExitCode } from '../failure.js';

export { EXIT, type ExitCode, KitError } from '../failure.js';

/** Everything outside that a command may touch, but for files and the addresses it is told. */
export interface KitWorld {
  readonly clock: Clock;
  /** A line of the answer. */
  readonly print: (line: string) => void;
  /** A line about the work, or of what went wrong. */
  readonly printError: (line: string) => void;
  /** Does a person watch what `printError` writes? */
  readonly isWatched: boolean;
  /** Aborted when the user stops the command, with Ctrl+C or a signal. */
  readonly stop: AbortSignal;
}

/** The work of one command, with its arguments and then its options as commander has read them. */
export type Work<A extends readonly unknown[]> = (world: KitWorld, ...given: A) => Promise<ExitCode>;

/** Puts one command into the program. A row of the table is such a function. */
export type KitCommand = (kit: Command, run: Run) => void;

/** Makes the commands of one invocation. */
export class Run {
  /** The exit code of the command that was run. */
  exitCode: ExitCode = EXIT.done;

  constructor(readonly world: KitWorld) {}

  /** @param examples what stands after `jobnet-kit NAME` */
  add(kit: Command, name: string, about: string, examples: readonly string[]): Command {
    const lines = examples.map((example) => `  jobnet-kit ${`${name} ${example}`.trim()}`);
    return kit
      .command(name)
      .description(about)
      .addHelpText('after', ['', 'Examples:', ...lines].join('\n'));
  }

  action<A extends readonly unknown[]>(work: Work<A>) {
    // Commander hands over the arguments, the options and the command, in this order.
    return async (...given: readonly unknown[]): Promise<void> => {
      this.exitCode = await work(this.world, ...(given.slice(0, -1) as unknown as A));
    };
  }
}
