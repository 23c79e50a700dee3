/** What a logged object becomes before it is written. By name, never by looking into texts. */

const MASK = '***';
const DEPTH = 10;
const ITEMS = 100;

/** Names, in lower case, whose value opens a door. */
const SECRETS = new Set([
  'databaseurl',
  'database_url',
  'connectionstring',
  'password',
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
  if (value instanceof Map) return mask(Object.fromEntries(value as ReadonlyMap<string, unknown>), personal, depth);
  if (value instanceof Set) return plain([...value], personal, depth);
  return mask(value, personal, depth);
}

/**
 * No other property of an error: a database error carries the whole row in `detail`, and Knex writes the statement's
 * values into `message`. The first line of the stack is the message the error was made with.
 */
function errorFacts(error: Error, personal: ReadonlySet<string>, depth: number): Record<string, unknown> {
  const { name, stack, cause } = error;
  const codes = Object.entries(error).filter(([key]) => key === 'code' || key === 'kode');
  const because = cause === undefined ? {} : { cause: plain(cause, personal, depth + 1) };
  return { type: name, stack, ...Object.fromEntries(codes), ...because };
}
