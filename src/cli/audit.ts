/** `npm run revision -- …`: the operator's look at the audit trail. Settings are the gateway's. */
import type { Knex } from 'knex';
import { parseArgs } from 'node:util';
import { readConfig } from '../config/config.js';
import { type BreakKind, verifyChain, type ChainReport } from '../audit/seals/verification.js';
import { findAuditRows, type AuditQuery, type ShownAuditRow } from '../audit/audit-store.js';
import { auditStoreOn } from '../audit/seals/seal-store.js';
import { readDate, readDateTime, writeDateTime } from '../time/danish-time.js';
import { openOperatorDatabase } from './operator-database.js';
import { runTool } from './run-tool.js';

export const USAGE = `npm run revision -- verify [--hash HEX]
npm run revision -- show [--annonce GUID] [--kalder ID] [--organisation TYPE/CODE] [--operation NAME] [--fra TIME] [--til TIME]

verify: walks the chain of seals and names the first break; exit code 1 where there is one. With --hash also whether the
seal with that hash, which a process log says was set, stands in it. docs/audit.md
show: who did what, in order; at least one of these, and each narrows it down. TIME is a day (2026-11-24) or a time of the Danish clock (2026-11-24T08:00:00, or with an
offset); from it on, until before it.
The database is the gateway's, as its owner: DATABASE_OWNER_URL, else DATABASE_URL, else the embedded one in DATA_DIR,
whether the gateway runs or not.`;

/** What was asked for cannot be done; `message` is a sentence for the operator. */
export class AuditError extends Error {
  override readonly name = 'AuditError';
}

type Print = (line: string) => void;

/** @returns whether everything asked about is in order. @throws RevisionError */
export async function audit(args: readonly string[], database: Knex, print: Print): Promise<boolean> {
  const { command, values } = parsed(args);
  if (command === 'verify')
    return verify(database, print, values.hash === undefined ? undefined : checkedHash(values.hash));
  const { hash, annonce, system, organisation, fra, til, ...asGiven } = values;
  const query: AuditQuery = {
    ...asGiven,
    ...(system !== undefined && { systemId: system }),
    ...(annonce !== undefined && { jobannonceId: checkedGuid(annonce) }),
    ...(organisation !== undefined && { organisation: checkedOrganisation(organisation) }),
    ...(fra !== undefined && { from: checkedTime(fra) }),
    ...(til !== undefined && { to: checkedTime(til) }),
  };
  if (command !== 'show' || hash !== undefined || Object.keys(query).length === 0)
    throw new AuditError(USAGE);
  await show(database, query, print);
  return true;
}

function parsed(args: readonly string[]) {
  const text = { type: 'string' } as const;
  const narrowing = {
    annonce: text,
    system: text,
    organisation: text,
    operation: text,
    fra: text,
    til: text,
  };
  const options = { hash: text, ...narrowing };
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    return { command: positionals.length === 1 ? positionals[0] : undefined, values };
  } catch {
    throw new AuditError(USAGE);
  }
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

async function verify(database: Knex, print: Print, hash: string | undefined): Promise<boolean> {
  // One moment of the database: the daily removal may run beside it.
  const snapshot = { isolationLevel: 'repeatable read', readOnly: true } as const;
  const found = await database.transaction(
    (transaction) => verifyChain(auditStoreOn(transaction), hash),
    snapshot,
  );
  print(
    `Batches that hold: ${found.seals}, with ${found.rows} rows; rows removed by age of ${found.removed}.`,
  );
  if (found.hash !== undefined) print(`The last of them has the hash ${found.hash}.`);
  if (found.chainBreak) {
    const { seal, kind, row } = found.chainBreak;
    print(`BROKEN at batch ${seal}: ${WORDS[kind]} (${kind}${row === undefined ? '' : `, nr ${row}`}).`);
  } else print(`Rows not yet sealed: ${found.unsealed}.`);
  if (hash !== undefined) print(known(found));
  return !found.chainBreak && found.known !== false;
}

const known = ({ known }: ChainReport): string =>
  known
    ? 'The hash stands in the chain.'
    : 'The hash does NOT stand in what holds: batches were cut off or the chain was made anew, if the log is right.';

const PAGE = 1000;

async function show(database: Knex, query: AuditQuery, print: Print): Promise<void> {
  let last = '0';
  for (;;) {
    const page = await findAuditRows(database, query, last, PAGE);
    for (const row of page) print(line(row));
    last = page.at(-1)?.nr ?? last;
    if (page.length < PAGE) break;
  }
  if (last === '0') print('Nothing.');
}

function line(row: ShownAuditRow): string {
  const { jobannonce_id: ad, version, annonce_id: v1, cvr, user_id: user, user_type: type } = row;
  const parts = [
    writeDateTime(row.recorded_at),
    `${row.operation}${row.repeated ? ' (again)' : ''}`,
    row.outcome === 0 ? 'done' : `refused ${row.outcome}`,
    ad && `ad ${ad}${version === null ? '' : ` version ${version}`}`,
    v1 && `v1 ad ${v1}`,
    cvr && `CVR ${cvr}`,
    `by ${row.system_id ?? 'an unknown system'}`,
    row.organisation_code && `for ${String(row.organisation_type_id)}/${row.organisation_code}`,
    user && `user ${JSON.stringify(user)} of type ${String(type)}`,
    row.certificate_sha256 && `certificate ${row.certificate_sha256}`,
    `log ${row.log_id}`,
  ];
  // What a caller wrote must not move the cursor of who reads it.
  return parts
    .filter(Boolean)
    .join('  ')
    .replace(/[\p{C}\p{Zl}\p{Zp}]/gu, escaped);
}

const escaped = (character: string): string => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;

function checkedGuid(text: string): string {
  if (/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(text)) return text.toLowerCase();
  throw new AuditError(`--annonce is ${JSON.stringify(text)}, but must be the GUID of an ad.`);
}

function checkedHash(text: string): string {
  if (/^[\da-f]{64}$/i.test(text)) return text.toLowerCase();
  throw new AuditError(
    `--hash is ${JSON.stringify(text)}, but must be the whole hash of a seal: 64 digits in hex.`,
  );
}

function checkedOrganisation(text: string): NonNullable<AuditQuery['organisation']> {
  const [, type, organisationCode] = /^(\d{1,9})\/(.+)$/.exec(text) ?? [];
  if (type !== undefined && organisationCode !== undefined)
    return { organisationTypeId: Number(type), organisationCode };
  throw new AuditError(
    `--organisation is ${JSON.stringify(text)}, but must be type/code of an organisation: 8/461.`,
  );
}

function checkedTime(text: string): Date {
  const day = readDate(text);
  const reading = readDateTime(day === undefined ? text : `${day}T00:00:00`);
  if (reading.kind === 'instant') return reading.instant;
  throw new AuditError(
    `The time is ${JSON.stringify(text)}, but must be a day or a time: 2026-11-24T08:00:00.`,
  );
}

async function main(): Promise<void> {
  const store = await openOperatorDatabase(readConfig(process.env));
  try {
    const isFine = await audit(process.argv.slice(2), store.database, (text) => {
      console.log(text);
    });
    if (!isFine) process.exitCode = 1;
  } finally {
    await store.close();
  }
}

if (process.argv[1] === import.meta.filename) await runTool([AuditError], main);
