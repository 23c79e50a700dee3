/**
 * Keeps other sites from sending our forms with the cookie of somebody who is signed in. Every form
 * that changes something is asked `isOwnForm`.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';
import type { HttpRequest } from '../http/gateway.js';

/** The name of the field that each form has. */
export const CSRF_FIELD = 'csrf';

/** It follows from the id of the session, which only its browser has: nothing more is kept. */
export const csrfTokenOf = (sessionId: string): string =>
  createHmac('sha256', sessionId).update('csrf').digest('base64url');

export const isTokenOf = (sessionId: string, token: string | null): boolean => {
  const [expected, given] = [csrfTokenOf(sessionId), token ?? ''].map((text) => Buffer.from(text));
  return expected?.length === given?.length && timingSafeEqual(expected as Buffer, given as Buffer);
};

/**
 * Does the form come from a page of ours? Browsers say so by themselves: who says nothing is none,
 * or so old that we are safe only without it.
 * @param origin scheme and authority of our own pages
 */
export function isFromOurPage({ headers }: Pick<HttpRequest, 'headers'>, origin: string): boolean {
  const { 'sec-fetch-site': site, origin: from } = headers;
  if (site !== undefined && site !== 'same-origin') return false;
  // With a referrer policy of no-referrer a browser writes null here, and its own word stays.
  if (from !== undefined && from !== origin) return site === 'same-origin' && from === 'null';
  return site !== undefined || from !== undefined;
}
