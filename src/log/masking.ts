/** Makes of a logged object what is written. It is masked by name, never by looking into texts. */
import { MASK } from '../faults/masking.js';
import { remembered } from '../bounded-map.js';

const MAX_DEPTH = 10;
const MAX_ITEMS = 100;

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

/** Is what stands under this name masked? */
export type IsHidden = (name: string) => boolean;

/** @param personal names whose value is personal data, as the contract marks them */
export const hidden = (personal: ReadonlySet<string>): IsHidden =>
  remembered((name) => personal.has(name) || SECRETS.has(name.toLowerCase()));

/** A copy without personal data and secrets, at most 10 levels deep and 100 items wide. */
export function mask(facts: object, isHidden: IsHidden, depth = 0): Record<string, unknown> {
  const masked: Record<string, unknown> = {};
  const named = facts as Readonly<Record<string, unknown>>;
  let room = MAX_ITEMS;
  for (const name of Object.keys(named)) {
    if (room-- === 0) break;
    const value = named[name];
    masked[name] = value !== undefined && isHidden(name) ? MASK : plain(value, isHidden, depth + 1);
  }
  return masked;
}

function plain(value: unknown, isHidden: IsHidden, depth: number): unknown {
  if (typeof value === 'bigint') return value.toString();
  if (typeof value !== 'object' || value === null) return value;
  if (depth > MAX_DEPTH) return '[deeper]';
  if (value instanceof Error) return errorFacts(value, isHidden, depth);
  if (value instanceof Date) return Number.isNaN(value.valueOf()) ? 'Invalid Date' : value.toISOString();
  if (ArrayBuffer.isView(value)) return `[${value.byteLength} bytes]`;
  if (Array.isArray(value)) return value.slice(0, MAX_ITEMS).map((item) => plain(item, isHidden, depth + 1));
  if (value instanceof Map)
    return mask(Object.fromEntries(value as ReadonlyMap<string, unknown>), isHidden, depth);
  if (value instanceof Set) return plain([...value], isHidden, depth);
  return mask(value, isHidden, depth);
}

/**
 * All that is written of an error besides its message and where it was made: no other property,
 * values among them.
 */
const ERROR_FACTS = ['code', 'kode', 'severity', 'table', 'column', 'constraint'];

/** Most characters of an error's message: a longer one quotes what it was about. */
const MAX_MESSAGE_LENGTH = 300;

/**
 * PostgreSQL's own errors (they have a severity; their code says enough), and those of a pattern or
 * JSON that cannot be read.
 */
const quotesValues = (error: Error): boolean => 'severity' in error || error instanceof SyntaxError;

function errorFacts(error: Error, isHidden: IsHidden, depth: number): Record<string, unknown> {
  const facts = Object.entries(error).filter(([name, value]) => ERROR_FACTS.includes(name) && isShort(value));
  const message = quotesValues(error) ? {} : { message: error.message.slice(0, MAX_MESSAGE_LENGTH) };
  // The first lines of a stack repeat the message, and are left out.
  const stack = error.stack
    ?.replace(error.message, '')
    .match(/^ {4}at .*$/gm)
    ?.join('\n');
  const cause = error.cause === undefined ? {} : { cause: plain(error.cause, isHidden, depth + 1) };
  return { type: error.name, ...message, ...Object.fromEntries(facts), stack, ...cause };
}

const isShort = (value: unknown) => typeof value === 'string' || typeof value === 'number';
