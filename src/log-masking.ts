/** What a logged object becomes before it is written. By name, never by looking into texts. */
import { MASK } from './faults/masking.js';

const DEPTH = 10;
const ITEMS = 100;

/** Names, in lower case, whose value opens a door. */
const SECRETS = new Set([
  'databaseurl',
  'database_url',
  'databaseownerurl',
  'database_owner_url',
  'connectionstring',
  'password',
  'cvrpassword',
  'cvr_password',
  'smtpurl',
  'smtp_url',
  'authorization',
  'cookie',
]);

/** A copy without personal data and secrets, at most 10 levels deep and 100 items wide. */
export function mask(facts: object, personal: ReadonlySet<string>, depth = 0): Record<string, unknown> {
  const entries = Object.entries(facts).slice(0, ITEMS);
  return Object.fromEntries(
    entries.map(([name, value]) => [
      name,
      value !== undefined && isHidden(name, personal) ? MASK : plain(value, personal, depth + 1),
    ]),
  );
}

const isHidden = (name: string, personal: ReadonlySet<string>) =>
  personal.has(name) || SECRETS.has(name.toLowerCase());

function plain(value: unknown, personal: ReadonlySet<string>, depth: number): unknown {
  if (typeof value === 'bigint') return value.toString();
  if (typeof value !== 'object' || value === null) return value;
  if (depth > DEPTH) return '[deeper]';
  if (value instanceof Error) return errorFacts(value, personal, depth);
  if (value instanceof Date) return Number.isNaN(value.valueOf()) ? 'Invalid Date' : value.toISOString();
  if (ArrayBuffer.isView(value)) return `[${value.byteLength} bytes]`;
  if (Array.isArray(value)) return value.slice(0, ITEMS).map((item) => plain(item, personal, depth + 1));
  if (value instanceof Map)
    return mask(Object.fromEntries(value as ReadonlyMap<string, unknown>), personal, depth);
  if (value instanceof Set) return plain([...value], personal, depth);
  return mask(value, personal, depth);
}

/** All that is written of an error besides its message and where it was made: no other property, values among them. */
const ERROR_FACTS = ['code', 'kode', 'severity', 'table', 'column', 'constraint'];

/** Characters of a message; what is longer quotes what it was about. */
const MESSAGE = 300;

/** PostgreSQL's own errors (they have a severity; their code says enough), and those of a pattern or JSON that cannot be read. */
const quotesValues = (error: Error): boolean => 'severity' in error || error instanceof SyntaxError;

function errorFacts(error: Error, personal: ReadonlySet<string>, depth: number): Record<string, unknown> {
  const facts = Object.entries(error).filter(([name, value]) => ERROR_FACTS.includes(name) && isShort(value));
  const message = quotesValues(error) ? {} : { message: error.message.slice(0, MESSAGE) };
  // Without its first lines, which repeat the message.
  const stack = error.stack
    ?.replace(error.message, '')
    .match(/^ {4}at .*$/gm)
    ?.join('\n');
  const cause = error.cause === undefined ? {} : { cause: plain(error.cause, personal, depth + 1) };
  return { type: error.name, ...message, ...Object.fromEntries(facts), stack, ...cause };
}

const isShort = (value: unknown) => typeof value === 'string' || typeof value === 'number';
