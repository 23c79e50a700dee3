/** A project for SoapUI: one file with every operation, and the conversations as test cases. */
import { services } from '../../src/contract/index.js';
import { SOAP_11, SOAP_VERSIONS, type SoapVersion } from '../../src/soap/message/version.js';
import { escapeAttribute, escapeText } from '../../src/xml/codec/encode.js';
import type { ServiceContract } from '../../src/xml/schema/schema.js';
import { type Conversation, conversations, NEW_EMPLOYEE } from './conversations.js';
import { type Message, messages, SETTINGS, type Time, times, type Use } from './messages.js';

/** Settings, times and what is kept are all properties of the project. */
const use: Use = (variable) => `\${#Project#${variable}}`;

const XSI = 'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"';

type Attributes = Readonly<Record<string, string>>;

/** An element of SoapUI's configuration. */
function con(name: string, attributes: Attributes, ...content: readonly string[]): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeAttribute(value)}"`);
  const typed = Object.keys(attributes).includes('xsi:type') ? ` ${XSI}` : '';
  if (content.length === 0) return `<con:${name}${written.join('')}${typed}/>`;
  const isText = content.length === 1 && !content[0]?.startsWith('<con:');
  const inner = isText ? (content[0] ?? '') : `\n${content.join('\n')}\n`;
  return `<con:${name}${written.join('')}${typed}>${inner}</con:${name}>`;
}

