import type { Client } from 'pg';

/**
 * Sees to it that no text reaches PostgreSQL with U+0000, which none of its types can hold: it
 * would fail the statement. XML cannot carry that character, but what is read out of it can (`\00`
 * in a name of a certificate, `%00` in an address), so it is dealt with here, once, for all
 * statements of all stores. It becomes U+FFFD, the sign for a character that was none.
 */
export function sendStorable(client: Client): void {
  const send = client.query.bind(client) as (...statement: unknown[]) => unknown;
  client.query = ((statement: unknown, ...rest: unknown[]) => {
    if (hasValues(statement)) statement.values = storable(statement.values) as unknown[];
    return send(statement, ...rest.map((one) => (Array.isArray(one) ? storable(one) : one)));
  }) as Client['query'];
}

/** The value as PostgreSQL can hold it. Only texts and lists of them are looked at. */
function storable(value: unknown): unknown {
  if (typeof value === 'string') return value.includes('\0') ? value.replaceAll('\0', '\ufffd') : value;
  return Array.isArray(value) ? value.map(storable) : value;
}

function hasValues(statement: unknown): statement is { values: unknown[] } {
  return (
    typeof statement === 'object' &&
    statement !== null &&
    'values' in statement &&
    Array.isArray(statement.values)
  );
}
