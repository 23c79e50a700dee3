/** The page of an operation, in the agency's own shape. */
import type { OperationName } from '../../src/contract/index.js';
import { catalogue, type CatalogueEntry, type FaultCode } from '../../src/faults/catalogue.js';
import { codeListValue, kode as codeOf } from '../../src/codelists/code-lists.js';
import { type OperationRule, operations, type PersonRole, type Role } from '../../src/operations/table.js';
import type { Contract } from '../../kit/src/wsdl/load.js';
import type { WsdlOperation, WsdlService } from '../../kit/src/wsdl/model.js';
import { detailsOf, occurrenceOf, typeOf } from './details.js';
import { globalElement, idOf, rowsBelow } from './elements.js';
import { answeredSteps, exampleOf, fixturesOf } from './examples.js';
import { type Language, type Word, word } from './language.js';
import { anchor, code, escaped, fenced, link, table } from './markdown.js';
import { faultsOf, generalFaults, rulesOf, sourceOf } from './operation-faults.js';

const ROLES: readonly Role[] = ['AKasse', 'Jobcenter', 'STAR', 'Leverandoer'];
/** From the folder of a service to the root of the repository, and to the language's own folder. */
const ROOT = '../../../..';

export interface OperationOf {
  readonly contract: Contract;
  readonly service: WsdlService;
  readonly operation: WsdlOperation;
}

export const folderOf = ({ name, version }: Pick<WsdlService, 'name' | 'version'>): string =>
  `${name}.v${version}`;

export function operationPage(about: OperationOf, language: Language): string {
  const { operation } = about;
  const name = operation.name as OperationName;
  const w = (key: Word) => word(key, language);
  return [
    `# ${operation.name}\n`,
    `${link(w('reference'), '../README.md')} › ${about.service.name} v${about.service.version}\n`,
    `${escaped(operation[language])}\n`,
    factsOf(about, language),
    `## ${w('organisations')}\n`,
    organisations(name, language),
    `## ${w('headers')}\n`,
    `${link(w('headers'), '../headers.md')}: ${escaped(w('headersIntro'))}\n`,
    `## ${w('input')}\n`,
    elements(about, 'input', language),
    `## ${w('output')}\n`,
    elements(about, 'output', language),
    `## ${w('faults')}\n`,
    faults(name, language),
    `## ${w('rules')}\n`,
    rules(name, language),
    `## ${w('conversation')}\n`,
    conversation(name, language),
    `## ${w('fixtures')}\n`,
    fixtures(name, language),
  ].join('\n');
}

function factsOf({ contract, service, operation }: OperationOf, language: Language): string {
  const name = operation.name as OperationName;
  const { kind, audit } = operations[name];
  const rows: readonly (readonly [string, string])[] = [
    [word('address', language), code(`POST ${service.path}`)],
    ['SOAPAction', code(operation.soapAction)],
    [word('namespaceOfBody', language), code(globalElement(contract, operation.input).namespace)],
    [word('kind', language), word(kind, language)],
    [word('audit', language), word(audit.audited ? 'audited' : 'notAudited', language)],
  ];
  return table(['', ''], rows);
}

function organisations(name: OperationName, language: Language): string {
  const { access, person }: OperationRule = operations[name];
  const rows = ROLES.map((role) => {
    const number = codeOf('OrganisationType', role);
    const title = codeListValue('OrganisationType', number)?.[language] ?? role;
    return [`${escaped(title)} (${number})`, word(access[role] ?? 'noAccess', language)];
  });
  const asked = person
    ? `${word(person.whom, language)}: ${rolesOf(person.roles, language)}`
    : word('anyone', language);
  return table(
    [word('organisation', language), word('access', language)],
    [...rows, [word('person', language), asked]],
  );
}

const rolesOf = (roles: readonly PersonRole[], language: Language): string =>
  roles
    .map((role) => codeListValue('Adgangsrolle', codeOf('Adgangsrolle', role))?.[language] ?? role)
    .map(escaped)
    .join(', ');

