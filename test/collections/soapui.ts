/**
 * Reads a project for SoapUI by its own format, and runs its test cases as SoapUI does: `${}`
 * filled in, and values carried by property transfers.
 */
import { randomUUID } from 'node:crypto';
import { XmlDocument, XmlElement } from 'libxml2-wasm';
import { Temporal } from 'temporal-polyfill';
import type { Sent } from './sent.js';

const NAMESPACES = {
  con: 'http://eviware.com/soapui/config',
  xsi: 'http://www.w3.org/2001/XMLSchema-instance',
};

interface Operation {
  readonly version: string;
  readonly action: string;
}

export interface Project {
  readonly properties: Map<string, string>;
  /** By interface and operation, as a test step names them. */
  readonly operations: ReadonlyMap<string, Operation>;
  readonly interfaces: readonly XmlElement[];
  readonly cases: readonly Case[];
  /**
   * Gives its memory back. The library frees a document that nobody holds, also while its elements
   * are still read, so whoever reads them holds the project until this.
   */
  dispose(): void;
}

export interface Case {
  readonly name: string;
  readonly element: XmlElement;
}

const find = (from: XmlElement, path: string) =>
  from.find(path, NAMESPACES).filter((node) => node instanceof XmlElement);

function textOf(from: XmlElement, path: string): string {
  const [found, second] = find(from, path);
  if (!found || second) throw new Error(`not one ${path} in ${from.name}`);
  return found.content;
}

function attribute(element: XmlElement, name: string): string {
  const value = element.attr(name)?.value;
  if (value === undefined) throw new Error(`${element.name} has no ${name}`);
  return value;
}

/** @throws Error where it is no project, or a part that SoapUI needs is not there */
export function readProject(xml: string): Project {
  const document = XmlDocument.fromString(xml);
  const { root } = document;
  if (root.name !== 'soapui-project' || root.namespaceUri !== NAMESPACES.con)
    throw new Error(`a project of SoapUI does not begin with ${root.name}`);
  const interfaces = find(root, 'con:interface[@xsi:type="con:WsdlInterface"]');
  return {
    properties: new Map(
      find(root, 'con:properties/con:property').map((one) => [
        textOf(one, 'con:name'),
        textOf(one, 'con:value'),
      ]),
    ),
    operations: new Map(
      interfaces.flatMap((one) =>
        find(one, 'con:operation').map((operation) => [
          `${attribute(one, 'name')}/${attribute(operation, 'name')}`,
          { version: attribute(one, 'soapVersion'), action: attribute(operation, 'action') },
        ]),
      ),
    ),
    interfaces,
    cases: find(root, 'con:testSuite/con:testCase').map((element) => ({
      name: attribute(element, 'name'),
      element,
    })),
    dispose: () => {
      document.dispose();
    },
  };
}

/** The requests that stand below the operations of the interfaces. */
export const callsOf = ({ interfaces }: Project) =>
  interfaces.flatMap((one) =>
    find(one, 'con:operation').flatMap((operation) =>
      find(operation, 'con:call').map((call) => ({
        version: attribute(one, 'soapVersion'),
        operation: attribute(operation, 'name'),
        message: textOf(call, 'con:request'),
      })),
    ),
  );

/** The requests of a test case. */
export const stepsOf = ({ element }: Case) =>
  find(element, 'con:testStep[@type="request"]').map((step) => ({
    message: textOf(step, 'con:config/con:request/con:request'),
  }));

/** Runs a test case. @returns each request by its step's name, with its answer */
export async function* runCase(project: Project, { element }: Case): AsyncGenerator<[string, Sent]> {
  const answers = new Map<string, string>();
  for (const step of find(element, 'con:testStep')) {
    const name = attribute(step, 'name');
    if (attribute(step, 'type') === 'transfer') {
      for (const transfer of find(step, 'con:config/con:transfers')) carry(project, transfer, answers);
      continue;
    }
    const sent = await send(project, step);
    answers.set(name, sent.text);
    yield [name, sent];
  }
}

async function send({ properties, operations }: Project, step: XmlElement): Promise<Sent> {
  const key = `${textOf(step, 'con:config/con:interface')}/${textOf(step, 'con:config/con:operation')}`;
  const operation = operations.get(key);
  if (!operation) throw new Error(`no interface has ${key}`);
  const types = find(step, 'con:config/con:request/con:assertion').map((one) => attribute(one, 'type'));
  const isRefused = types.includes('Not SOAP Fault Assertion');
  const answer = await fetch(expand(textOf(step, 'con:config/con:request/con:endpoint'), properties), {
    method: 'POST',
    headers: headersOf(operation),
    body: expand(textOf(step, 'con:config/con:request/con:request'), properties),
  });
  const refused = operation.version === '1_1' ? 500 : 400;
  return {
    status: answer.status,
    text: await answer.text(),
    expected: isRefused ? refused : 200,
    contains: isRefused ? ':Fault>' : undefined,
  };
}

/** SoapUI makes the content type and the action of the version of the interface. */
const headersOf = ({ version, action }: Operation): Record<string, string> =>
  version === '1_1'
    ? { 'content-type': 'text/xml;charset=UTF-8', soapaction: `"${action}"` }
    : { 'content-type': `application/soap+xml;charset=UTF-8;action="${action}"` };

function carry({ properties }: Project, transfer: XmlElement, answers: ReadonlyMap<string, string>): void {
  const [, prefix = '', namespace = '', path = ''] =
    /^declare namespace (\w+)='([^']+)';\s*(.+)$/.exec(textOf(transfer, 'con:sourcePath')) ?? [];
  if (textOf(transfer, 'con:targetStep') !== '#Project#') throw new Error('carried to another place');
  const answer = XmlDocument.fromString(answers.get(textOf(transfer, 'con:sourceStep')) ?? '');
  try {
    const source = answer.root.get(path, { [prefix]: namespace });
    if (!source) throw new Error(`nothing is at ${path} in the answer`);
    properties.set(textOf(transfer, 'con:targetType'), source.content);
  } finally {
    answer.dispose();
  }
}

/** A value that is empty was never carried. */
function expand(text: string, properties: ReadonlyMap<string, string>): string {
  return text.replaceAll(/\$\{([^}]+)\}/g, (use, inner: string) => {
    if (inner.startsWith('=')) return evaluated(inner.slice(1));
    const value = properties.get(inner.replace('#Project#', ''));
    if (!value) throw new Error(`nothing has set ${use}`);
    return expand(value, properties);
  });
}

/** The expressions of the project: somebody new; today, or now, and a time from it. */
function evaluated(expression: string): string {
  if (expression === 'java.util.UUID.randomUUID()') return randomUUID();
  const [, kind, amount = ''] =
    /^java\.time\.(LocalDate|Instant)\.now\(\)\.plus\(java\.time\.(?:Period|Duration)\.parse\("([^"]+)"\)\)$/.exec(
      expression,
    ) ?? [];
  if (kind === undefined) throw new Error(`no expression of the project: ${expression}`);
  const time = Temporal.Now.instant().toZonedDateTimeISO('UTC').add(amount);
  return kind === 'LocalDate' ? time.toPlainDate().toString() : time.toInstant().toString();
}
