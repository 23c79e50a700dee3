/** The parties of job orders: who asks, and what is shown of one. */
import { kode } from '../../../codelists/code-lists.js';
import type { JobordrepartType } from '../../../contract/index.js';
import type { RequestContext } from '../../../operations/request-context.js';
import type { Transaction } from '../../../store/sql/transaction.js';
import type { Myndighedsregister } from '../../myndighed/myndighedsregister.js';
import type { Haendelse, Jobordrepart } from './store-port.js';

/** Is it a system that acts for companies by their mandates? All others are authorities. */
export const isCompany = ({ scope }: Pick<RequestContext, 'scope'>): boolean => scope === 'mandate';

/** The party that asks. */
export function partOf(asker: Pick<RequestContext, 'scope' | 'caller'>): Jobordrepart {
  const { organisationTypeId, organisationCode } = asker.caller;
  return { part: isCompany(asker) ? 'Virksomhed' : 'Myndighed', organisationTypeId, organisationCode };
}

/** An event that the asker makes. */
export function haendelseOf(
  asker: RequestContext,
  what: Omit<Haendelse, 'tidspunkt' | 'performedBy' | 'logId'>,
): Haendelse {
  const { now, logId, caller } = asker;
  const performedBy = { ...partOf(asker), metadata: caller.metadata };
  return { ...what, tidspunkt: now, performedBy, logId };
}

/** The names of authorities, by the key of their parties. */
export type PartNames = ReadonlyMap<string, string | undefined>;

/**
 * Finds the names of the authorities among the parties, each asked for once.
 * @param transaction to read on its connection
 */
export async function namesOfParts(
  parts: readonly Jobordrepart[],
  myndigheder: Pick<Myndighedsregister, 'find'>,
  transaction?: Transaction,
): Promise<PartNames> {
  const authorities = parts.filter(({ part }) => part === 'Myndighed');
  const byKey = new Map(authorities.map((one) => [keyOf(one), one]));
  return new Map(
    await Promise.all(
      [...byKey].map(async ([key, one]) => [key, (await myndigheder.find(one, transaction))?.navn] as const),
    ),
  );
}

/** Shows a party, an authority with its name where it is known. */
export function writePart(one: Jobordrepart, names: PartNames): JobordrepartType {
  const navn = one.part === 'Myndighed' ? names.get(keyOf(one)) : undefined;
  return {
    Part: kode('Part', one.part),
    OrganisationTypeId: one.organisationTypeId,
    OrganisationCode: one.organisationCode,
    ...(navn !== undefined && { Navn: navn }),
  };
}

/** Shows parties, each authority with its name. */
export async function writeParts(
  parts: readonly Jobordrepart[],
  myndigheder: Pick<Myndighedsregister, 'find'>,
): Promise<JobordrepartType[]> {
  const names = await namesOfParts(parts, myndigheder);
  return parts.map((one) => writePart(one, names));
}

const keyOf = ({ organisationTypeId, organisationCode }: Jobordrepart) =>
  `${organisationTypeId}/${organisationCode}`;
