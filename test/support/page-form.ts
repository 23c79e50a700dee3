/** Forms of pages as a browser would send them, and what a reader sees of a page. */
import { DomUtils, parseDocument } from 'htmlparser2';
import { CSRF_FIELD } from '../../src/signin/csrf.js';
import { ONCE_FIELD } from '../../src/pages/forms/form.js';
import type { Browser } from './browser.js';

type Element = ReturnType<typeof DomUtils.getElementsByTagName>[number];

/**
 * What a browser would send of a form, without any button.
 * @param action of the form; without it, it is the page's first one that is sent
 * @throws Error where the page has none
 */
export function fieldsOf(html: string, action?: string): URLSearchParams {
  const form = DomUtils.getElementsByTagName('form', parseDocument(html)).find(({ attribs }) =>
    action === undefined
      ? attribs.method === 'post' && attribs.action !== '/logout'
      : attribs.action === action,
  );
  if (!form) throw new Error(`the page has no form ${action ?? ''}: ${html}`);
  const controls = DomUtils.findAll(
    ({ name }) => ['input', 'textarea', 'select'].includes(name),
    form.children,
  );
  return new URLSearchParams(
    controls.flatMap((control): readonly [string, string][] => {
      const { name } = control.attribs;
      const value = valueOf(control);
      return name === undefined || value === undefined ? [] : [[name, value]];
    }),
  );
}

function valueOf(control: Element): string | undefined {
  const { type, value = '', checked } = control.attribs;
  if (control.name === 'textarea') return DomUtils.textContent(control).replace(/^\n/, '');
  if (control.name === 'select') {
    const options = DomUtils.getElementsByTagName('option', control);
    return (options.find(({ attribs }) => attribs.selected !== undefined) ?? options[0])?.attribs.value;
  }
  return (type === 'checkbox' || type === 'radio') && checked === undefined ? undefined : value;
}

/** The same with other values; an array is of several boxes, and an empty one of none. */
export function filled(
  fields: URLSearchParams,
  values: Readonly<Record<string, string | readonly string[]>>,
): URLSearchParams {
  const next = new URLSearchParams(fields);
  for (const [name, value] of Object.entries(values)) {
    next.delete(name);
    for (const one of Array.isArray(value) ? (value as readonly string[]) : [value as string])
      next.append(name, one);
  }
  return next;
}

/** What a reader sees of the page. */
export const textOf = (html: string): string =>
  DomUtils.textContent(DomUtils.getElementsByTagName('main', parseDocument(html))).replaceAll(/\s+/g, ' ');

/** The same of a form, by the names of its fields: of several of one name the last. */
export const formOf = (html: string, action: string): Record<string, string> =>
  Object.fromEntries(fieldsOf(html, action));

/** The text of HTML, without its elements. */
export const unescaped = (html: string): string => DomUtils.textContent(parseDocument(html));

export type Fields = Readonly<Record<string, string>>;

/** What each form of ours has beside its fields. @param page with a form of whoever is signed in */
export async function hiddenOf(browser: Browser, page: string): Promise<Fields> {
  const given = fieldsOf(await (await browser.get(page)).text());
  const hidden = (name: string): string => {
    const value = given.get(name);
    if (value === null) throw new Error(`the form of ${page} has no ${name}`);
    return value;
  };
  return { [CSRF_FIELD]: hidden(CSRF_FIELD), [ONCE_FIELD]: hidden(ONCE_FIELD) };
}

/**
 * Fills in a form and sends it.
 * @param from the page that has a form of ours, where it is another one than takes it
 */
export async function sendForm(browser: Browser, to: string, fields: Fields, from = to): Promise<Response> {
  return browser.post(to, { ...(await hiddenOf(browser, from)), ...fields });
}