export function soapuiProject(): string {
  const project = con(
    'soapui-project',
    {
      name: 'Jobnet',
      'soapui-version': '5.7.0',
      resourceRoot: '',
      abortOnError: 'false',
      runType: 'SEQUENTIAL',
      activeEnvironment: 'Default',
      'xmlns:con': 'http://eviware.com/soapui/config',
    },
    con('settings', {}),
    ...SOAP_VERSIONS.flatMap((version) => services.map((service) => wsdlInterface(service, version))),
    ...SOAP_VERSIONS.map(testSuite),
    properties({
      ...SETTINGS,
      [NEW_EMPLOYEE]: '${=java.util.UUID.randomUUID()}',
      ...Object.fromEntries(times(SOAP_11).map((time) => [time.variable, expression(time)])),
      ...Object.fromEntries(keptVariables().map((variable) => [variable, ''])),
    }),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${project}\n`;
}

const properties = (values: Attributes): string =>
  con(
    'properties',
    {},
    ...Object.entries(values).map(([name, value]) =>
      con('property', {}, con('name', {}, name), con('value', {}, escapeText(value))),
    ),
  );

/** Groovy, of Java's own time alone, so that every version of SoapUI since Java 8 reads it. */
function expression({ primitive, after }: Time): string {
  return primitive === 'date'
    ? `\${=java.time.LocalDate.now().plus(java.time.Period.parse("${after}"))}`
    : `\${=java.time.Instant.now().plus(java.time.Duration.parse("${after}"))}`;
}

const keptVariables = (): readonly string[] => [
  ...new Set(
    conversations.flatMap((conversation) =>
      messages(conversation, SOAP_11, use).flatMap(({ keeps }) => keeps.map(({ variable }) => variable)),
    ),
  ),
];

const nameOf = ({ name, version }: ServiceContract, { key }: SoapVersion) =>
  `${name} v${version} SOAP ${key}`;

const endpoint = ({ path }: ServiceContract) => `${use('adresse')}${path}`;

/** The WSDL is read where the gateway runs when SoapUI needs it; no copy of it grows old here. */
function wsdlInterface(service: ServiceContract, version: SoapVersion): string {
  const suffix = version.key === '1.1' ? 'Binding' : 'Soap12Binding';
  const own = conversations
    .flatMap((conversation) => messages(conversation, version, use))
    .filter((message) => message.service.name === service.name);
  return con(
    'interface',
    {
      'xsi:type': 'con:WsdlInterface',
      name: nameOf(service, version),
      type: 'wsdl',
      wsaVersion: 'NONE',
      soapVersion: version.key.replace('.', '_'),
      bindingName: `{${service.namespace}}${service.name}${suffix}`,
      definition: `${endpoint(service)}?wsdl`,
    },
    con('settings', {}),
    con('endpoints', {}, con('endpoint', {}, endpoint(service))),
    ...service.operations.map(({ name, soapAction }) =>
      con(
        'operation',
        {
          name,
          bindingOperationName: name,
          action: soapAction,
          type: 'Request-Response',
          isOneWay: 'false',
          sendsAttachments: 'false',
          receivesAttachments: 'false',
        },
        con('settings', {}),
        ...unlike(own.filter(({ operation }) => operation.name === name)).map((message, index) =>
          con('call', { name: `Request ${index + 1}` }, ...requestParts(message)),
        ),
      ),
    ),
  );
}

/** The same message stands once. */
const unlike = (all: readonly Message[]): readonly Message[] => [
  ...new Map(all.map((message) => [message.body, message])).values(),
];

const requestParts = ({ service, body }: Message): readonly string[] => [
  con('settings', {}),
  con('encoding', {}, 'UTF-8'),
  con('endpoint', {}, endpoint(service)),
  con('request', {}, `<![CDATA[${body.trimEnd()}]]>`),
];

const testSuite = (version: SoapVersion): string =>
  con(
    'testSuite',
    { name: `SOAP ${version.key}` },
    con('settings', {}),
    con('runType', {}, 'SEQUENTIAL'),
    ...conversations.map((conversation) => testCase(conversation, version)),
    con('properties', {}),
  );

const testCase = (conversation: Conversation, version: SoapVersion): string =>
  con(
    'testCase',
    { name: conversation.title, failOnError: 'true', failTestCaseOnErrors: 'true', keepSession: 'false' },
    con('description', {}, escapeText(`${conversation.da}\n\n${conversation.en}`)),
    con('settings', {}),
    ...messages(conversation, version, use).flatMap((message) => [
      requestStep(message, version),
      ...(message.keeps.length === 0 ? [] : [transferStep(message)]),
    ]),
    con('properties', {}),
  );

/** SoapUI calls the assertion that an answer is no fault "SOAP Fault Assertion". */
const assertions = (fault: number | undefined): readonly string[] =>
  (fault === undefined
    ? ['SOAP Response', 'SOAP Fault Assertion', 'Schema Compliance']
    : ['SOAP Response', 'Not SOAP Fault Assertion']
  ).map((type) => con('assertion', { type }, con('configuration', {})));

const requestStep = (message: Message, version: SoapVersion): string =>
  con(
    'testStep',
    { type: 'request', name: message.title },
    con('settings', {}),
    con(
      'config',
      { 'xsi:type': 'con:RequestStep' },
      con('interface', {}, nameOf(message.service, version)),
      con('operation', {}, message.operation.name),
      con('request', { name: message.title }, ...requestParts(message), ...assertions(message.fault)),
    ),
  );

/**
 * Carries an id and a version from an answer to the project, which is where later requests have
 * them from.
 */
const transferStep = ({ title, keeps }: Message): string =>
  con(
    'testStep',
    { type: 'transfer', name: `${title}: husk` },
    con('settings', {}),
    con(
      'config',
      { 'xsi:type': 'con:PropertyTransfersStep' },
      ...keeps.map(({ variable, element: { namespace, local } }) =>
        con(
          'transfers',
          { setNullOnMissingSource: 'false', transferTextContent: 'true', failOnError: 'true' },
          con('name', {}, variable),
          con('sourceType', {}, 'Response'),
          con('sourceStep', {}, title),
          con('sourcePath', {}, escapeText(`declare namespace x='${namespace}';\n(//x:${local})[1]`)),
          con('targetType', {}, variable),
          con('targetStep', {}, '#Project#'),
        ),
      ),
    ),
  );
