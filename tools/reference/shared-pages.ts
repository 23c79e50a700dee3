/** The pages on what operations have in common: headers, code lists, fault codes, all elements. */
import type { OperationName } from '../../src/contract/index.js';
import { codeListNames, type CodeListValue, kodeliste, type Period } from '../../src/codelists/code-lists.js';
import { catalogue, type CatalogueEntry, type FaultCode } from '../../src/faults/catalogue.js';
import { warnings } from '../../src/faults/warnings.js';
import { schemaErrors } from '../../src/xml/schema/schema-errors.js';
import type { Contract } from '../../kit/src/wsdl/load.js';
import { detailsOf, occurrenceOf, typeOf } from './details.js';
import { globalElement, idOf, rowsBelow } from './elements.js';
import { type Language, type Word, word } from './language.js';
import { anchor, code, escaped, link, table } from './markdown.js';
import { faultsOf, generalFaults } from './operation-faults.js';
import { folderOf, httpOf } from './operation-page.js';

const heads = (language: Language, ...keys: readonly (Word | '')[]): readonly string[] =>
  keys.map((key) => (key === '' ? '' : word(key, language)));

const HEADERS = [
  '{http://rep.oio.dk/ams.dk/xml/schemas/2005/09/01/}ActiveOrganisationHeader',
  '{http://service.bm.dk/RequestUserMetadata/2015/01/21/}RequestUserMetadataHeader',
  '{urn:jobnet-gateway:request-options:1}RequestOptionsHeader',
];
const FAULT_PARTS = [
  '{http://service.bm.dk/xml/schemas/2011/01/12/}FaultDetails',
  '{urn:jobnet-gateway:fejlliste:1}Fejlliste',
];

/** A section for a global element, with its children. */
function elementSection(contract: Contract, name: string, language: Language, lists: string): string {
  const root = globalElement(contract, name);
  const rows = rowsBelow(contract, name).map((row) => [
    `${anchor(idOf(root.local, row.path))}${'&emsp;'.repeat(row.path.length - 1)}${code(row.element.local)}`,
    typeOf(row, contract, language),
    detailsOf(row, contract, language, lists),
    occurrenceOf(row),
    escaped(row.about[language]),
  ]);
  const head = heads(language, 'element', 'type', 'details', 'occurs', 'description');
  return [
    `## ${root.local}\n`,
    `${escaped(root[language])}\n`,
    `${word('inNamespace', language)} ${code(root.namespace)}\n`,
    table(head, rows),
  ].join('\n');
}

export function headersPage(contract: Contract, language: Language): string {
  return [
    `# ${word('headers', language)}\n`,
    `${link(word('reference', language), 'README.md')} › ${word('headers', language)}\n`,
    `${word('headersIntro', language)}\n`,
    ...HEADERS.map((name) => elementSection(contract, name, language, 'code-lists')),
  ].join('\n');
}

const operationsOf = (contract: Contract) =>
  contract.services.flatMap((service) =>
    service.operations.map(({ name, input, output }) => ({
      name: name as OperationName,
      page: `${folderOf(service)}/${name}.md`,
      sides: { input, output } as const,
    })),
  );

export function errorCodesPage(contract: Contract, language: Language): string {
  const w = (key: Word) => word(key, language);
  const all = operationsOf(contract);
  const general = new Set<FaultCode>(generalFaults().flatMap(({ codes }) => codes));
  const rows = Object.entries<CatalogueEntry>(catalogue).map(([text, entry]) => {
    const kode = Number(text) as FaultCode;
    const answering = all.filter(({ name }) => faultsOf(name).includes(kode));
    return [
      `${anchor(`kode-${kode}`)}${kode}`,
      escaped(entry[language]),
      w(entry.side === 'server' ? 'gateway' : 'caller'),
      httpOf(entry),
      w(entry.kanGentages ? 'yes' : 'no'),
      entry.regel ?? '',
      escaped(entry.kilde),
      general.has(kode)
        ? w('everyOperation')
        : answering.map(({ name, page }) => link(name, page)).join(', '),
    ];
  });
  const head = heads(language, 'kode', 'text', 'acts', 'http', 'again', 'rule', 'source', 'operations');
  return [
    `# ${w('allFaults')}\n`,
    `${link(w('reference'), 'README.md')} › ${w('allFaults')}\n`,
    `${escaped(w('allFaultsIntro')).replaceAll('\\`', '`')}\n`,
    table(head, rows),
    `## ${w('warnings')}\n`,
    `${w('warningsIntro')}\n`,
    table(
      heads(language, 'kode', 'text'),
      Object.entries(warnings).map(([kode, text]) => [
        `${anchor(`kode-${kode}`)}${kode}`,
        escaped(text[language]),
      ]),
    ),
    `## ${w('schemaErrors')}\n`,
    table(
      heads(language, 'text'),
      Object.values(schemaErrors).map((text) => [escaped(text[language])]),
    ),
    ...FAULT_PARTS.map((name) => elementSection(contract, name, language, 'code-lists')),
  ].join('\n');
}

