/** The parties of job orders: who asks, and what is shown of one. */
import { kode } from '../../../codelists/code-lists.js';
import type { JobordrepartType } from '../../../contract/index.js';
import type { RequestContext } from '../../../operations/request-context.js';
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

/**
 * Shows parties, each authority with its name where it is known. One is asked for once, however
 * often it occurs.
 */
export async function writeParts(
  parts: readonly Jobordrepart[],
  myndigheder: Pick<Myndighedsregister, 'find'>,
): Promise<JobordrepartType[]> {
  const authorities = parts.filter(({ part }) => part === 'Myndighed');
  const byKey = new Map(authorities.map((one) => [keyOf(one), one]));
  const found = await Promise.all(
    [...byKey].map(async ([key, one]) => [key, await myndigheder.find(one)] as const),
  );
  const names = new Map(found.map(([key, myndighed]) => [key, myndighed?.navn]));
  return parts.map((one) => {
    const navn = one.part === 'Myndighed' ? names.get(keyOf(one)) : undefined;
    return {
      Part: kode('Part', one.part),
      OrganisationTypeId: one.organisationTypeId,
      OrganisationCode: one.organisationCode,
      ...(navn !== undefined && { Navn: navn }),
    };
  });
}

const keyOf = ({ organisationTypeId, organisationCode }: Jobordrepart) =>
  `${organisationTypeId}/${organisationCode}`;
