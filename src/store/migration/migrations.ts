import { readdir } from 'node:fs/promises';
import type { Knex } from 'knex';
import { CUT_OVER } from '../../config/config.js';
import { forgetChecksum, recordChecksum } from './checksums.js';

/** Beside `src/` in the sources, beside `dist/src/` in what is built. */
const DIRECTORY = new URL('../../../migrations/', import.meta.url);

const FILE = /^(\d{14}_\w+)\.(ts|js)$/;

/** A migration's name, and where it is. */
export interface Named {
  readonly name: string;
  readonly url: URL;
}

/** A migration may need to know this besides the database; most need nothing. */
export interface MigrationContext {
  /** Version 1 ended then. */
  readonly cutOver: Date;
  readonly clock: () => Date;
  /** Rows a transaction, where a migration works through many; default: its own. */
  readonly batch?: number;
  /** Is told how far a long migration has come. */
  readonly tell: (about: object, message: string) => void;
}

export const defaultContext: MigrationContext = {
  cutOver: new Date(CUT_OVER),
  clock: () => new Date(),
  tell: () => undefined,
};

/**
 * Lists them in order. Their names have no extension: a database migrated by the sources (.ts) and
 * by the build (.js) is the same database.
 */
export async function allMigrations(): Promise<Named[]> {
  return (await readdir(DIRECTORY))
    .map((file) => ({ name: FILE.exec(file)?.[1] ?? '', url: new URL(file, DIRECTORY) }))
    .filter(({ name }) => name !== '')
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

interface Migration {
  readonly up: (knex: Knex, context: MigrationContext) => Promise<void>;
  readonly down: (knex: Knex, context: MigrationContext) => Promise<void>;
  readonly config?: { readonly transaction: boolean };
}

const load = async ({ url }: Named) => (await import(url.href)) as Migration;

/** @param stage not all of them: a database may have later ones */
export function configOf(
  migrations: readonly Named[],
  context: MigrationContext = defaultContext,
  stage = false,
): Knex.MigratorConfig {
  const source: Knex.MigrationSource<Named> = {
    getMigrations: () => Promise.resolve([...migrations]),
    getMigrationName: ({ name }) => name,
    getMigration: async (named) => {
      const { up, down, config } = await load(named);
      const bound = {
        up: async (knex: Knex) => {
          await up(knex, context);
          await recordChecksum(knex, named.name);
        },
        down: async (knex: Knex) => {
          await down(knex, context);
          await forgetChecksum(knex, named.name);
        },
      };
      return config ? { ...bound, config } : bound;
    },
  };
  return { migrationSource: source, tableName: 'migration', disableMigrationsListValidation: stage };
}

/**
 * The migrations, cut before and after each that commits by itself. Knex runs a stage in one
 * transaction with its records of it; with such a one among them it would run each in its own, and
 * a process killed between a migration's commit and its record would find its tables there at the
 * next start, and fail.
 */
export async function stages(migrations: readonly Named[]): Promise<readonly (readonly Named[])[]> {
  const ends = new Set<number>([migrations.length]);
  for (const [i, named] of migrations.entries()) {
    if ((await load(named)).config?.transaction === false) ends.add(i).add(i + 1);
  }
  return [...ends].sort((a, b) => a - b).map((end) => migrations.slice(0, end));
}
