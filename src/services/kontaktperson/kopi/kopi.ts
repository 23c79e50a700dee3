/** Copies contact persons of a company's list into what names them by their ids. */
import type { KontaktpersondataType } from '../../../contract/index.js';
import type { FieldPath, FieldViolation } from '../../../faults/field-violation.js';
import type { Kontaktperson, Kontaktpersoner } from '../person/store-port.js';

/** Whoever names contact persons by their ids finds them here. */
export type Kontaktpersonopslag = Pick<Kontaktpersoner, 'ofCompany' | 'keep'>;

/**
 * Those of the company that are named, by their ids as they are kept. Where nobody is named, nobody
 * is asked.
 */
export async function namedOf(
  opslag: Pick<Kontaktpersonopslag, 'ofCompany'>,
  cvr: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Kontaktperson>> {
  if (ids.length === 0) return new Map();
  const found = await opslag.ofCompany(cvr, [...new Set(ids.map(keptId))]);
  return new Map(found.map((person) => [person.id, person]));
}

/** An id as it is kept, however it was sent. */
export const keptId = (id: string): string => id.toLowerCase();

/** What an ad shows of a contact person. A job order has no position. */
export const copyOf = ({ indhold }: Kontaktperson): Omit<KontaktpersondataType, typeof NOT_SHOWN> => {
  const { [NOT_SHOWN]: _, ...shown } = indhold;
  return shown;
};
const NOT_SHOWN = 'ProductionUnitIdentifierSamling';

/** One that is unknown, deleted or another company's: nobody learns which. */
export const noneToCopy = (cvr: string, id: string, felt: FieldPath): FieldViolation => ({
  ...{ kode: 150021, felt, vaerdi: id, data: { cvr, vaerdi: id } },
});
