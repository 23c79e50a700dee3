/**
 * Writes migrations/checksums.ts from the files, which holds the migrations as they were released.
 */
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';

export type Checksums = Readonly<Record<string, string>>;

const DIRECTORY = new URL('../migrations/', import.meta.url);
const MIGRATION = /^(\d{14}_\w+)\.ts$/;

/** SHA-256 in hex of each migration's source, by its name, in order. */
export async function checksumsOfSources(directory = DIRECTORY): Promise<Checksums> {
  const files = (await readdir(directory)).filter((file) => MIGRATION.test(file)).sort();
  const entries = files.map(async (file) => {
    const source = await readFile(new URL(file, directory));
    return [file.replace('.ts', ''), createHash('sha256').update(source).digest('hex')] as const;
  });
  return Object.fromEntries(await Promise.all(entries));
}

/**
 * Reads the text of migrations/checksums.ts: whoever imported it would not see what is written to
 * it later.
 */
export function checksumsIn(text: string): Checksums {
  const lines = text.matchAll(/'(\d{14}_\w+)': '([0-9a-f]{64})'/g);
  return Object.fromEntries(Array.from(lines, ([, name = '', checksum = '']) => [name, checksum] as const));
}

/** @returns a sentence for each migration that is not what was recorded of it, or is gone */
export function changesOfReleased(recorded: Checksums, sources: Checksums): readonly string[] {
  return Object.keys(recorded)
    .filter((name) => recorded[name] !== sources[name])
    .map(
      (name) =>
        `The migration ${name} was ${sources[name] === undefined ? 'removed' : 'changed'}, and databases have run it ` +
        'as it was: put it back, and add a migration. ' +
        'One that was never released may change: remove its line from migrations/checksums.ts and run `npm run schema`.',
    );
}

/** The text of migrations/checksums.ts. */
export function checksumsFile(sources: Checksums): string {
  const lines = Object.entries(sources).map(([name, checksum]) => `  '${name}': '${checksum}',\n`);
  return (
    '/**\n * SHA-256 of each migration as it was released; `npm run schema` adds those of new ones. Each is\n * recorded in the database when it runs: src/store/migration/checksums.ts.\n */\n' +
    `// oxfmt-ignore\nexport const checksums: Readonly<Record<string, string>> = {\n${lines.join('')}};\n`
  );
}
