/** The production unit of an ad or an order, among those that the company has today. */
import type { Field, Option } from '../../forms/fields.js';
import type { CompanyVisit } from '../../visit/visit.js';

/** The units by their P-numbers, with their names. */
export const enheder = ({ signedIn }: CompanyVisit): readonly Option[] =>
  signedIn.standing.enheder.map(({ pnr, navn }) => {
    const text = `${pnr} – ${navn}`;
    return { value: pnr, words: [text, text] };
  });

/** The unit that the own contact person works in: it is suggested. */
export const egenEnhed = ({ signedIn }: CompanyVisit): string | undefined =>
  signedIn.standing.kontaktperson?.indhold.ProductionUnitIdentifierSamling[0];

/**
 * @param path of ProductionUnitIdentifier in the message
 * @param given what stands there already: a unit that has ended since stays one's choice
 */
export function enhedsfelt(path: string, visit: CompanyVisit, given: string, isRequired = false): Field {
  const units = enheder(visit);
  const isEnded = given !== '' && !units.some(({ value }) => value === given);
  return {
    path,
    label: ['Produktionsenhed (P-nummer)', 'Production unit (P-number)'],
    kind: 'choice',
    isRequired,
    hint: ['Den enhed, stillingen hører til.', 'The unit that the job belongs to.'],
    options: isEnded ? [...units, { value: given, words: [given, given] }] : units,
  };
}
