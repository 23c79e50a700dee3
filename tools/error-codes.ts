/**
 * `npm run error-codes`: writes docs/error-codes.md from the catalogue of faults; a test holds the
 * two equal.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { catalogue, type CatalogueEntry } from '../src/faults/catalogue.js';
import { warnings } from '../src/faults/warnings.js';
import { projectRoot } from '../src/config/data-file.js';
import { schemaErrors } from '../src/xml/schema/schema-errors.js';
import { fixtureOfCodes, withoutFixture } from '../test/support/fixtures-codes.js';

export const errorCodesFile = join(projectRoot, 'docs', 'error-codes.md');

const INTRODUCTION = `# Fault codes

Written by \`npm run error-codes\` from \`src/faults/catalogue.ts\`; do not edit. A fault has its code as \`ErrorCode\` in
\`FaultDetails\`, and every violation found as a \`Fejl\` in \`Fejlliste\` with a \`Kode\` of this table, path, line, column, value and
what was expected; the first one gives the fault its code. IsValidJobannonce answers the same \`Fejlliste\` without a fault.

- **Who acts**: *caller*: the request must change. *gateway*: nothing is wrong with the request.
- **HTTP**: status in SOAP 1.1 and in SOAP 1.2. The faultcode is Client or Server in 1.1, Sender or Receiver in 1.2, or where noted
  VersionMismatch or MustUnderstand.
- **Retry**: *yes*: the same request may succeed later (\`KanGentages\`).
- \`{name}\` is filled in: \`{hvad}\` with what is wrong, the others with the value of that name.
`;

const SCHEMA = `
## What the schema can find wrong

The sentences of 1014, and of 8234, 8235 and 139122 where a header breaks the schema. Before them stands the name of the
element, after them what was expected.
`;

const WARNINGS = `
## Warnings

What CreateJobannonce and UpdateJobannonce tell in \`AdvarselSamling\` although they succeeded, from \`src/faults/warnings.ts\`.
`;

const WHO: Readonly<Record<CatalogueEntry['side'], string>> = {
  client: 'caller',
  server: 'gateway',
  version: 'caller (VersionMismatch)',
  mustUnderstand: 'caller (MustUnderstand)',
  dataEncoding: 'caller (DataEncodingUnknown)',
};

const HEAD = ['Code', 'Who acts', 'HTTP', 'Retry', 'Danish', 'English', 'Rule', 'Source', 'Example'];

/** @returns the whole document */
export function errorCodesMarkdown(): string {
  const fixtures = fixtureOfCodes();
  const rows = Object.entries<CatalogueEntry>(catalogue).map(([kode, entry]) => [
    kode,
    WHO[entry.side],
    httpOf(entry),
    entry.kanGentages ? 'yes' : 'no',
    escaped(entry.da),
    escaped(entry.en),
    entry.regel ?? '',
    escaped(entry.kilde),
    exampleOf(Number(kode), fixtures),
  ]);
  const schemaRows = Object.values(schemaErrors).map(({ da, en }) => [da, en]);
  const warningRows = Object.entries(warnings).map(([kode, { da, en }]) => [kode, escaped(da), escaped(en)]);
  return [
    `${INTRODUCTION}\n${table(HEAD, rows)}`,
    `${SCHEMA}\n${table(['Danish', 'English'], schemaRows)}`,
    `${WARNINGS}\n${table(['Code', 'Danish', 'English'], warningRows)}`,
  ].join('');
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);
  return `${lines.join('\n')}\n`;
}

function httpOf({ http, side }: CatalogueEntry): string {
  if (http !== undefined) return String(http);
  return side === 'client' ? '500 / 400' : '500';
}

function exampleOf(kode: number, fixtures: ReadonlyMap<number, string>): string {
  const name = fixtures.get(kode);
  if (name !== undefined) return `[${name.replace(/^.*\//, '')}](../fixtures/${name}/)`;
  const row = Object.entries(withoutFixture).find(([code]) => Number(code) === kode)?.[1];
  return row ? `[test](../${row.test}): ${row.why}` : '';
}

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('|', '\\|');

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  writeFileSync(errorCodesFile, errorCodesMarkdown());
}
