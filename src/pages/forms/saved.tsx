/**
 * What something has already, as it has it: to the second, and of an hour that the clock has twice
 * the right one. No field of a browser shows that, so it stands in the form beside what is typed.
 */
import { lastOf, type Values } from './body-xml.js';

export const SAVED = 'gemt:';

export const savedOf = (values: Values, path: string): string => lastOf(values, `${SAVED}${path}`);

/** Does the field have what is saved, as far as the field shows it? */
export function isAsSaved(values: Values, path: string): boolean {
  const [before, typed] = [savedOf(values, path), lastOf(values, path)];
  return before !== '' && typed !== '' && before.startsWith(typed.slice(0, 'YYYY-MM-DDTHH:MM'.length));
}

/** The values with what is saved, where nobody has changed it. */
export const withSaved = (values: Values, paths: readonly string[]): Values =>
  new Map([
    ...values,
    ...paths
      .filter((path) => isAsSaved(values, path))
      .map((path) => [path, [savedOf(values, path)]] as const),
  ]);

/** Has it stay in a form. */
export const SavedFields = ({ values }: { readonly values: Values }) => (
  <>
    {[...values.keys()]
      .filter((name) => name.startsWith(SAVED))
      .map((name) => (
        <input type="hidden" name={name} value={lastOf(values, name)} />
      ))}
  </>
);
