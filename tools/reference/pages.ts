/** All pages of docs/reference/, by their paths below it. */
import { join } from 'node:path';
import { codeListNames } from '../../src/codelists/code-lists.js';
import { projectRoot } from '../../src/config/data-file.js';
import { type Contract, load } from '../../kit/src/wsdl/load.js';
import { type Language, LANGUAGES, word } from './language.js';
import { escaped, link, table } from './markdown.js';
import { folderOf, operationPage } from './operation-page.js';
import { sandboxValuesPage } from './sandbox-values.js';
import { testDataPage } from './test-data.js';
import { codeListPage, codeListsPage, elementsPage, errorCodesPage, headersPage } from './shared-pages.js';

export const referenceFolder = join(projectRoot, 'docs', 'reference');

export function referencePages(): ReadonlyMap<string, string> {
  const contract = load(join(projectRoot, 'wsdl'));
  return new Map(
    LANGUAGES.flatMap((language) =>
      Object.entries(pagesIn(language, contract)).map(
        ([path, text]) => [`${language}/${path}`, `${noteOf(language)}${text}`] as const,
      ),
    ),
  );
}

const noteOf = (language: Language) => `<!-- ${word('written', language).replaceAll('`', '')} -->\n\n`;

function pagesIn(language: Language, contract: Contract): Readonly<Record<string, string>> {
  const ofOperations = contract.services.flatMap((service) =>
    service.operations.map(
      (operation) =>
        [
          `${folderOf(service)}/${operation.name}.md`,
          operationPage({ contract, service, operation }, language),
        ] as const,
    ),
  );
  return {
    'README.md': indexPage(contract, language),
    ...Object.fromEntries(ofOperations),
    'headers.md': headersPage(contract, language),
    'error-codes.md': errorCodesPage(contract, language),
    'elements.md': elementsPage(contract, language),
    'test-data.md': testDataPage(language),
    'sandbox-values.md': sandboxValuesPage(language),
    'code-lists/README.md': codeListsPage(language),
    ...Object.fromEntries(
      codeListNames.map((name) => [`code-lists/${name}.md`, codeListPage(contract, name, language)] as const),
    ),
  };
}

function indexPage(contract: Contract, language: Language): string {
  const shared = [
    link(word('headers', language), 'headers.md'),
    link(word('allFaults', language), 'error-codes.md'),
    link(word('codeLists', language), 'code-lists/README.md'),
    link(word('elements', language), 'elements.md'),
    link(word('testData', language), 'test-data.md'),
    link(word('sandboxValues', language), 'sandbox-values.md'),
  ];
  const services = contract.services.map((service) =>
    [
      `## ${service.name} v${service.version}\n`,
      `${escaped(service[language])}\n`,
      table(
        [word('operation', language), word('does', language)],
        service.operations.map((operation) => [
          link(operation.name, `${folderOf(service)}/${operation.name}.md`),
          escaped(operation[language]),
        ]),
      ),
    ].join('\n'),
  );
  return [
    `# ${word('reference', language)}\n`,
    `${word('referenceIntro', language)}\n`,
    ...services,
    `## ${word('shared', language)}\n`,
    shared.map((one) => `- ${one}\n`).join(''),
  ].join('\n');
}