/** Where each list is used: the pages of operations and of the headers, with the place on them. */
function placesOf(contract: Contract) {
  const ofMessages = operationsOf(contract).flatMap(({ name: operation, page, sides }) =>
    Object.entries(sides).flatMap(([side, name]) =>
      rowsBelow(contract, name).map((row) => ({
        row,
        where: operation,
        page: `${page}#${idOf(side, row.path)}`,
      })),
    ),
  );
  const of = (names: readonly string[], page: string) =>
    names.flatMap((name) => {
      const { local } = globalElement(contract, name);
      return rowsBelow(contract, name).map((row) => ({
        row,
        where: local,
        page: `${page}#${idOf(local, row.path)}`,
      }));
    });
  return [...of(HEADERS, 'headers.md'), ...of(FAULT_PARTS, 'error-codes.md'), ...ofMessages];
}

export function elementsPage(contract: Contract, language: Language): string {
  const byName = new Map<string, ReturnType<typeof placesOf>>();
  for (const place of placesOf(contract)) {
    const { local } = place.row.element;
    byName.set(local, [...(byName.get(local) ?? []), place]);
  }
  const rows = [...byName]
    .sort(([a], [b]) => a.localeCompare(b, 'en'))
    .map(([local, places]) => [
      code(local),
      escaped(places[0]?.row.about[language] ?? ''),
      places.map(({ where, row, page }) => link(whereOf(where, row.path), page)).join(', '),
    ]);
  return [
    `# ${word('elements', language)}\n`,
    `${link(word('reference', language), 'README.md')} › ${word('elements', language)}\n`,
    `${word('elementsIntro', language)}\n`,
    table(heads(language, 'element', 'description', 'whereIs'), rows),
  ].join('\n');
}

/** What it stands in is said too, as an element may stand in a message more than once. */
const whereOf = (where: string, path: readonly string[]): string =>
  path.length < 2 ? where : `${where} (${path.slice(0, -1).join('/')})`;

export function codeListsPage(language: Language): string {
  const rows = codeListNames.map((name) => {
    const { values, ...about } = kodeliste(name);
    return [link(name, `${name}.md`), escaped(about[language]), String(values.length)];
  });
  return [
    `# ${word('codeLists', language)}\n`,
    `${link(word('reference', language), '../README.md')} › ${word('codeLists', language)}\n`,
    `${word('codeListsIntro', language)}\n`,
    table(heads(language, 'codeList', 'meaning', 'values'), rows),
  ].join('\n');
}

export function codeListPage(contract: Contract, name: string, language: Language): string {
  const { values, source, ...about } = kodeliste(name);
  const isOfCountries = values.some(({ eu, eea }) => eu ?? eea);
  const used = placesOf(contract).filter(({ row }) => row.element.kodeliste === name);
  const head = [
    ...heads(language, 'kode', 'name', 'meaning', 'valid'),
    ...(isOfCountries ? ['EU', language === 'da' ? 'EØS uden for EU' : 'EEA outside of the EU'] : []),
    word('source', language),
  ];
  return [
    `# ${name}\n`,
    `${link(word('reference', language), '../README.md')} › ${link(word('codeLists', language), 'README.md')}\n`,
    `${escaped(about[language])}. ${word('source', language)}: ${escaped(source)}.\n`,
    table(
      head,
      values.map((value) => cellsOf(value, isOfCountries, language)),
    ),
    `## ${word('usedIn', language)}\n`,
    table(
      heads(language, 'element', 'whereIs'),
      used.map(({ row, where, page }) => [
        code(row.element.local),
        link(whereOf(where, row.path), `../${page}`),
      ]),
    ),
  ].join('\n');
}

function cellsOf(value: CodeListValue, isOfCountries: boolean, language: Language): readonly string[] {
  const { code: number, name, validFrom, validTo, eu, eea, source } = value;
  return [
    String(number),
    code(name),
    escaped(value[language]),
    days(validFrom, validTo),
    ...(isOfCountries ? [periodOf(eu), periodOf(eea)] : []),
    escaped(source),
  ];
}

const periodOf = (period: Period | undefined) => (period ? days(period.from, period.to) : '');

const days = (from = '', to = '') => (from + to === '' ? '' : `${from} – ${to}`.trim());
