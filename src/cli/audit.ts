/** Has `jobnet audit`, which shows and verifies the audit trail (docs/audit.md). */
import type { Command } from 'commander';
import type { Knex } from 'knex';
import type { AuditQuery } from '../audit/audit-query.js';
import { findAuditRows } from '../audit/look-up-store.js';
import { auditStoreOn } from '../audit/seals/seal-store.js';
import { type BreakKind, type ChainReport, verifyChain } from '../audit/seals/verification.js';
import { mitIDErhvervIdentifierIn } from '../security/keyed-hash.js';
import type { Item, List, Report } from './answer.js';
import { rowJson, rowText } from './audit-row.js';
import type { Commands, Context } from './command.js';
import { usageError } from './failure.js';
import { personHash } from './person-hash.js';
import { readGuid, readOrganisationOfTrail, readSealHash, readTime } from './values.js';

export function audit(jobnet: Command, commands: Commands): void {
  const group = jobnet
    .command('audit')
    .description('The audit trail: who did what, and whether it is whole.');

  commands
    .add(
      group,
      'verify',
      'Walks the chain of seals and names the first break; exit code 1 where there is one.',
      ['', `--hash ${'5f1c'.repeat(16)}`],
    )
    .option('--hash <hex>', 'hash of a seal in a process log: does it stand in the chain?', readSealHash)
    .action(commands.action(({ database }, { hash }: { readonly hash?: string }) => verify(database, hash)));

  commands
    .add(group, 'show', 'Shows who did what, in order. Give one option at least; each narrows it down.', [
      '--jobannonce 3f0c2a51-5a70-4c8e-9a55-0d6c1f2e7b41',
      '--jobordre 7c1e9f04-5a70-4c8e-9a55-0d6c1f2e7b41',
      '--organisation 8/461 --operation SearchJobannonce --from 2026-11-24',
      '--system 9b1d8c1e-5a70-4c8e-9a55-0d6c1f2e7b41 --from 2026-11-24 --until 2026-11-25T12:00:00',
    ])
    .option('--jobannonce <guid>', 'what was done to this ad', readGuid('--jobannonce', 'an ad'))
    .option(
      '--jobordre <guid>',
      'what was done to this job order and to its mediations',
      readGuid('--jobordre', 'a job order'),
    )
    .option('--formidling <guid>', 'what was done to this mediation', readGuid('--formidling', 'a mediation'))
    .option(
      '--kontaktperson <guid>',
      'what was done to this contact person',
      readGuid('--kontaktperson', 'a contact person'),
    )
    .option('--driftsbesked <guid>', 'what was done to this notice', readGuid('--driftsbesked', 'a notice'))
    .option(
      '--anmodning <guid>',
      'what was done to this request for access',
      readGuid('--anmodning', 'a request for access'),
    )
    .option(
      '--person <identifier>',
      'what was done to this person, by MitIDErhvervIdentifier or UserIdentifier, and to its requests for access',
    )
    .option('--system <id>', 'what this system did, by its id in jobnet systems list')
    .option('--organisation <type/code>', 'what was done for it', readOrganisationOfTrail)
    .option('--operation <name>', 'only this operation')
    .option('--from <time>', 'from then on: a day, or a time of the Danish clock', readTime('--from'))
    .option('--until <time>', 'before then', readTime('--until'))
    .hook('preAction', (show) => {
      if (Object.keys(show.opts()).length === 0)
        throw usageError('Give at least one option that says what to show: --help lists them.');
    })
    .action(
      commands.action((context, options: ShowOptions) => show(context.database, queryOf(options, context))),
    );
}

interface ShowOptions extends Pick<AuditQuery, 'organisation' | 'operation' | 'from'> {
  readonly jobannonce?: string;
  readonly jobordre?: string;
  readonly formidling?: string;
  readonly kontaktperson?: string;
  readonly driftsbesked?: string;
  readonly anmodning?: string;
  readonly person?: string;
  readonly system?: string;
  readonly until?: Date;
}

