/** The order that an address names. */
import type { JobordrevisningType } from '../../../contract/index.js';
import { Fault } from '../../../faults/fault.js';
import type { HttpAnswer } from '../../../http/gateway.js';
import { notFound } from '../../layout/said.js';
import { isId } from '../../visit/ids.js';
import type { CompanyVisit } from '../../visit/visit.js';

/** No order and no candidate of that id, or not one of the company: both look the same. */
const UNKNOWN: ReadonlySet<number> = new Set([140000, 140001]);

/** Shows that there is no such page where the gateway says that there is no such order. */
export async function withOrdre(
  visit: CompanyVisit,
  show: (ordre: JobordrevisningType) => Promise<HttpAnswer>,
): Promise<HttpAnswer> {
  const { id = '' } = visit.params;
  if (!isId(id)) return notFound(visit);
  try {
    const { Jobordrevisning } = await visit.ask('GetJobordre', { JobordreIdentifier: id });
    return await show(Jobordrevisning);
  } catch (error) {
    if (error instanceof Fault && UNKNOWN.has(error.kode)) return notFound(visit);
    throw error;
  }
}

export const ordreHref = (id: string, below = ''): string => `/virksomhed/ordrer/${id}${below}`;
