/** What of a message only the sign-in says: who asks, and for which company. */
import { type Values, valuesOf } from '../forms/body-xml.js';
import type { CompanyVisit } from '../visit/visit.js';

/** The values of a form; whatever it says of the employee and the company is overlooked. */
export const valuesAs = (
  { cvr, signedIn: { session } }: CompanyVisit,
  fields: URLSearchParams = new URLSearchParams(),
): Values =>
  new Map([
    ...valuesOf(fields),
    ['CVRnumberIdentifier', [cvr]],
    ['MitIDErhvervIdentifier', [session.identifier]],
  ]);

/** The employee and the company of a message. */
export const employeeOf = ({ cvr, signedIn: { session } }: CompanyVisit) => ({
  CVRnumberIdentifier: cvr,
  MitIDErhvervIdentifier: session.identifier,
});
