/**
 * Who may do what: contract.md section 7, "Tilladte organisationer", as one table. An operation that does not stand
 * here may be called by nobody.
 */
import { Fault } from '../faults/fault.js';
import type { Caller } from './caller.js';

/** Names of the values of the code list OrganisationType; the numbers are data and may change. */
export type Role = 'AKasse' | 'Jobcenter' | 'STAR' | 'Leverandoer';

/** How far a permission reaches: the organisation's own ads, everyone's, or those of the CVR numbers it holds a mandate for. */
export type Scope = 'egne' | 'mandate' | 'alle';

type Row = Readonly<Partial<Record<Role, Scope>>>;

const CHANGE_ADS: Row = { AKasse: 'egne', Jobcenter: 'egne', STAR: 'alle', Leverandoer: 'mandate' };
const READ_ADS: Row = { AKasse: 'egne', Jobcenter: 'egne', STAR: 'alle', Leverandoer: 'egne' };
/** Version 1 knew an ad's company, and not which system had sent it. */
const READ_V1_ADS: Row = { ...READ_ADS, Leverandoer: 'mandate' };
const SEARCH: Row = { AKasse: 'alle', Jobcenter: 'alle', STAR: 'alle', Leverandoer: 'alle' };
const READ_LOGINS: Row = { AKasse: 'alle', Jobcenter: 'alle', STAR: 'alle' };
/** Code lists hold nothing of anybody: contract.md says nothing of them, so everyone reads them. */
const READ_CODE_LISTS: Row = { AKasse: 'alle', Jobcenter: 'alle', STAR: 'alle', Leverandoer: 'alle' };
const STAR_ONLY: Row = { STAR: 'alle' };

export const permissions: Readonly<Record<string, Row>> = {
  CreateJobannonce: CHANGE_ADS,
  UpdateJobannonce: CHANGE_ADS,
  CloseJobannonce: CHANGE_ADS,
  DeleteJobannonce: CHANGE_ADS,
  IsValidJobannonce: CHANGE_ADS,
  GetJobannonce: READ_ADS,
  GetJobannonceHistory: READ_ADS,
  GetJobannonceChanges: READ_ADS,
  GetJobannonceByAnnonceId: READ_V1_ADS,
  SearchJobannonce: SEARCH,
  GetVirksomhedLogin: READ_LOGINS,
  GetVirksomhedLogins: READ_LOGINS,
  SetVirksomhedLogin: STAR_ONLY,
  GetAfventendeJobannoncer: STAR_ONLY,
  PaabegyndBehandling: STAR_ONLY,
  ParkerJobannonce: STAR_ONLY,
  FrigivJobannonce: STAR_ONLY,
  GodkendJobannonce: STAR_ONLY,
  AfvisJobannonce: STAR_ONLY,
  GetCodeListNames: READ_CODE_LISTS,
  GetCodeList: READ_CODE_LISTS,
};

/**
 * How far the caller's permission for an operation reaches.
 * @param roleOf the role behind a number of the code list OrganisationType
 * @throws Fault 1013 when the caller's kind of organisation has no access to the operation
 */
export function authorise(
  caller: Caller,
  operation: string,
  roleOf: (type: number) => string | undefined,
): Scope {
  const role = roleOf(caller.organisationTypeId);
  const row: Readonly<Record<string, Scope | undefined>> = permissions[operation] ?? {};
  const scope = role === undefined ? undefined : row[role];
  if (scope) return scope;
  throw new Fault(1013, [], { type: role ?? caller.organisationTypeId, operation });
}
