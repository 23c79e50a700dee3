/** `npm run v1 -- …`: the operator's look at the purge of the v1 ads. Settings are the gateway's. */
import type { Knex } from 'knex';
import { systemClock } from '../clock.js';
import { readConfig } from '../config/config.js';
import { purgedStates, type V1Tilstand } from '../services/v1/annonce-port.js';
import { countLeft, type CountsByState, purgeAndTell, purgeReport } from '../services/v1/purge-store.js';
import { misfitsOfTable } from '../services/v1/table-store.js';
import { type DatabaseAddress, defaultDatabaseSettings, openDatabase } from '../store/sql/database.js';
import { migrate } from '../store/migration/migrate.js';
import { operatorAddress } from './operator-database.js';
import { runTool } from './run-tool.js';

export const USAGE = `npm run v1 -- dry-run   what the purge would delete and what it would keep; changes nothing
npm run v1 -- purge     brings the schema up to date, and purges what there is to purge; may be run again
npm run v1 -- report    what was deleted, and what is left

An ad is deleted that was on Jobnet, scheduled or waiting at CUT_OVER. docs/decisions/0015-v1-purge.md
The database is the gateway's, as its owner: DATABASE_OWNER_URL, else DATABASE_URL, else the embedded one in DATA_DIR,
whether the gateway runs or not.`;

/** What was asked for cannot be done; `message` is a sentence for the operator. */
export class V1Error extends Error {
  override readonly name = 'V1Error';
}

export interface V1Parts {
  readonly address: DatabaseAddress;
  readonly cutOver: Date;
  readonly print: (line: string) => void;
}

/** @throws V1Error; Error when the purge cannot go on */
export async function v1(args: readonly string[], parts: V1Parts): Promise<void> {
  const command = args.length === 1 ? COMMANDS.get(args[0] ?? '') : undefined;
  if (!command) throw new V1Error(USAGE);
  // A statement over all ads takes the time it takes.
  const database = openDatabase(parts.address, { ...defaultDatabaseSettings, statementMs: 0 });
  try {
    await command(database, parts);
  } finally {
    await database.destroy();
  }
}

type Command = (database: Knex, parts: V1Parts) => Promise<void>;

const COMMANDS: ReadonlyMap<string, Command> = new Map([
  ['dry-run', dryRun],
  ['purge', purge],
  ['report', report],
]);

async function dryRun(database: Knex, { cutOver, print }: V1Parts): Promise<void> {
  await mustHave(database, 'v1_jobannonce');
  await mustFit(database);
  const counts = Object.entries(await countLeft(database, cutOver)) as [V1Tilstand, number][];
  const goes = ([state]: [V1Tilstand, number]) => purgedStates.includes(state);
  print(`Ads of version 1 by their state at ${cutOver.toISOString()}; nothing was changed.`);
  printCounts('would be deleted', Object.fromEntries(counts.filter(goes)), print);
  printCounts('would be kept', Object.fromEntries(counts.filter((one) => !goes(one))), print);
}

async function purge(database: Knex, parts: V1Parts): Promise<void> {
  const { address, cutOver, print } = parts;
  const tell = (about: object, message: string) => {
    print(`${message}: ${JSON.stringify(about)}`);
  };
  if (await database.schema.hasTable('v1_jobannonce')) await mustFit(database);
  const run = await migrate(address, { cutOver, tell });
  print(run.length === 0 ? 'The schema was up to date.' : `Run: ${run.join(', ')}`);
  // The migration purged what was there when it was run, once; ads may have come since, or CUT_OVER been corrected.
  const deleted = await purgeAndTell(database, { cutOver, clock: systemClock }, tell);
  if (run.length === 0 && deleted === 0) print('There was nothing to purge.');
  await report(database, parts);
}

async function report(database: Knex, { cutOver, print }: V1Parts): Promise<void> {
  await mustHave(database, 'v1_tombstone');
  const { purged, left } = await purgeReport(database, cutOver);
  print(`Ads of version 1 by their state at ${cutOver.toISOString()}.`);
  printCounts('deleted', purged, print);
  printCounts('left', left, print);
}

function printCounts(title: string, counts: CountsByState, print: V1Parts['print']): void {
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  print(`${title}: ${all}`);
  const rows = Object.entries(counts).map(([state, count]) => `  ${state.padEnd(24)}${count}`);
  for (const row of rows.sort()) print(row);
}

async function mustHave(database: Knex, table: string): Promise<void> {
  if (await database.schema.hasTable(table)) return;
  throw new V1Error(`The database has no table ${table}: ${WHY_NOT[table] ?? ''}`);
}

async function mustFit(database: Knex): Promise<void> {
  const misfits = await misfitsOfTable(database);
  if (misfits.length === 0) return;
  throw new V1Error(['The table v1_jobannonce cannot be purged:', ...misfits].join('\n  '));
}

const WHY_NOT: Readonly<Record<string, string>> = {
  v1_jobannonce: 'it is no installation of version 1, and the gateway has not been started on it.',
  v1_tombstone: 'the purge has not been run.',
};

const print = (line: string): void => {
  console.log(line);
};

async function main(): Promise<void> {
  const config = readConfig(process.env);
  const { address, close } = await operatorAddress(config);
  try {
    await v1(process.argv.slice(2), { address, cutOver: new Date(config.cutOver), print });
  } finally {
    await close();
  }
}

if (process.argv[1] === import.meta.filename) await runTool([V1Error], main);