const queryOf = (
  {
    jobannonce,
    jobordre,
    formidling,
    kontaktperson,
    driftsbesked,
    anmodning,
    person,
    system,
    until,
    ...narrowing
  }: ShowOptions,
  context: Context,
): AuditQuery => ({
  ...narrowing,
  ...(jobannonce !== undefined && { jobannonceId: jobannonce }),
  ...(jobordre !== undefined && { jobordreId: jobordre }),
  ...(formidling !== undefined && { formidlingId: formidling }),
  ...(kontaktperson !== undefined && { kontaktpersonId: kontaktperson }),
  ...(driftsbesked !== undefined && { driftsbeskedId: driftsbesked }),
  ...(anmodning !== undefined && { anmodningId: anmodning }),
  ...(person !== undefined && { personIds: hashesOf(person, context) }),
  ...(system !== undefined && { systemId: system }),
  ...(until && { to: until }),
});

/** The trail has the hash of a person, by the key of the gateway that wrote it. */
function hashesOf(person: string, context: Context): readonly string[] {
  const hash = personHash(context, 'the trail has persons by hashes with it, so give that of the gateway.');
  const employee = mitIDErhvervIdentifierIn(person);
  return [
    hash('UserIdentifier', person),
    ...(employee === undefined ? [] : [hash('MitIDErhvervIdentifier', employee)]),
  ];
}

const WORDS: Readonly<Record<BreakKind, string>> = {
  'row changed': 'a row was changed',
  'row missing': 'a row is missing',
  'row added': 'a row was added after the batch was sealed',
  'batch missing': 'the batch is missing',
  'batch changed': 'what the seal says of the batch was changed',
  order: 'it does not follow the batch before it: one of the two was replaced or moved',
  'removed too early': 'its rows are said to be removed, at a time when they may not be',
  'row outside': 'there are rows that neither a batch has nor the next one will have',
};

async function verify(database: Knex, hash: string | undefined): Promise<Report> {
  // It reads one moment of the database, as the daily removal may run beside it.
  const snapshot = { isolationLevel: 'repeatable read', readOnly: true } as const;
  const report = await database.transaction(
    (transaction) => verifyChain(auditStoreOn(transaction), hash),
    snapshot,
  );
  const isKnown = hash === undefined ? undefined : report.known === true;
  return {
    text: verifyLines(report, isKnown).join('\n'),
    json: verifyJson(report, isKnown),
    failed: report.chainBreak !== undefined || isKnown === false,
  };
}

/** @param isKnown does the hash that was asked about stand in the chain? undefined: none was */
function verifyLines(report: ChainReport, isKnown: boolean | undefined): string[] {
  const { seals, rows, removed, unsealed, hash, chainBreak } = report;
  return [
    `Batches that hold: ${seals}, with ${rows} rows; rows removed by age of ${removed}.`,
    ...(hash === undefined ? [] : [`The last of them has the hash ${hash}.`]),
    chainBreak ? breakLine(chainBreak) : `Rows not yet sealed: ${unsealed}.`,
    ...(isKnown === undefined ? [] : [KNOWN[`${isKnown}`]]),
  ];
}

const breakLine = ({ seal, kind, row }: NonNullable<ChainReport['chainBreak']>) =>
  `BROKEN at batch ${seal}: ${WORDS[kind]} (${kind}${row === undefined ? '' : `, nr ${row}`}).`;

const KNOWN = {
  true: 'The hash stands in the chain.',
  false:
    'The hash does NOT stand in what holds: batches were cut off or the chain was made anew, if the log is right.',
} as const;

function verifyJson(report: ChainReport, isKnown: boolean | undefined) {
  const { seals, rows, removed, unsealed, hash, chainBreak } = report;
  return {
    batches: seals,
    rows,
    removed,
    unsealed: chainBreak ? null : unsealed,
    hash: hash ?? null,
    break: chainBreak ? { batch: chainBreak.seal, kind: chainBreak.kind, row: chainBreak.row ?? null } : null,
    hashIsKnown: isKnown ?? null,
  };
}

const show = (database: Knex, query: AuditQuery): Promise<List> =>
  Promise.resolve({ items: rowsOf(database, query), none: 'Nothing.' });

const PAGE = 1000;

/** A page in memory at a time, as a system may have done much. */
async function* rowsOf(database: Knex, query: AuditQuery): AsyncGenerator<Item> {
  let last = '0';
  for (;;) {
    const page = await findAuditRows(database, query, last, PAGE);
    for (const row of page) yield { text: rowText(row), json: rowJson(row) };
    last = page.at(-1)?.nr ?? last;
    if (page.length < PAGE) return;
  }
}
