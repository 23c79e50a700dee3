/**
 * Reads fixtures/, where each folder is a document and a test. docs/fixtures.md says what may stand
 * in it.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { services } from '../../src/contract/index.js';
import { projectRoot } from '../../src/config/data-file.js';
import type { ServiceContract } from '../../src/xml/schema/schema.js';
import { generate } from './fixtures-generate.js';
import { bytesOf, type SendAs } from './fixtures-send-as.js';
import { readWayIn, type WayIn } from './fixtures-way-in.js';

/** One request of a fixture and what it must be answered. */
export interface Step {
  readonly method: string;
  /** Includes the query. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
  /** The gateway's time when it is sent; default: the moment of all fixtures. */
  readonly at?: Date;
  /** Its sender proves in this way who it is; without it, it is taken at its word. */
  readonly wayIn?: WayIn;
  /** The HTTP status that the answer must have. */
  readonly status: number;
  /** HTTP header fields that the answer must have besides its Content-Type. */
  readonly answerHeaders: Readonly<Record<string, string>>;
  /** Absolute path of the recorded answer. The file is missing until it is recorded. */
  readonly responseFile: string;
}

export interface Fixture {
  /** The name is its folder: `JobannonceService.v2/CreateJobannonce/ad/hotjob`. */
  readonly name: string;
  readonly service: ServiceContract;
  readonly operation: string;
  /** It shows this of that operation, and no other fixture of it does: `hotjob`. */
  readonly shows: string;
  /** The heading of about.md says it to a reader. */
  readonly title: string;
  /** The row of the probe table (test/support/probe-table.ts) that it belongs to. */
  readonly probe?: string;
  readonly steps: readonly Step[];
}

export const fixturesFolder = join(projectRoot, 'fixtures');

const KEYS = ['status', 'at', 'method', 'path', 'query', 'generate', 'send-as', 'fields', 'probe', 'way-in'];

/**
 * Every fixture, in the order of their folders.
 * @throws Error naming the folder and what is wrong with it
 */
export function loadFixtures(): Fixture[] {
  return services.flatMap((service) => {
    const group = service.wsdl.replace(/\.wsdl$/, '');
    return foldersWithAbout(group).map((name) => loadFixture(service, name));
  });
}

/**
 * The fixtures' folders below one of fixtures/: those with an about.md. The others only sort them
 * by subject.
 */
function foldersWithAbout(name: string): string[] {
  const folder = join(fixturesFolder, name);
  if (existsSync(join(folder, 'about.md'))) return [name];
  const entries = existsSync(folder) ? readdirSync(folder, { withFileTypes: true }) : [];
  return entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => `${name}/${entry.name}`)
    .sort()
    .flatMap(foldersWithAbout);
}

/**
 * The folder of what is shown of an operation, whatever subject it is sorted under.
 * @throws Error when there is none
 */
export function fixtureFolder(operation: string, shows: string): string {
  const group = services.find((service) => operationNamed(service, operation))?.wsdl.replace(/\.wsdl$/, '');
  const found = foldersWithAbout(`${group}/${operation}`).find((name) => name.endsWith(`/${shows}`));
  if (found === undefined) throw new Error(`there is no fixture of ${operation} that shows ${shows}`);
  return join(fixturesFolder, found);
}

