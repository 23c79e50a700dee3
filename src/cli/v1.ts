/** Has `jobnet v1`, which purges the ads of version 1 (docs/decisions/0015-v1-purge.md). */
import type { Command } from 'commander';
import type { Knex } from 'knex';
import { purgedStates, type V1Tilstand } from '../services/v1/annonce-port.js';
import { countLeft, type CountsByState, purgeAndTell, purgeReport } from '../services/v1/purge-store.js';
import { misfitsOfTable } from '../services/v1/table-store.js';
import { migrate } from '../store/migration/migrate.js';
import { patientSettings } from '../store/sql/database.js';
import type { Report } from './answer.js';
import type { Commands, Context } from './command.js';
import { CommandError } from './failure.js';

/** What stands there is looked at before anything is migrated. */
const UNMIGRATED = { migrated: false };

export function v1(jobnet: Command, commands: Commands): void {
  const group = jobnet
    .command('v1')
    .description('The purge of the ads of version 1 that were on Jobnet, scheduled or waiting at CUT_OVER.');

  commands
    .add(group, 'dry-run', 'Tells what the purge would delete and what it would keep; changes nothing.', [''])
    .action(commands.action(dryRun, UNMIGRATED));

  commands
    .add(group, 'purge', 'Brings the schema up to date and purges what there is; may be run again.', [''])
    .action(commands.action(purge, UNMIGRATED));

  commands
    .add(group, 'report', 'Tells what was deleted, and what is left.', [''])
    .action(commands.action(report, UNMIGRATED));
}

const cutOverOf = ({ settings }: Context) => new Date(settings('cutOver').cutOver);

async function dryRun(context: Context): Promise<Report> {
  const { database } = context;
  const cutOver = cutOverOf(context);
  await mustHave(database, 'v1_jobannonce');
  await mustFit(database);
  const counts = Object.entries(await countLeft(database, cutOver)) as [V1Tilstand, number][];
  const goes = ([state]: [V1Tilstand, number]) => purgedStates.includes(state);
  const deleted = Object.fromEntries(counts.filter(goes));
  const kept = Object.fromEntries(counts.filter((one) => !goes(one)));
  return {
    text: [
      `Ads of version 1 by their state at ${cutOver.toISOString()}; nothing was changed.`,
      ...countLines('would be deleted', deleted),
      ...countLines('would be kept', kept),
    ].join('\n'),
    json: { cutOver, wouldDelete: countJson(deleted), wouldKeep: countJson(kept) },
  };
}

async function purge(context: Context): Promise<Report> {
  const { database, address, clock, tell, settings } = context;
  const cutOver = cutOverOf(context);
  const tellAbout = (about: object, message: string) => {
    tell(`${message}: ${JSON.stringify(about)}`);
  };
  if (await database.schema.hasTable('v1_jobannonce')) await mustFit(database);
  const patience = patientSettings({ answerMs: settings('databaseLongTimeoutMs').databaseLongTimeoutMs });
  const migrations = await migrate(address, { cutOver, tell: tellAbout }, undefined, patience);
  // The migration purged what was there when it was run, once; ads may have come since, or CUT_OVER
  // been corrected.
  const deleted = await purgeAndTell(database, { cutOver, clock, states: purgedStates }, tellAbout);
  const { text, json } = await report(context);
  return {
    text: [
      migrations.length === 0 ? 'The schema was up to date.' : `Run: ${migrations.join(', ')}`,
      ...(migrations.length === 0 && deleted === 0 ? ['There was nothing to purge.'] : []),
      text,
    ].join('\n'),
    json: { migrations, ...json },
  };
}

async function report(context: Context): Promise<Report> {
  const { database } = context;
  const cutOver = cutOverOf(context);
  await mustHave(database, 'v1_tombstone');
  const { purged, left } = await purgeReport(database, cutOver);
  return {
    text: [
      `Ads of version 1 by their state at ${cutOver.toISOString()}.`,
      ...countLines('deleted', purged),
      ...countLines('left', left),
    ].join('\n'),
    json: { cutOver, deleted: countJson(purged), left: countJson(left) },
  };
}

const totalOf = (counts: CountsByState) => Object.values(counts).reduce((sum, count) => sum + count, 0);

const countJson = (counts: CountsByState) => ({ total: totalOf(counts), byState: counts });

function countLines(title: string, counts: CountsByState): string[] {
  const rows = Object.entries(counts).map(([state, count]) => `  ${state.padEnd(24)}${count}`);
  return [`${title}: ${totalOf(counts)}`, ...rows.sort()];
}

async function mustHave(database: Knex, table: keyof typeof WHY_NOT): Promise<void> {
  // Knex's hasTable overlooks a table that the role may not read.
  const { rows } = await database.raw<{ rows: { is: boolean }[] }>(
    'select to_regclass(?) is not null as is',
    [table],
  );
  if (rows[0]?.is) return;
  throw new CommandError(`The database has no table ${table}: ${WHY_NOT[table]}`);
}

async function mustFit(database: Knex): Promise<void> {
  const misfits = await misfitsOfTable(database);
  if (misfits.length === 0) return;
  throw new CommandError(['The table v1_jobannonce cannot be purged:', ...misfits].join('\n  '));
}

const WHY_NOT = {
  v1_jobannonce: 'it is no installation of version 1, and the gateway has not been started on it.',
  v1_tombstone: 'the purge has not been run.',
} as const;
