/** The two cookies of the sign-in. The prefix has a browser take them from this very host only. */

/** Holds the id of the session. */
export const SESSION_COOKIE = '__Host-session';
/** Holds a sign-in that has begun. */
export const ATTEMPT_COOKIE = '__Host-login';

type Name = typeof SESSION_COOKIE | typeof ATTEMPT_COOKIE;

/**
 * Lax: a browser sends it with a page that is followed from elsewhere, as from the provider, and
 * never with a form or a script of another site.
 */
const ATTRIBUTES = 'Path=/; Secure; HttpOnly; SameSite=Lax';

/** @param seconds without it the browser keeps it until it is closed */
export const setCookie = (name: Name, value: string, seconds?: number): string =>
  `${name}=${value}; ${ATTRIBUTES}${seconds === undefined ? '' : `; Max-Age=${seconds}`}`;

export const dropCookie = (name: Name): string => setCookie(name, '', 0);

/**
 * @param header Cookie, as it came
 * @returns undefined also where it stands there twice: no browser sends it so
 */
export function cookieIn(header: string | undefined, name: Name): string | undefined {
  const values = (header ?? '')
    .split(';')
    .map((pair) => pair.trim())
    .filter((pair) => pair.startsWith(`${name}=`))
    .map((pair) => pair.slice(name.length + 1));
  const [only, second] = values;
  return only === '' || second !== undefined ? undefined : only;
}