function loadFixture(service: ServiceContract, name: string): Fixture {
  const folder = join(fixturesFolder, name);
  try {
    const [, operation = '', ...rest] = name.split('/');
    const shows = rest.at(-1);
    if (shows === undefined || rest.length > 2)
      throw new Error(
        'a fixture is <service>/<operation>/<what it shows>, or in one folder of a subject there',
      );
    const contract = operationNamed(service, operation);
    if (!contract) throw new Error(`${service.name} has no operation ${operation}`);
    const { fields, title } = readAbout(readFileSync(join(folder, 'about.md'), 'utf8'));
    const { probe } = fields;
    const steps = prefixesOf(folder).map((prefix) => loadStep(service, contract, folder, prefix, fields));
    return { name, service, operation, shows, title, ...(probe !== undefined && { probe }), steps };
  } catch (cause) {
    throw new Error(`fixtures/${name}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
}

type Fields = Readonly<Record<string, string>>;
type Operation = ServiceContract['operations'][number];

/** Front matter of `key: value` lines between two `---`, then a heading, then the text. */
function readAbout(about: string): { fields: Fields; title: string } {
  const [, front, title] = /^---\n(.*?)\n---\n+# ([^\n]+)\n\n\S/s.exec(about) ?? [];
  if (front === undefined || title === undefined)
    throw new Error('about.md needs front matter, a heading and a text');
  const fields = front.split('\n').map((line) => {
    const [, key, value] = /^([\w.-]+): ?(.*)$/.exec(line) ?? [];
    if (key === undefined || value === undefined) throw new Error(`about.md: ${line}`);
    const own = key.replace(/^\d+\./, '');
    if (/^[a-z]/.test(own) && !own.startsWith('answer.') && !KEYS.includes(own)) {
      throw new Error(`about.md: unknown key ${key}`);
    }
    return [key, value] as const;
  });
  return { fields: Object.fromEntries(fields), title };
}

/** `''` for request.xml, `'1.'`, `'2.'` … for a conversation. */
function prefixesOf(folder: string): string[] {
  const prefixes = readdirSync(folder)
    .map((file) => /^(\d+\.)?request\.xml$/.exec(file))
    .filter((match) => match !== null)
    .map(([, prefix = '']) => prefix)
    .sort((a, b) => Number(a) - Number(b));
  if (prefixes.length === 0) throw new Error('there is no request.xml');
  return prefixes;
}

function loadStep(
  group: ServiceContract,
  operation: Operation,
  folder: string,
  prefix: string,
  all: Fields,
): Step {
  const field = (key: string) => all[prefix + key] ?? all[key];
  const written = readFileSync(join(folder, `${prefix}request.xml`), 'utf8');
  const text = generate(written, field('generate'));
  const service = serviceOf(text) ?? group;
  const at = field('at');
  const status = Number(field('status'));
  if (!Number.isInteger(status)) throw new Error(`about.md states no status for ${prefix}request.xml`);
  const query = field('query');
  const wayIn = field('way-in');
  const own = Object.entries(all).map(
    ([key, value]) => [key.startsWith(prefix) ? key.slice(prefix.length) : key, value] as const,
  );
  const sent = bytesOf(text, field('send-as') as SendAs | undefined);
  return {
    method: field('method') ?? 'POST',
    path: (field('path') ?? service.path) + (query === undefined ? '' : `?${query}`),
    headers: {
      ...defaultHeaders(text, service, operation),
      ...sent.headers,
      ...surplusFields(Number(field('fields') ?? 0)),
      ...Object.fromEntries(own.filter(([key]) => /^[A-Z]/.test(key))),
    },
    body: sent.body,
    ...(at !== undefined && { at: dateOf(at) }),
    ...(wayIn !== undefined && { wayIn: readWayIn(wayIn) }),
    status,
    answerHeaders: Object.fromEntries(
      own
        .filter(([key]) => key.startsWith('answer.'))
        .map(([key, value]) => [key.slice('answer.'.length).toLowerCase(), value]),
    ),
    responseFile: join(folder, `${prefix}response.xml`),
  };
}

/** Header fields that mean nothing: `fields: 100` in about.md. */
function surplusFields(count: number): Fields {
  return Object.fromEntries(Array.from({ length: count }, (_, i) => [`X-Surplus-${i + 1}`, '1']));
}

function dateOf(text: string): Date {
  const date = new Date(text);
  if (!/T.*[+]\d\d:\d\d$/.test(text) || Number.isNaN(date.getTime()))
    throw new Error(`about.md: at: ${text} is no time with an offset`);
  return date;
}

const operationIn = (text: string) => /<(?:\w+:)?(\w+)Request\b/.exec(text)?.[1];

const operationNamed = ({ operations }: ServiceContract, name: string | undefined) =>
  operations.find((one) => one.name === name);

/** The service whose operation the body is: a conversation may be with several. */
function serviceOf(text: string): ServiceContract | undefined {
  return services.find((service) => operationNamed(service, operationIn(text)));
}

/**
 * Gives the head that a client of the envelope's SOAP version sends for the operation of the body,
 * else for the folder's.
 */
function defaultHeaders(text: string, service: ServiceContract, ofFolder: Operation): Fields {
  const action = (operationNamed(service, operationIn(text)) ?? ofFolder).soapAction;
  return text.includes('"http://www.w3.org/2003/05/soap-envelope"')
    ? { 'Content-Type': `application/soap+xml; charset=utf-8; action="${action}"` }
    : { 'Content-Type': 'text/xml; charset=utf-8', SOAPAction: `"${action}"` };
}
