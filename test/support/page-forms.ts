/** Sends forms of pages as somebody does who looks at them. */
import { CSRF_FIELD } from '../../src/signin/csrf.js';
import { ONCE_FIELD } from '../../src/pages/forms/form.js';
import type { Browser } from './browser.js';

export type Fields = Readonly<Record<string, string>>;

const hiddenIn = (text: string, name: string): string => {
  const value = new RegExp(`name="${name}" value="([^"]*)"`).exec(text)?.[1];
  if (value === undefined) throw new Error(`no form with ${name} in ${text.slice(0, 2000)}`);
  return value;
};

/** What each form of ours has beside its fields. @param page with a form of whoever is signed in */
export async function hiddenOf(browser: Browser, page: string): Promise<Fields> {
  const text = await (await browser.get(page)).text();
  return { [CSRF_FIELD]: hiddenIn(text, CSRF_FIELD), [ONCE_FIELD]: hiddenIn(text, ONCE_FIELD) };
}

/**
 * Fills in a form and sends it.
 * @param from the page that has a form of ours, where it is another one than takes it
 */
export async function sendForm(browser: Browser, to: string, fields: Fields, from = to): Promise<Response> {
  return browser.post(to, { ...(await hiddenOf(browser, from)), ...fields });
}
