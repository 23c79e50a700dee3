/** Danish first; English by a switch that the browser remembers. */
import type { HttpRequest } from '../../http/gateway.js';
import { type Language, LANGUAGES } from '../words.js';

const COOKIE = 'sprog';
const FIELD = 'sprog';
const YEAR_SECONDS = 365 * 86_400;

const isLanguage = (text: string | null | undefined): text is Language =>
  LANGUAGES.some((one) => one === text);

export function languageOf({ headers }: Pick<HttpRequest, 'headers'>): Language {
  const given = new RegExp(`(?:^|; ?)${COOKIE}=(\\w+)`).exec(headers.cookie ?? '')?.[1];
  return isLanguage(given) ? given : 'da';
}

/** Where somebody has chosen one: the cookie that says so, and the page without the choice. */
export function languageCookie({ method, path, query }: HttpRequest) {
  const given = query.get(FIELD);
  if (method !== 'GET' || !isLanguage(given)) return undefined;
  const rest = new URLSearchParams(query);
  rest.delete(FIELD);
  const text = rest.toString();
  return {
    to: text === '' ? path : `${path}?${text}`,
    cookie: `${COOKIE}=${given}; Path=/; SameSite=Lax; Max-Age=${YEAR_SECONDS}`,
  };
}