function elements({ contract, operation }: OperationOf, side: 'input' | 'output', language: Language) {
  const root = globalElement(contract, operation[side]);
  const rows = rowsBelow(contract, operation[side]).map((row) => [
    `${anchor(idOf(side, row.path))}${'&emsp;'.repeat(row.path.length - 1)}${code(row.element.local)}`,
    typeOf(row, contract, language),
    detailsOf(row, contract, language, '../code-lists'),
    occurrenceOf(row),
    escaped(row.about[language]),
  ]);
  const head = (['element', 'type', 'details', 'occurs', 'description'] as const).map((key) =>
    word(key, language),
  );
  return `${code(root.local)}: ${escaped(root[language])}\n\n${table(head, rows)}`;
}

function faults(name: OperationName, language: Language): string {
  const own = faultsOf(name);
  const head = (['kode', 'text', 'rule', 'http', 'again', 'example'] as const).map((key) =>
    key === 'example' ? '' : word(key, language),
  );
  const rows = own.map((kode) => faultRow(kode, name, language));
  const general = generalFaults(name).map(({ about, codes }) => [
    escaped(about[language]),
    codes.map((kode) => faultLink(kode)).join(', '),
  ]);
  return [
    `### ${word('own', language)}\n`,
    rows.length === 0 ? `${word('noOwn', language)}\n` : table(head, rows),
    `### ${word('general', language)}\n`,
    `${word('generalIntro', language)}\n`,
    table([word('subject', language), word('kode', language)], general),
  ].join('\n');
}

function faultRow(kode: FaultCode, operation: OperationName, language: Language): readonly string[] {
  const entry: CatalogueEntry = catalogue[kode];
  const shown = answeredSteps()
    .filter((one) => one.operation === operation && one.codes.includes(kode))
    .sort((a, b) => a.codes.length - b.codes.length)[0]?.fixture;
  return [
    faultLink(kode),
    escaped(entry[language]),
    entry.regel ?? '',
    httpOf(entry),
    word(entry.kanGentages ? 'yes' : 'no', language),
    shown ? link(word('example', language), `${ROOT}/fixtures/${shown.name}/about.md`) : '',
  ];
}

const faultLink = (kode: FaultCode) => link(String(kode), `../error-codes.md#kode-${kode}`);

/** The status in SOAP 1.1 and in SOAP 1.2. */
export function httpOf({ http, side }: Pick<CatalogueEntry, 'http' | 'side'>): string {
  if (http !== undefined) return String(http);
  return side === 'client' ? '500 / 400' : '500';
}

function rules(name: OperationName, language: Language): string {
  const own = rulesOf(name);
  if (own.length === 0) return `${word('noRules', language)}\n`;
  const rows = own.map(({ number, codes }) => [
    String(number),
    escaped(sourceOf(name, number)),
    codes.map(faultLink).join(', '),
  ]);
  const head = (['rule', 'source', 'faults'] as const).map((key) => word(key, language));
  return `${word('rulesIntro', language)}\n\n${table(head, rows)}`;
}

function conversation(name: OperationName, language: Language): string {
  const { fixture, request, response } = exampleOf(name);
  return [
    `${word('fromFixture', language)} ${link(escaped(fixture.title), `${ROOT}/fixtures/${fixture.name}/about.md`)}.\n`,
    `### ${word('request', language)}\n`,
    fenced(request, 'xml'),
    `### ${word('answer', language)}\n`,
    fenced(response, 'xml'),
  ].join('\n');
}

function fixtures(name: OperationName, language: Language): string {
  const rows = fixturesOf(name).map((fixture) => [
    link(code(fixture.shows), `${ROOT}/fixtures/${fixture.name}/about.md`),
    escaped(fixture.title),
    fixture.steps.map(({ status }) => status).join(', '),
  ]);
  const head = ['', word('shows', language), word('http', language)];
  return `${word('fixturesIntro', language)}\n\n${table(head, rows)}`;
}
