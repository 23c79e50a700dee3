import { kode } from '../codelists/code-lists.js';
import type { OperationName } from '../contract/index.js';
import { operations, type Access, type OperationRule, type Role } from './table.js';

interface SampleOrganisation {
  readonly role: Role;
  readonly code: string;
}

/**
 * The organisations that samples are sent for: of each kind one that the demo's systems have. The
 * first that may use an operation is that of its sample.
 */
const ORGANISATIONS: readonly SampleOrganisation[] = [
  { role: 'Jobcenter', code: '461' },
  { role: 'STAR', code: '1' },
];

/**
 * Of ads of version 1 no jobcentre is told more than that they are gone. Roles are given by STAR's
 * Landssupporten.
 */
const ONLY_FOR: Partial<Record<OperationName, Role>> = {
  GetJobannonceByAnnonceId: 'STAR',
  GetBrugeradgange: 'STAR',
  TildelRolle: 'STAR',
  FjernRolle: 'STAR',
};

/**
 * The values of the elements that name the organisation, in both headers of an operation's sample.
 * @throws Error when none of the organisations may use the operation: then a row is missing here
 */
export function sampleOrganisation(operation: OperationName): Readonly<Record<string, string>> {
  const access: Access = operations[operation].access;
  const only = ONLY_FOR[operation];
  const found = ORGANISATIONS.find(({ role }) => access[role] !== undefined && (only ?? role) === role);
  if (!found) throw new Error(`no organisation of the samples may use ${operation}`);
  return {
    OrganisationTypeIdentifier: String(kode('OrganisationType', found.role)),
    OrganisationCode: found.code,
  };
}

/** The demo's user of Landssupporten (demo/brugere.json). */
export const SAMPLE_SUPPORTER = 'sup1';
/** The demo's LBA of the organisation Virksomhed. */
export const SAMPLE_COMPANY_LBA = 'lbavirk1';

/** The elements that name the person, where an operation is only for persons. */
export function samplePerson(operation: OperationName): Readonly<Record<string, string>> {
  const { person }: OperationRule = operations[operation];
  if (person?.whom !== 'everybody') return {};
  return {
    RequestUserTypeIdentifier: String(kode('RequestUserType', 'Sagsbehandler')),
    UserIdentifier: person.roles.includes('VirksomhedLBA') ? SAMPLE_COMPANY_LBA : SAMPLE_SUPPORTER,
  };
}
