import type { Limits } from '../../config/config.js';
import type { HttpRequest } from '../../http/gateway.js';
import { type Direct, parse } from '../../xml/parser/parse.js';
import type { XmlMessage } from '../../xml/tree/tree.js';

/**
 * Reads a request's bytes, once, in the charset of its Content-Type.
 * @param direct reads the messages of the service straight to values, where it can
 * @throws Fault 1391xx they are not well-formed, or too much
 */
export function parseRequest({ body, mediaType }: HttpRequest, limits: Limits, direct?: Direct): XmlMessage {
  const charset = mediaType?.parameters.get('charset');
  return parse(body, { ...(charset !== undefined && { charset }), limits, direct });
}
