import type { IncomingMessage } from 'node:http';

/**
 * Every value of one header field, in the order they came: Node's `headers` keeps the first of
 * several and says nothing of the others, and its `headersDistinct` makes a list of each field of
 * the request.
 * @param name in lower case
 */
export function fieldValues({ rawHeaders }: IncomingMessage, name: string): readonly string[] {
  const values: string[] = [];
  for (let i = 0; i < rawHeaders.length; i += 2) {
    const [field = '', value = ''] = [rawHeaders[i], rawHeaders[i + 1]];
    if (field.length === name.length && field.toLowerCase() === name) values.push(value);
  }
  return values;
}

/** @returns the members of a field that is a list, in lower case; empty ones mean nothing */
export const membersOf = (field: string): readonly string[] =>
  field
    .split(',')
    .map((member) => member.trim().toLowerCase())
    .filter((member) => member !== '');
