import type { Limits } from '../../config/config.js';
import type { HttpRequest } from '../../http/gateway.js';
import { parse } from '../../xml/parser/parse.js';
import type { XmlMessage } from '../../xml/tree/tree.js';

/**
 * Reads a request's bytes, once, in the charset of its Content-Type.
 * @throws Fault 1391xx they are not well-formed, or too much
 */
export function parseRequest({ body, mediaType }: HttpRequest, limits: Limits): XmlMessage {
  const charset = mediaType?.parameters.get('charset');
  return parse(body, { ...(charset !== undefined && { charset }), limits });
}
