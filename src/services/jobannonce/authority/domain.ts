/** Judges the domains that an operator types. */
import { normalHost } from './address.js';

/** A name below a top-level domain, none of which belongs to one authority. */
const DOMAIN = /^(?:[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?\.)+[a-z](?:[a-z\d-]{0,61}[a-z\d])$/;
const MAX_LENGTH = 253;

/** @returns it as domains are compared (address.ts); undefined when it is no domain */
export function readDomaene(text: string): string | undefined {
  const domaene = normalHost(text);
  return domaene !== undefined && domaene.length <= MAX_LENGTH && DOMAIN.test(domaene) ? domaene : undefined;
}
