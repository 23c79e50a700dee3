/** `npm run stillinger -- …`: the operator's hand on the list of occupations. Settings are the gateway's. */
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import type { Clock } from '../clock.js';
import { readConfig } from '../config/config.js';
import { listChanges } from '../services/stilling/import.js';
import { stillingListOn } from '../services/stilling/stilling-store.js';
import type { ListChange, StillingList } from '../services/stilling/stillingsliste-port.js';
import type { Stilling } from '../services/stilling/stillingsregister.js';
import { openOperatorDatabase } from './operator-database.js';
import { runTool } from './run-tool.js';
import { readStillinger, OccupationFileError } from './occupations-file.js';

export const USAGE = `npm run stillinger -- import FILE [--dry-run] [--many-end]
npm run stillinger -- list
npm run stillinger -- find TEXT

FILE is the whole list, as .csv (uri;navn;alias_id;alias_navn) or .json (as demo/stillinger.json). What it lacks ends now:
new ads cannot use it, old ones keep it. --dry-run writes nothing. --many-end: yes, more than half of the list shall end.
The database is the gateway's, as its owner: DATABASE_OWNER_URL, else DATABASE_URL, else the embedded one in DATA_DIR,
whether the gateway runs or not.
Gateways that run follow within a minute.`;

/** What was asked for cannot be done; `message` is a sentence for the operator. */
export class OccupationToolError extends Error {
  override readonly name = 'OccupationToolError';
}

/** @returns what to print. @throws StillingerError, StillingsfilError */
export async function stillinger(
  args: readonly string[],
  liste: StillingList,
  clock: Clock,
): Promise<string> {
  const { positionals, values } = parse(args);
  const [command, what, ...rest] = positionals;
  if (command === 'import' && what !== undefined && rest.length === 0)
    return importFile(
      what,
      { dryRun: values['dry-run'] ?? false, manyEnd: values['many-end'] ?? false },
      liste,
      clock,
    );
  if (command === 'list' && what === undefined) return shown((await liste.alle()).stillinger, () => true);
  if (command === 'find' && what !== undefined && rest.length === 0) {
    const text = what.toLowerCase();
    return shown((await liste.alle()).stillinger, (words) => words.toLowerCase().includes(text));
  }
  throw new OccupationToolError(USAGE);
}

function parse(args: readonly string[]) {
  const options = { 'dry-run': { type: 'boolean' }, 'many-end': { type: 'boolean' } } as const;
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    throw new OccupationToolError(`${(error as Error).message}\n\n${USAGE}`);
  }
}

interface How {
  readonly dryRun: boolean;
  readonly manyEnd: boolean;
}

async function importFile(
  file: string,
  { dryRun, manyEnd }: How,
  liste: StillingList,
  clock: Clock,
): Promise<string> {
  const bytes = await readFile(file).catch((error: unknown) => {
    throw new OccupationToolError(
      `${file} cannot be read: ${(error as NodeJS.ErrnoException).code ?? 'unknown reason'}.`,
    );
  });
  const nye = readStillinger(file, bytes);
  const now = clock();
  let planned: readonly ListChange[] = [];
  await liste.indlaes((before) => {
    planned = listChanges(before.stillinger, nye, now);
    const valid = before.stillinger.filter(({ gyldigTil }) => gyldigTil === undefined).length;
    const ended = planned.filter(({ kind, aliasId }) => kind === 'udgaaet' && aliasId === undefined).length;
    if (ended * 2 > valid && !manyEnd)
      throw new OccupationToolError(
        `${ended} of ${valid} occupations are not in the file and would end. Is it the whole list? Then --many-end.`,
      );
    return dryRun ? [] : planned;
  }, now);
  const aliasser = nye.reduce((sum, one) => sum + one.aliasser.length, 0);
  const head = `${nye.length} occupations with ${aliasser} aliases in the file; ${planned.length} changes${dryRun ? ', none of them written' : ''}.`;
  return [head, ...planned.map(change)].join('\n');
}

const MARKS = { ny: '+', genoptaget: '+', omdoebt: '~', udgaaet: '-' } as const;

function change({ kind, uri, aliasId, navn, tidligereNavn }: ListChange): string {
  const before = tidligereNavn === undefined ? '' : ` (before: ${tidligereNavn})`;
  const again = kind === 'genoptaget' ? ' (again)' : '';
  return `${MARKS[kind]} ${aliasId === undefined ? uri : `${uri} ${aliasId}`}  ${navn}${before}${again}`;
}

/** Occupations with their aliases, those of which a name or an id fits. */
function shown(stillinger: readonly Stilling[], fits: (words: string) => boolean): string {
  const found = stillinger.filter(({ uri, navn, aliasser }) =>
    [uri, navn, ...aliasser.flatMap((alias) => [alias.id, alias.navn])].some(fits),
  );
  return found.length === 0 ? 'No occupations.' : found.map(paragraph).join('\n');
}

function paragraph({ uri, aliasser, ...stilling }: Stilling): string {
  const lines = aliasser.map(({ id, ...alias }) => `    ${id}  ${named(alias)}`);
  return [`${uri}  ${named(stilling)}`, ...lines].join('\n');
}

const named = ({ navn, gyldigTil }: Pick<Stilling, 'navn' | 'gyldigTil'>) =>
  gyldigTil ? `${navn} (ended ${gyldigTil.toISOString()})` : navn;

async function main(): Promise<void> {
  const store = await openOperatorDatabase(readConfig(process.env));
  try {
    console.log(await stillinger(process.argv.slice(2), stillingListOn(store.database), () => new Date()));
  } finally {
    await store.close();
  }
}

if (process.argv[1] === import.meta.filename) await runTool([OccupationToolError, OccupationFileError], main);
