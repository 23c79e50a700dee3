/** Makes every command of `jobnet`: its place, its help, its way to the database. */
import type { Command } from 'commander';
import type { Knex } from 'knex';
import type { Clock } from '../clock.js';
import { readSettings } from '../config/pick.js';
import type { Values } from '../config/settings.js';
import { refuseOtherVersion } from '../store/migration/other-version.js';
import { type DatabaseAddress, defaultDatabaseSettings, openDatabase } from '../store/sql/database.js';
import { type Answer, type Print, printAnswer } from './answer.js';
import type { Env, OperatorDatabase } from './database.js';
import { CommandError, EXIT, type ExitCode } from './failure.js';
import { withLockHolders } from './lock-timeout.js';
import { readLine } from './values.js';

/** Everything outside that a command may touch. */
export interface World {
  readonly env: Env;
  readonly clock: Clock;
  /** A line of the answer. */
  readonly print: Print;
  /** A line about the work, or of what went wrong. */
  readonly printError: Print;
  /** Resolves when a command that runs on is told to end. */
  readonly toldToEnd: () => Promise<unknown>;
  readonly open: (env: Env, how: { readonly migrated: boolean }) => Promise<OperatorDatabase>;
}

/** Holds what a command works with. */
export interface Context {
  /** It works as the owner of the tables. A statement may take long: its user can stop it. */
  readonly database: Knex;
  readonly address: DatabaseAddress;
  readonly clock: Clock;
  /** Says how far the work is. */
  readonly tell: Print;
  /**
   * Reads only the settings that the command uses, so that it does not ask for others.
   * @throws ConfigError one of these is wrong
   */
  readonly settings: <K extends keyof Values>(...keys: K[]) => Pick<Values, K>;
}

/** Every change takes who does it and why. */
export interface By {
  readonly by: string;
}
export interface ByAndReason extends By {
  readonly reason: string;
}

/** The work of one command, with its arguments and then its options as commander has read them. */
export type Work<A extends readonly unknown[]> = (context: Context, ...given: A) => Promise<Answer>;

/** Makes the commands of one invocation. */
export class Commands {
  /** The exit code of the command that was run. */
  exitCode: ExitCode = EXIT.done;

  constructor(readonly world: World) {}

  /**
   * A command of a group, with a line of help and examples.
   * @param examples what stands after `jobnet GROUP NAME`
   */
  add(group: Command, name: string, about: string, examples: readonly string[]): Command {
    const path = `${pathOf(group)} ${name}`;
    const lines = examples.map((example) => `  ${`${path} ${example}`.trim()}`);
    return group
      .command(name)
      .description(about)
      .addHelpText('after', ['', 'Examples:', ...lines].join('\n'));
  }

  /** @param migrated false: the command looks at a database whose schema nobody has made yet */
  action<A extends readonly unknown[]>(work: Work<A>, { migrated } = { migrated: true }) {
    return async (...given: readonly unknown[]): Promise<void> => {
      const { env, clock, print, printError, open } = this.world;
      const command = given.at(-1) as Command;
      const { address, close } = await open(env, { migrated });
      const settings: Context['settings'] = (...keys) => readSettings(env, ...keys);
      const { databaseLongTimeoutMs: answerMs, databaseConnectMs: connectMs } = settings(
        'databaseLongTimeoutMs',
        'databaseConnectMs',
      );
      // A lock is given up before the answer to the statement that waits for it.
      const lockMs = Math.min(defaultDatabaseSettings.lockMs, Math.ceil((answerMs * 2) / 3));
      const database = openDatabase(address, {
        ...defaultDatabaseSettings,
        statementMs: 0,
        lockMs,
        answerMs,
        connectMs,
      });
      try {
        const missing = await refuseOtherVersion(database);
        if (migrated && missing.length > 0)
          throw new CommandError(
            `The database is not up to date (it lacks ${missing.join(', ')}): start the gateway on it first.`,
          );
        const context = { database, address, clock, tell: printError, settings };
        // Commander hands over the arguments, the options and the command, in this order.
        const answer = await work(context, ...(given.slice(0, -1) as unknown as A));
        await printAnswer(answer, command.optsWithGlobals<{ json?: true }>().json ?? false, print);
        if (answer.failed) this.exitCode = EXIT.failed;
      } catch (error) {
        throw await withLockHolders(error, database, lockMs);
      } finally {
        await database.destroy().finally(close);
      }
    };
  }
}

function pathOf(command: Command): string {
  return command.parent ? `${pathOf(command.parent)} ${command.name()}` : command.name();
}

export function withBy(command: Command): Command {
  return command.requiredOption('--by <who>', 'who does it, as the log tells', readLine('--by'));
}

export function withByAndReason(command: Command): Command {
  return withBy(command).requiredOption('--reason <why>', 'why, as the log tells', readLine('--reason'));
}

/** Collects the values of an option that may be given several times. */
export const collect =
  <T>(read: (text: string) => T) =>
  (text: string, before: readonly T[] = []): readonly T[] => [...before, read(text)];
