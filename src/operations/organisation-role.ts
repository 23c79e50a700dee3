import { codeListValue } from '../codelists/code-lists.js';

/**
 * The name behind a number of the code list OrganisationType, as the table of operations has it.
 */
export function roleOf(type: number): string | undefined {
  return codeListValue('OrganisationType', type)?.name;
}
