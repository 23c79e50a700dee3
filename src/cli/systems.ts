/** `npm run kaldere -- …`: the operator's hand on the registry of callers. Settings are the gateway's. */
import { parseArgs } from 'node:util';
import type { Clock } from '../clock.js';
import { readConfig } from '../config/config.js';
import type { SystemAdministration } from '../systems/administration-port.js';
import { systemAdministrationOn } from '../systems/administration-store.js';
import { SystemError } from '../systems/system-error.js';
import { type Command, commands, type Options } from './systems-commands.js';
import { readRemark } from './systems-values.js';
import { openOperatorDatabase } from './operator-database.js';
import { runTool } from './run-tool.js';

export const USAGE = `npm run kaldere -- list
npm run kaldere -- show         SYSTEM
npm run kaldere -- add          NAME --certifikat FILE.pem --organisation TYPE/CODE [--organisation …] [--mandat CVR …]
                                [--pr-minut N] [--samtidige N] [--kontakt TEXT]
npm run kaldere -- rotate       SYSTEM --certifikat NEW.pem --overlap 14d
npm run kaldere -- revoke       SYSTEM [--sha256 CERTIFICATE]
npm run kaldere -- close        SYSTEM
npm run kaldere -- organisation add|remove SYSTEM TYPE/CODE
npm run kaldere -- mandat       add|remove SYSTEM CVR [--fra 2027-01-01] [--til 2028-01-01]
npm run kaldere -- graense      SYSTEM [--pr-minut N|standard] [--samtidige N|standard]

Whatever changes something takes --af WHO --begrundelse WHY besides, which stand in the log that show tells.
SYSTEM is a name or an id. rotate: both certificates are valid until the overlap (d days, h hours, 0) is over, then the old one
ends by itself. revoke: at once, all certificates or the one whose SHA-256 begins so. close: for good. --fra and --til are Danish
days, --til is the first one without the mandate.
The database is the gateway's, as its owner: DATABASE_OWNER_URL, else DATABASE_URL, else the embedded one in DATA_DIR,
whether the gateway runs or not. Gateways that run follow with their next request.`;

const TEXT = { type: 'string' } as const;
const TEXTS = { type: 'string', multiple: true } as const;
const OPTIONS = {
  af: TEXT,
  reason: TEXT,
  certificate: TEXT,
  sha256: TEXT,
  overlap: TEXT,
  organisation: TEXTS,
  mandate: TEXTS,
  'pr-minut': TEXT,
  concurrent: TEXT,
  contact: TEXT,
  fra: TEXT,
  til: TEXT,
} as const;

/** @param profile PROFILE. @returns what to print. @throws Kalderfejl */
export async function systems(
  args: readonly string[],
  systems: SystemAdministration,
  clock: Clock,
  profile: string,
): Promise<string> {
  const { positionals, values } = parse(args);
  const [words, command] = commandOf(positionals);
  const what = positionals.slice(words.split(' ').length);
  if (what.length !== command.takes) throw new SystemError(USAGE);
  const { af = '', reason = '', ...options } = values;
  const surplus = Object.keys(options).find((name) => !command.options.includes(name as keyof Options));
  if (surplus !== undefined) throw new SystemError(`${words} does not take --${surplus}.\n\n${USAGE}`);
  if (command.changes && (af.trim() === '' || reason.trim() === ''))
    throw new SystemError('Give --af WHO and --begrundelse WHY.');
  const who = command.changes
    ? { by: readRemark('--af', af), reason: readRemark('--begrundelse', reason) }
    : { by: af, reason };
  return command.run(what, options, systems, { at: clock(), profile, ...who });
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    throw new SystemError(`${(error as Error).message}\n\n${USAGE}`);
  }
}

/** A command is one word, or two. */
function commandOf([first = '', second = '']: readonly string[]): readonly [string, Command] {
  const words = [first, `${first} ${second}`].find((one) => Object.hasOwn(commands, one));
  const command = words === undefined ? undefined : commands[words];
  if (words === undefined || command === undefined) throw new SystemError(USAGE);
  return [words, command];
}

async function main(): Promise<void> {
  const config = readConfig(process.env);
  const opened = await openOperatorDatabase(config);
  try {
    const administration = systemAdministrationOn(opened.database);
    console.log(await systems(process.argv.slice(2), administration, () => new Date(), config.profile));
  } finally {
    await opened.close();
  }
}

if (process.argv[1] === import.meta.filename) await runTool([SystemError], main);
