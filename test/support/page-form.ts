/** A form of a page as a browser would send it. */
import { DomUtils, parseDocument } from 'htmlparser2';

type Element = ReturnType<typeof DomUtils.getElementsByTagName>[number];

/** What a browser would send of the page's big form, without any button. */
export function fieldsOf(html: string): URLSearchParams {
  const form = DomUtils.getElementsByTagName('form', parseDocument(html)).find(
    ({ attribs }) => attribs.method === 'post' && attribs.action !== '/logout',
  );
  if (!form) throw new Error(`the page has no form: ${html}`);
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
