/**
 * `npm run permissions`: writes docs/permissions.md from the table of operations; a test holds the
 * two equal.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { services } from '../src/contract/index.js';
import { nameOfRole } from '../src/operations/authorise-person.js';
import { type OperationRule, operations, type Role } from '../src/operations/table.js';
import { codeListValue, kode } from '../src/codelists/code-lists.js';
import { projectRoot } from '../src/config/data-file.js';

export const permissionsFile = join(projectRoot, 'docs', 'permissions.md');

/** The columns, in the order of contract.md section 7. */
export const roles: readonly Role[] = ['AKasse', 'Jobcenter', 'STAR', 'Leverandoer'];

const INTRODUCTION = `# Tilladte organisationer

Written by \`npm run permissions\` from \`src/operations/table.ts\`; do not edit. The organisation that counts is that of
ActiveOrganisationHeader; the calling system must be registered for it ([callers.md](callers.md)).

- **egne**: the organisation's own ads.
- **mandate**: ads of companies whose mandate the system holds, and of the company whose own system it is; else fault 4575.
- **alle**: everything, whoever it belongs to.
- **–**: no access: fault 1013.

| What is wrong with the headers | Fault |
|---|---|
| ActiveOrganisationHeader or RequestUserMetadataHeader is missing | 8232, 8233 |
| it is there twice, or breaks the schema | 8234, 8235 |
| the type in ActiveOrganisationHeader is in no code list | 4413 |
| the organisation type or the user type in RequestUserMetadataHeader is in no code list | 8173, 8174 |
| the calling system is not registered for the organisation | 4575 |

What the codes in a request and an answer mean: [code-lists.md](code-lists.md#the-codes-of-each-operation).

**Person** says what a person must have been given besides (GetBrugeradgange, [people.md](people.md)); every RequestUserType but 3 is a person.

- **ansatte: ROLE**: whoever is employed by a job centre or an a-kasse, or acts for one, must hold the role; else fault 150610. Systems and others need none.
- **kun: ROLE**: only persons with one of the roles, in the organisation of ActiveOrganisationHeader; else fault 4575.
- **–**: nothing is asked.

All of these, and 1013, are told before anything of Body is read; a mandate is asked for when Body has said for which company.
`;

/** @returns the whole document */
export function permissionsMarkdown(): string {
  const head = ['Operation', ...roles.map(heading), 'Person'];
  const tables = services.map(({ name, version, operations: own }) => {
    const rows = own.map((operation) => {
      const { access, person }: OperationRule = operations[operation.name];
      return [operation.name, ...roles.map((role) => access[role] ?? '–'), personCell(person)];
    });
    return `\n## ${name} v${version}\n\n${table(head, rows)}`;
  });
  return INTRODUCTION + tables.join('');
}

function personCell(person: OperationRule['person']): string {
  if (!person) return '–';
  const names = person.roles.map(nameOfRole).join(' / ');
  return `${person.whom === 'employees' ? 'ansatte' : 'kun'}: ${names}`;
}

function heading(role: Role): string {
  const code = kode('OrganisationType', role);
  return `${codeListValue('OrganisationType', code)?.da ?? role} (${code})`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);
  return `${lines.join('\n')}\n`;
}

if (process.argv[1] === import.meta.filename) {
  writeFileSync(permissionsFile, permissionsMarkdown());
}
