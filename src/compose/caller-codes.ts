import { codeListValue } from '../codelists/code-lists.js';

/** The name behind a number of the code list OrganisationType, as the permission table knows it. */
export function roleOf(type: number): string | undefined {
  return codeListValue('OrganisationType', type)?.name;
}
