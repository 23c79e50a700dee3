/**
 * Makes the caller of who sent a message and the organisation that it names (contract.md sections 1
 * and 7).
 */
import { Fault } from '../faults/fault.js';
import type { Caller, StatedCaller } from './caller.js';
import type { Identity } from '../systems/identity.js';
import type { CallingSystem, Organisation } from '../systems/system.js';
import type { SystemRegistry } from '../systems/registry-port.js';

/** A system is told so many of its own organisations when it names another one. */
const MAX_ORGANISATIONS_TOLD = 5;

/**
 * Makes a caller of a proven system. The organisation of ActiveOrganisationHeader must be one that
 * it may act for.
 * @throws Fault 4575 it may not
 */
function provenCaller(stated: StatedCaller, { system, certificateSha256 }: Identity): Caller {
  if (system.organisations.some((own) => isSame(own, stated)))
    return { ...stated, system, certificateSha256 };
  const vaerdi = textOf(stated);
  const own = system.organisations.map(textOf);
  const forventet = [
    ...own.slice(0, MAX_ORGANISATIONS_TOLD),
    ...(own.length > MAX_ORGANISATIONS_TOLD ? ['…'] : []),
  ].join(', ');
  const data = {
    type: stated.organisationTypeId,
    kode: stated.organisationCode,
    hvad: 'systemet, der kalder, er ikke registreret til den / the calling system is not registered for it',
  };
  throw new Fault(4575, [{ kode: 4575, vaerdi, forventet, data }], data);
}

/** Begins the id of a system that nobody has proven. */
export const UNPROVEN = 'sandbox ';

/**
 * Makes a caller of a header that the sandbox takes at its word. It has the mandates of all systems
 * that may act for the organisation, and is counted as that organisation.
 */
function unprovenCaller(stated: StatedCaller, systems: readonly CallingSystem[]): Caller {
  const [only, second] = systems;
  const system = {
    id: `${UNPROVEN}${textOf(stated)}`,
    name: systems.length === 0 ? 'sandbox' : systems.map(({ name }) => name).join(', '),
    mandates: [...new Set(systems.flatMap(({ mandates }) => mandates))],
    limits: only && !second ? only.limits : {},
  };
  return { ...stated, system };
}

/**
 * @param sandboxRegistry where systems are found for a header that is taken at its word; absent
 *   outside the sandbox, where a message without an identity must not have come this far
 */
export function callersOf(sandboxRegistry: Pick<SystemRegistry, 'findSystems'> | undefined) {
  return async (stated: StatedCaller, identity: Identity | undefined): Promise<Caller> => {
    if (identity) return provenCaller(stated, identity);
    if (!sandboxRegistry) throw new Error('a message that proves nothing is taken in the sandbox only');
    return unprovenCaller(stated, await sandboxRegistry.findSystems(stated));
  };
}

const isSame = (own: Organisation, { organisationTypeId, organisationCode }: Organisation) =>
  own.organisationTypeId === organisationTypeId && own.organisationCode === organisationCode;

const textOf = ({ organisationTypeId, organisationCode }: Organisation) =>
  `${organisationTypeId}/${organisationCode}`;
