/**
 * Does the table of an installation of version 1 have what the purge needs? Its layout is not
 * public, so the one that is there may be any; what does not fit is said in sentences before
 * anything is deleted.
 */
import type { Knex } from 'knex';

interface Column {
  readonly name: string;
  /** The type as PostgreSQL writes it, e.g. `timestamp with time zone`. */
  readonly type: string;
  readonly isRequired: boolean;
}

interface Needed {
  readonly types: readonly string[];
  readonly isRequired?: true;
}

const TEXT = { types: ['text', 'character varying', 'character'] };
/**
 * A time needs its zone: without it nobody could say to the hour which ads were over at the
 * cut-over.
 */
const TIME = { types: ['timestamp with time zone'] };

/** The columns that the purge and GetJobannonceByAnnonceId read; the table may have more. */
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

/**
 * Compares the table v1_jobannonce that is there with what the purge needs.
 * @returns a sentence for each thing that keeps it from being purged; none when it fits
 */
export async function misfitsOfTable(database: Knex): Promise<readonly string[]> {
  const found = new Map((await rowsOf<Column>(database, COLUMNS)).map((column) => [column.name, column]));
  const missing = Object.keys(NEEDED).filter((name) => !found.has(name));
  const unique = await rowsOf(database, UNIQUE);
  const references = await rowsOf<{ table: string }>(database, REFERENCES);
  return [
    ...(missing.length > 0 ? [`it has no column ${missing.join(', ')}`] : []),
    ...[...found.values()].flatMap(misfitsOfColumn),
    ...(unique.length > 0 || missing.includes('annonce_id')
      ? []
      : ['annonce_id has no unique index: make it the primary key']),
    ...references.map(({ table }) => `the table ${table} refers to it: drop that foreign key`),
  ];
}

function misfitsOfColumn({ name, type, isRequired }: Column): string[] {
  const needed = NEEDED[name];
  if (!needed) return [];
  const isType = needed.types.includes(type);
  return [
    ...(isType ? [] : [`${name} is ${type}, and must be ${needed.types[0] ?? ''}`]),
    ...(needed.isRequired && !isRequired ? [`${name} may be null: fill it, and make it not null`] : []),
  ];
}

/** The columns of the table, their types without a length. */
const COLUMNS = `
  select attname as name, format_type(atttypid, null) as type, attnotnull as "isRequired"
  from pg_attribute where attrelid = to_regclass('v1_jobannonce') and attnum > 0 and not attisdropped
  order by attnum`;

/** Is there a unique index of the whole table on annonce_id alone? */
const UNIQUE = `
  select 1 from pg_index
  join pg_attribute on attrelid = indrelid and attnum = indkey[0]
  where indrelid = to_regclass('v1_jobannonce') and attname = 'annonce_id'
    and indisunique and indisvalid and indnkeyatts = 1 and indpred is null
  limit 1`;

/** Finds the foreign keys that would refuse a deletion: those with no action, or restrict. */
const REFERENCES = `
  select distinct conrelid::regclass::text as table from pg_constraint
  where confrelid = to_regclass('v1_jobannonce') and contype = 'f' and confdeltype in ('a', 'r')
  order by 1`;

async function rowsOf<T>(database: Knex, sql: string): Promise<readonly T[]> {
  const { rows } = await database.raw<{ rows: T[] }>(sql);
  return rows;
}

/** @throws Error whose message says everything in which the table does not fit */
export async function checkTable(database: Knex): Promise<void> {
  const misfits = await misfitsOfTable(database);
  if (misfits.length === 0) return;
  throw new Error(
    `The table v1_jobannonce that is there does not fit the purge of v1 ads: ${misfits.join('; ')}. Nothing was changed.`,
  );
}
