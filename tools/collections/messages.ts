/** The conversations as HTTP requests with variables, for every tool alike. */
import { kode } from '../../src/codelists/code-lists.js';
import { type OperationName, services } from '../../src/contract/index.js';
import {
  SAMPLE_COMPANY_LBA,
  SAMPLE_SUPPORTER,
  sampleOrganisation,
  samplePerson,
} from '../../src/operations/sample-organisation.js';
import { request } from '../../src/soap/documents/samples.js';
import type { SoapVersion } from '../../src/soap/message/version.js';
import type { ElementDescriptor, OperationContract, ServiceContract } from '../../src/xml/schema/schema.js';
import { type Conversation, conversations, type Step } from './conversations.js';

/** Writes the use of a variable in the way of a tool, e.g. `{{adresse}}`. */
export type Use = (variable: string) => string;

/** What of an answer later steps use: the variable, and the element that its value comes from. */
export interface Kept {
  readonly variable: string;
  readonly element: ElementDescriptor;
}

export interface Message {
  /** With its number in the conversation, e.g. `03 GetJobannonce`. */
  readonly title: string;
  readonly service: ServiceContract<OperationName>;
  readonly operation: OperationContract<OperationName>;
  readonly keeps: readonly Kept[];
  readonly fault: number | undefined;
  readonly body: string;
}

/** What a tester may set, with the values of the sandbox of `make run`. */
export const SETTINGS = {
  adresse: 'http://127.0.0.1:8080',
  jobcenterkode: '461',
  starkode: '1',
  brugernavn: 'Eksempelsystem: klar til brug',
  brugerkode: 'eksempelsystem',
  supportkode: SAMPLE_SUPPORTER,
  lbakode: SAMPLE_COMPANY_LBA,
} as const;

/** The variable that has the code of an organisation of that type. */
const CODES: Readonly<Record<string, keyof typeof SETTINGS>> = {
  [kode('OrganisationType', 'Jobcenter')]: 'jobcenterkode',
  [kode('OrganisationType', 'STAR')]: 'starkode',
};

/** The setting that has the user of a sample; the others are systems. */
const PERSONS: Readonly<Record<string, keyof typeof SETTINGS>> = {
  [SAMPLE_SUPPORTER]: 'supportkode',
  [SAMPLE_COMPANY_LBA]: 'lbakode',
};

/** What is changed, and has a version. */
const IDENTIFIED = [
  'JobannonceIdentifier',
  'JobordreIdentifier',
  'FormidlingIdentifier',
  'KontaktpersonIdentifier',
  'DriftsbeskedIdentifier',
  'AnmodningIdentifier',
];

const versionOf = (identifier: string) => identifier.replace('Identifier', 'Version');

/** A time from now, e.g. `tid_P14D` or `dato_P14D`. */
export interface Time {
  readonly variable: string;
  readonly primitive: 'date' | 'dateTime';
  readonly after: string;
}

const time = (primitive: Time['primitive'], after: string): Time => ({
  variable: `${primitive === 'date' ? 'dato' : 'tid'}_${after}`,
  primitive,
  after,
});

/** All times that the messages have, each once. */
export function times(version: SoapVersion): readonly Time[] {
  const found = new Map<string, Time>();
  for (const step of conversations.flatMap(({ steps }) => steps))
    bodyOf(step, version, String, (one) => found.set(one.variable, one));
  return [...found.values()].sort((a, b) => (a.variable < b.variable ? -1 : 1));
}

export function messages({ steps }: Conversation, version: SoapVersion, use: Use): readonly Message[] {
  return steps.map((step, index) => {
    const { service, operation } = contractOf(step.operation);
    return {
      title: `${String(index + 1).padStart(2, '0')} ${step.operation}`,
      service,
      operation,
      keeps: step.fault === undefined ? keptOf(operation) : [],
      fault: step.fault,
      body: bodyOf(step, version, use),
    };
  });
}

function bodyOf(step: Step, version: SoapVersion, use: Use, seen?: (time: Time) => void): string {
  const { operation } = contractOf(step.operation);
  const organisation = sampleOrganisation(step.operation);
  const code = CODES[organisation.OrganisationTypeIdentifier ?? ''];
  if (!code) throw new Error(`no setting of the collections has the organisation of ${step.operation}`);
  return request(operation, version, {
    writeTime: (primitive, after) => {
      const one = time(primitive, after);
      seen?.(one);
      return use(one.variable);
    },
    headers: {
      ...organisation,
      OrganisationCode: use(code),
      UserFullName: use('brugernavn'),
      ...samplePerson(step.operation),
      UserIdentifier: use(PERSONS[samplePerson(step.operation).UserIdentifier ?? ''] ?? 'brugerkode'),
    },
    body: { ...ownValues(operation, use), ...step.body, ...variablesOf(step, use) },
  });
}

const variablesOf = ({ variables = {} }: Step, use: Use): Record<string, string> =>
  Object.fromEntries(Object.entries(variables).map(([name, variable]) => [name, use(variable)]));

/** A request names what it is about by what an earlier answer had. */
function ownValues({ input }: OperationContract, use: Use): Record<string, string> {
  const names = childrenOf(input).map(({ local }) => local);
  const own = IDENTIFIED.filter((name) => names.includes(name));
  const values = own.map((name) => [name, use(name)] as const);
  const [changed] = own;
  if (changed === undefined || !names.includes('Version')) return Object.fromEntries(values);
  return Object.fromEntries([...values, ['Version', use(versionOf(changed))]]);
}

/** An answer that tells of one thing, perhaps with its version, is what later steps go on from. */
function keptOf({ output }: OperationContract): readonly Kept[] {
  const answered = [output, ...childrenOf(output)].map(childrenOf);
  for (const children of answered) {
    const identifier = children.find(({ local }) => IDENTIFIED.includes(local));
    const version = children.find(({ local }) => local === 'Version');
    if (identifier)
      return [
        { variable: identifier.local, element: identifier },
        ...(version ? [{ variable: versionOf(identifier.local), element: version }] : []),
      ];
  }
  return [];
}

const childrenOf = ({ type }: ElementDescriptor): readonly ElementDescriptor[] =>
  type.kind === 'sequence' ? type.elements : [];

function contractOf(name: OperationName) {
  for (const service of services) {
    const operation = service.operations.find((one) => one.name === name);
    if (operation) return { service, operation };
  }
  throw new Error(`no service has ${name}`);
}
