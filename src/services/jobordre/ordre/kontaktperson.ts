import type { JobordreType } from '../../../contract/index.js';
import type { FieldPath, FieldViolation } from '../../../faults/field-violation.js';
import { refusal } from '../../../faults/refusal.js';
import type { RequestContext } from '../../../operations/request-context.js';
import type { Transaction } from '../../../store/sql/transaction.js';
import {
  copyOf,
  keptId,
  type Kontaktpersonopslag,
  namedOf,
  noneToCopy,
} from '../../kontaktperson/kopi/kopi.js';

/** An order with a copy in place of the contact person that it names by its id. */
export interface WithCopy {
  readonly order: JobordreType;
  /** The contact person who was copied, and is responsible for the order. */
  readonly kontaktpersonId?: string;
  readonly violations: readonly FieldViolation[];
  /** Where the request has what stands at that place of the order. */
  readonly asSent: (felt: FieldPath) => FieldPath;
}

const NAMED = ['KontaktpersonIdentifier'];

/**
 * Copies the contact person that an order names by its id. What becomes of that later does not
 * change the order. One that has a written one besides stays as it was sent: rule 19 tells of it.
 */
export async function withCopy(
  opslag: Pick<Kontaktpersonopslag, 'ofCompany'>,
  sent: JobordreType,
): Promise<WithCopy> {
  const { KontaktpersonIdentifier: id, ...rest } = sent;
  const asIs = { order: sent, asSent: (felt: FieldPath) => felt };
  if (id === undefined || sent.Kontaktperson) return { ...asIs, violations: [] };
  const { CVRnumberIdentifier: cvr } = sent.Virksomhed;
  const person = (await namedOf(opslag, cvr, [id])).get(keptId(id));
  if (!person) return { ...asIs, violations: [noneToCopy(cvr, id, NAMED)] };
  const { Stilling: _, ...Kontaktperson } = copyOf(person);
  return {
    ...{ order: { ...rest, Kontaktperson }, kontaktpersonId: person.id, violations: [] },
    asSent: (felt) => (felt[0] === 'Kontaktperson' ? NAMED : felt),
  };
}

/**
 * Has the contact person who becomes responsible for an order stay until it is written. It is asked
 * before the order is locked, as whoever deletes a contact person locks that first, too.
 * @throws Fault 150021 when it was deleted since the order was judged
 */
export async function keepResponsible(
  transaction: Transaction,
  { kontaktpersoner }: { readonly kontaktpersoner: Pick<Kontaktpersonopslag, 'keep'> },
  cvr: string,
  id: string | undefined,
  asker: RequestContext,
): Promise<void> {
  if (id === undefined || (await kontaktpersoner.keep(transaction, id))) return;
  throw refusal(noneToCopy(cvr, id, ['Jobordre', ...NAMED]), asker);
}
