import type { HttpRequest } from '../../http/gateway.js';

/** A proxy adds one of these for callers of its own. */
const OF_PROXIES = [
  'forwarded',
  'via',
  'x-forwarded-for',
  'x-forwarded-host',
  'x-forwarded-proto',
  'x-real-ip',
];
const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d+)?$/i;

/**
 * A sandbox listens on loopback, so who calls is on this machine, or comes through a proxy on it.
 * The name in Host is looked at as well: a page in a browser on this machine may have a name that
 * leads here.
 */
export const isOfThisMachine = ({ headers }: Pick<HttpRequest, 'headers'>): boolean =>
  OF_PROXIES.every((field) => headers[field] === undefined) && LOOPBACK.test(headers.host ?? '');
