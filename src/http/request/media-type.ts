import { MIMEType } from 'node:util';
import type { MediaType } from '../gateway.js';
import { remembered } from '../../bounded-map.js';

/**
 * @param fields every Content-Type of the request
 * @returns undefined when there is none, when it is no media type, and when there are several: of
 *   two readers one might believe the first and the other the last
 */
export function mediaTypeOf(fields: readonly string[] = []): MediaType | undefined {
  const [only, second] = fields;
  return only === undefined || second !== undefined ? undefined : read(only);
}

const read = remembered((field): MediaType | undefined => {
  try {
    const { essence, params } = new MIMEType(field);
    return { essence, parameters: new Map(params.entries()) };
  } catch {
    return undefined;
  }
});
