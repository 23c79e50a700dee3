/** What a browser would send of a form that a page shows. */
const ATTRIBUTE = (name: string) => new RegExp(`\\s${name}="([^"]*)"`);

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', amp: '&' };

export const unescaped = (html: string): string =>
  html.replace(/&(?:#(\d+)|(\w+));/g, (all, code: string | undefined, name: string | undefined) =>
    code === undefined ? (ENTITIES[name ?? ''] ?? all) : String.fromCodePoint(Number(code)),
  );

const attribute = (tag: string, name: string): string | undefined => {
  const found = ATTRIBUTE(name).exec(tag)?.[1];
  return found === undefined ? undefined : unescaped(found);
};

/**
 * The values of the fields of a form, by their names; of several of one name the last. Buttons are
 * not among them.
 * @param action of the form; it is the first one with it
 * @throws Error where the page has none
 */
export function formOf(html: string, action: string): Record<string, string> {
  const form = [...html.matchAll(/<form\b[^>]*>[\s\S]*?<\/form>/g)].find(
    ([text]) => attribute(/^<form\b[^>]*>/.exec(text)?.[0] ?? '', 'action') === action,
  )?.[0];
  if (form === undefined) throw new Error(`the page has no form with the action ${action}`);
  const fields: Record<string, string> = {};
  const controls = /<input\b[^>]*>|<select\b[^>]*>[\s\S]*?<\/select>|<textarea\b[^>]*>[\s\S]*?<\/textarea>/g;
  for (const [control] of form.matchAll(controls)) {
    const tag = /^<\w+\b[^>]*>/.exec(control)?.[0] ?? '';
    const name = attribute(tag, 'name');
    const value = valueOf(control, tag);
    if (name !== undefined && value !== undefined) fields[name] = value;
  }
  return fields;
}

function valueOf(control: string, tag: string): string | undefined {
  if (tag.startsWith('<textarea')) return unescaped(control.slice(tag.length, -'</textarea>'.length));
  if (tag.startsWith('<select')) {
    const options = [...control.matchAll(/<option\b[^>]*>/g)].map(([option]) => option);
    const chosen = options.find((option) => /\sselected\b/.test(option)) ?? options[0] ?? '';
    return attribute(chosen, 'value');
  }
  const isBox = /\stype="(?:checkbox|radio)"/.test(tag);
  return isBox && !/\schecked\b/.test(tag) ? undefined : (attribute(tag, 'value') ?? '');
}
