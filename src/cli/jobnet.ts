/** `jobnet`: the one command of operators. Each of its groups is a file of its own. */
import { once } from 'node:events';
import { Command } from 'commander';
import { systemClock } from '../clock.js';
import { audit } from './audit.js';
import { authorities } from './authorities.js';
import { Commands, type World } from './command.js';
import { contacts } from './contacts.js';
import { openOperatorDatabase } from './database.js';
import { type ExitCode, failureOf, EXIT } from './failure.js';
import { locks } from './locks.js';
import { logos } from './logos.js';
import { occupations } from './occupations.js';
import { outbox } from './outbox.js';
import { sandbox } from './sandbox.js';
import { sessions } from './sessions.js';
import { systems } from './systems.js';
import { users } from './users.js';
import { v1 } from './v1.js';

/** The groups stand in the order of the help. */
const GROUPS = [
  systems,
  locks,
  logos,
  audit,
  occupations,
  authorities,
  users,
  contacts,
  outbox,
  sessions,
  v1,
  sandbox,
];

const HELP = `
The database is the gateway's, as the owner of its tables: DATABASE_OWNER_URL, else DATABASE_URL, else the
embedded one in DATA_DIR, whether the gateway runs or not. No other setting is asked for, but by systems add,
systems rotate and sandbox (PROFILE), by v1 (CUT_OVER) and by sessions (SESSION_IDLE_MINUTES).

Exit codes:
  ${EXIT.done}  done
  ${EXIT.failed}  refused, failed, or not all in order; a sentence says what
  ${EXIT.usage}  wrong usage: a command, option or value that cannot be, or one that is missing
  ${EXIT.away}  the database cannot be reached, or a lock in it is not free: try again later

jobnet GROUP COMMAND --help has the options and examples of each.`;

/**
 * Runs one command.
 * @param args the words after `jobnet`
 * @returns its exit code, when everything is printed and closed
 */
export async function jobnet(args: readonly string[], world: World): Promise<ExitCode> {
  const commands = new Commands(world);
  try {
    await program(commands).parseAsync([...args], { from: 'user' });
    return commands.exitCode;
  } catch (error) {
    const failure = failureOf(error);
    if (failure?.sentence !== undefined) world.printError(failure.sentence);
    // What nobody has thought of is a bug: who mends it needs all of it.
    if (!failure) world.printError(error instanceof Error ? (error.stack ?? error.message) : String(error));
    return failure?.exitCode ?? EXIT.failed;
  }
}

function program(commands: Commands): Command {
  const { print, printError } = commands.world;
  const whole = (show: (line: string) => void) => (text: string) => {
    show(text.replace(/\n$/, ''));
  };
  // What is set here before the groups are made, they and their commands inherit.
  const jobnet = new Command('jobnet')
    .description('What operators of the gateway do, beside it and to its database.')
    .option('--json', 'one JSON document instead of text')
    .exitOverride()
    .configureOutput({ writeOut: whole(print), writeErr: whole(printError) })
    .configureHelp({ showGlobalOptions: true })
    .showHelpAfterError('--help tells how it is used.')
    .addHelpText('after', HELP);
  for (const group of GROUPS) group(jobnet, commands);
  return jobnet;
}

/** Is this process, with its environment and its terminal. */
export function worldOfProcess(): World {
  endWhenNotRead();
  return {
    env: process.env,
    clock: systemClock,
    print: (line) => {
      console.log(line);
    },
    printError: (line) => {
      console.error(line);
    },
    toldToEnd: () => Promise.race(['SIGINT', 'SIGTERM'].map((signal) => once(process, signal))),
    open: openOperatorDatabase,
  };
}

/**
 * Whoever reads the answer may go before its end, as `head` does. That is no bug, but nor is it
 * success: what was not read may have told that something is not in order.
 */
function endWhenNotRead(): void {
  process.stdout.once('error', ({ code, message }: NodeJS.ErrnoException) => {
    const why = code === 'EPIPE' ? 'nobody reads it any more' : message;
    console.error(`The answer could not be written to its end: ${why}.`);
    process.exit(EXIT.failed);
  });
  // The work goes on where nobody reads how far it is.
  process.stderr.on('error', () => undefined);
}
