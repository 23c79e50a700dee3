/**
 * Does the table of an installation of version 1 have what the purge needs? Its layout is not public, so the one that is
 * there may be any; what does not fit is said in sentences before anything is deleted.
 */
import type { Knex } from 'knex';

interface Column {
  readonly navn: string;
  /** As PostgreSQL writes it, e.g. `timestamp with time zone`. */
  readonly type: string;
  readonly isRequired: boolean;
}

interface Needed {
  readonly types: readonly string[];
  readonly isRequired?: true;
}

const TEXT = { types: ['text', 'character varying', 'character'] };
/** Without a zone nobody could say which ads were over at the cut-over, to the hour. */
const TIME = { types: ['timestamp with time zone'] };

/** Columns the purge and GetJobannonceByAnnonceId read; the table may have more. */
const NEEDED: Readonly<Record<string, Needed>> = {
  annonce_id: { types: ['integer', 'smallint'], isRequired: true },
  cvr: { ...TEXT, isRequired: true },
  oprettet_tidspunkt: { ...TIME, isRequired: true },
  indsendt_tidspunkt: TIME,
  behandlet_tidspunkt: TIME,
  godkendt: { types: ['boolean'] },
  publicering_tidspunkt: TIME,
  afpublicering_tidspunkt: TIME,
  afsluttet_tidspunkt: TIME,
  slettet_tidspunkt: TIME,
};

/** @returns a sentence for each thing that keeps the table v1_jobannonce that is there from being purged; none: it fits */
export async function misfitsOfTable(database: Knex): Promise<readonly string[]> {
  const found = new Map((await rowsOf<Column>(database, COLUMNS)).map((column) => [column.navn, column]));
  const missing = Object.keys(NEEDED).filter((navn) => !found.has(navn));
  const unique = await rowsOf(database, UNIQUE);
  const references = await rowsOf<{ tabel: string }>(database, REFERENCES);
  return [
    ...(missing.length > 0 ? [`it has no column ${missing.join(', ')}`] : []),
    ...[...found.values()].flatMap(misfitsOfColumn),
    ...(unique.length > 0 || missing.includes('annonce_id')
      ? []
      : ['annonce_id has no unique index: make it the primary key']),
    ...references.map(({ tabel }) => `the table ${tabel} refers to it: drop that foreign key`),
  ];
}

function misfitsOfColumn({ navn, type, isRequired }: Column): string[] {
  const needed = NEEDED[navn];
  if (!needed) return [];
  const isType = needed.types.includes(type);
  return [
    ...(isType ? [] : [`${navn} is ${type}, and must be ${needed.types[0] ?? ''}`]),
    ...(needed.isRequired && !isRequired ? [`${navn} may be null: fill it, and make it not null`] : []),
  ];
}

/** Types without their length. */
const COLUMNS = `
  select attname as navn, format_type(atttypid, null) as type, attnotnull as paakraevet
  from pg_attribute where attrelid = to_regclass('v1_jobannonce') and attnum > 0 and not attisdropped
  order by attnum`;

/** Of the whole table, on annonce_id alone. */
const UNIQUE = `
  select 1 from pg_index
  join pg_attribute on attrelid = indrelid and attnum = indkey[0]
  where indrelid = to_regclass('v1_jobannonce') and attname = 'annonce_id'
    and indisunique and indisvalid and indnkeyatts = 1 and indpred is null
  limit 1`;

/** Those that would refuse a deletion: no action, restrict. */
const REFERENCES = `
  select distinct conrelid::regclass::text as tabel from pg_constraint
  where confrelid = to_regclass('v1_jobannonce') and contype = 'f' and confdeltype in ('a', 'r')
  order by 1`;

async function rowsOf<T>(database: Knex, sql: string): Promise<readonly T[]> {
  const { rows } = await database.raw<{ rows: T[] }>(sql);
  return rows;
}

/** @throws Error that says it, where the table does not fit */
export async function checkTable(database: Knex): Promise<void> {
  const misfits = await misfitsOfTable(database);
  if (misfits.length === 0) return;
  throw new Error(
    `The table v1_jobannonce that is there does not fit the purge of v1 ads: ${misfits.join('; ')}. Nothing was changed.`,
  );
}
