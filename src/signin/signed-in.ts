/** Who asks: for every page and form of people. */
import type { Clock } from '../clock.js';
import type { HttpRequest } from '../http/gateway.js';
import { cookieIn, SESSION_COOKIE } from './cookies.js';
import { CSRF_FIELD, csrfTokenOf, isFromOurPage, isTokenOf } from './csrf.js';
import { anyFormOf } from './multipart.js';
import type { OpenedSession, Sessions } from './session/session-port.js';

/** Somebody who is signed in, as a page needs to know. */
export interface SignedIn {
  readonly session: OpenedSession;
  /** Stands in the field `csrf` of each form of the page. */
  readonly csrf: string;
}

/** A form that somebody who is signed in has sent from a page of ours. */
export interface OwnForm extends SignedIn {
  readonly sessionId: string;
  readonly fields: URLSearchParams;
}

export interface People {
  /** @returns undefined where nobody is signed in. @throws Fault 139135 */
  who(request: Pick<HttpRequest, 'headers'>): Promise<SignedIn | undefined>;
  /**
   * Is asked before a form changes anything.
   * @param mostBytes of a form that is larger than usual
   * @returns why it is to be overlooked: nobody is signed in, or another site has sent it
   * @throws Fault 139135
   */
  form(request: HttpRequest, mostBytes?: number): Promise<OwnForm | 'signed out' | 'foreign'>;
}

export function peopleOf(sessions: Pick<Sessions, 'use'>, clock: Clock): People {
  const found = async (headers: HttpRequest['headers']) => {
    const sessionId = cookieIn(headers.cookie, SESSION_COOKIE);
    if (sessionId === undefined) return undefined;
    const session = await sessions.use(sessionId, clock());
    return session && { session, sessionId, csrf: csrfTokenOf(sessionId) };
  };
  return {
    who: async ({ headers }) => {
      const known = await found(headers);
      return known && { session: known.session, csrf: known.csrf };
    },
    form: async (request, mostBytes) => {
      if (!isFromOurPage(request, request.origin)) return 'foreign';
      const known = await found(request.headers);
      if (!known) return 'signed out';
      const fields = await anyFormOf(request, mostBytes);
      if (!fields || !isTokenOf(known.sessionId, fields.get(CSRF_FIELD))) return 'foreign';
      return { ...known, fields };
    },
  };
}
