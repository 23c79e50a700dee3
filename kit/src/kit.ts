/** `jobnet-kit`: the command line of the tester's kit. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command, CommanderError } from 'commander';
import { projectRoot } from '../../src/config/data-file.js';
import { EXIT, type ExitCode, KitError, type KitWorld, Run } from './commands/command.js';
import { COMMANDS } from './commands/table.js';

const HELP = `
Exit codes:
  ${EXIT.done}  done, and all is in order
  ${EXIT.found}  done, and something is not: a difference, a breaking change, a message that would be refused
  ${EXIT.usage}  wrong usage: a command, option, file or value that cannot be; a sentence says what
  ${EXIT.away}  the address does not answer

jobnet-kit COMMAND --help has the options and examples of each.`;

/**
 * Runs one command.
 * @param args the words after `jobnet-kit`
 * @returns its exit code, when everything is printed and closed
 */
export async function jobnetKit(args: readonly string[], world: KitWorld): Promise<ExitCode> {
  const run = new Run(world);
  try {
    await program(run).parseAsync([...args], { from: 'user' });
    return run.exitCode;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.usage;
    if (error instanceof KitError) {
      world.printError(error.message);
      return error.exitCode;
    }
    // What nobody has thought of is a bug: who mends it needs all of it.
    world.printError(error instanceof Error ? (error.stack ?? error.message) : String(error));
    return EXIT.usage;
  }
}

function program(run: Run): Command {
  const { print, printError } = run.world;
  const whole = (show: (line: string) => void) => (text: string) => {
    show(text.replace(/\n$/, ''));
  };
  // What is set here before the commands are made, they inherit.
  const kit = new Command('jobnet-kit')
    .description("The tester's kit of the SOAP gateway of Jobnet for Arbejdsgivere.")
    .version(version())
    .exitOverride()
    .configureOutput({ writeOut: whole(print), writeErr: whole(printError) })
    .showHelpAfterError('--help tells how it is used.')
    .addHelpText('after', HELP);
  for (const command of COMMANDS) command(kit, run);
  return kit;
}

/** In a checkout it is the gateway's, of which the kit's is a copy. */
function version(): string {
  const manifest = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')) as {
    readonly version: string;
  };
  return manifest.version;
}
