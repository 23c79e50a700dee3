/**
 * The production unit of an ad or an order. The contract has no list of a company's units: those of
 * the own contact person are suggested, and any other one can be written.
 */
import type { Field } from '../../forms/fields.js';
import type { CompanyVisit } from '../../visit/visit.js';

export const egneEnheder = ({ signedIn }: CompanyVisit): readonly string[] =>
  signedIn.standing.kontaktperson?.indhold.ProductionUnitIdentifierSamling ?? [];

/** @param path of ProductionUnitIdentifier in the message */
export const enhedsfelt = (path: string, visit: CompanyVisit, isRequired = false): Field => ({
  path,
  label: ['P-nummer', 'P-number'],
  kind: 'text',
  isRequired,
  hint: [
    'Den produktionsenhed, stillingen hører til: ti cifre. Dine egne foreslås.',
    'The production unit of the job: ten digits. Your own are suggested.',
  ],
  suggestions: egneEnheder(visit),
  autocomplete: 'off',
  maxLength: 10,
});
