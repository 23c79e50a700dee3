/**
 * THE table of operations. Permissions (contract.md section 7, "Tilladte organisationer"), the
 * audit trail and the protection against repeats all read it, and docs/permissions.md is written
 * from it. An operation of the contract without a row here does not compile.
 */
import type { OperationName } from '../contract/index.js';

/** Names of values of the code list OrganisationType; the numbers are data and may change. */
export type Role = 'AKasse' | 'Jobcenter' | 'STAR' | 'Leverandoer';

/**
 * Says how far a permission reaches: the organisation's own ads and orders, those of the companies
 * whose mandate the system holds, or everyone's.
 */
export type Scope = 'egne' | 'mandate' | 'alle';

/** A role that is absent may not call the operation. */
export type Access = Readonly<Partial<Record<Role, Scope>>>;

/** Names of values of the code list Adgangsrolle: what a person may be given. */
export const personRoles = ['Virksomhedsbruger', 'LBA', 'VirksomhedLBA', 'Landssupporten'] as const;
export type PersonRole = (typeof personRoles)[number];

/** What a person must have been given, besides what the organisation may. */
export interface PersonRule {
  /**
   * Who must have one of the roles: everybody, so that no system is let in, or whoever is employed
   * by a job centre or an a-kasse. Systems act for those as before.
   */
  readonly whom: 'everybody' | 'employees';
  readonly roles: readonly PersonRole[];
}

/** Does the operation leave a row in the audit trail, and why? */
export interface AuditRule {
  readonly audited: boolean;
  readonly reason: string;
}

export interface OperationRule {
  /** A change is looked up by its request id and remembered with its answer; a read is not. */
  readonly kind: 'change' | 'read';
  readonly access: Access;
  /** When it is absent, any person and any system of the organisation may. */
  readonly person?: PersonRule;
  readonly audit: AuditRule;
}

const CHANGE_ADS: Access = { AKasse: 'egne', Jobcenter: 'egne', STAR: 'alle', Leverandoer: 'mandate' };
const READ_ADS: Access = { AKasse: 'egne', Jobcenter: 'egne', STAR: 'alle', Leverandoer: 'egne' };
/** Version 1 knew the company of an ad, and not which system had sent it. */
const READ_V1_ADS: Access = { ...READ_ADS, Leverandoer: 'mandate' };
const EVERYONE: Access = { AKasse: 'alle', Jobcenter: 'alle', STAR: 'alle', Leverandoer: 'alle' };
const AUTHORITIES: Access = { AKasse: 'alle', Jobcenter: 'alle', STAR: 'alle' };
/** What is told of a company: to authorities, and to systems that hold its mandate. */
const OF_COMPANY: Access = { ...AUTHORITIES, Leverandoer: 'mandate' };
const STAR_ONLY: Access = { STAR: 'alle' };
/** Orders are open to all authorities (jobordre.md); a company's own system has its mandates. */
const ORDERS: Access = { ...AUTHORITIES, Leverandoer: 'mandate' };
const MEDIATORS: Access = { AKasse: 'alle', Jobcenter: 'alle' };
const MEDIATORS_AND_COMPANY: Access = { ...MEDIATORS, Leverandoer: 'mandate' };
/** A company's own systems, and STAR, whose the pages of Jobnet for Arbejdsgivere are. */
const COMPANY_ITSELF: Access = { STAR: 'alle', Leverandoer: 'mandate' };
const OWN_MEDIATIONS: Access = { AKasse: 'egne', Jobcenter: 'egne' };
const OWN_JOB_CENTRE: Access = { Jobcenter: 'egne' };

/**
 * Ads and orders are a company's: who is employed by an authority makes and changes them in its
 * name. Reads show what the authority itself may see, and mediation is its own work.
 */
const IN_COMPANYS_NAME: PersonRule = { whom: 'employees', roles: ['Virksomhedsbruger'] };
const SUPPORT: PersonRule = { whom: 'everybody', roles: ['Landssupporten'] };
/** »brugere med rollen LBA i organisationen ’Virksomhed’« */
const COMPANY_LBA: PersonRule = { whom: 'everybody', roles: ['VirksomhedLBA'] };
const SUPPORT_OR_OWN_LBA: PersonRule = { whom: 'everybody', roles: ['Landssupporten', 'LBA'] };

const CHANGES_AD: AuditRule = { audited: true, reason: 'changes an ad' };
const CHANGES_COMPANY: AuditRule = { audited: true, reason: 'changes what is known of a company' };
const READS_AD: AuditRule = {
  audited: true,
  reason: 'shows an ad to who may see more of it than the public',
};
const READS_ADS: AuditRule = {
  audited: true,
  reason: 'shows ads of an organisation, not the public part alone',
};
const DESK: AuditRule = { audited: true, reason: 'a case handler acts on an ad' };
const READS_LOGINS: AuditRule = { audited: true, reason: 'shows when a company was logged in' };
const CHANGES_ORDER: AuditRule = { audited: true, reason: 'changes a job order' };
const READS_ORDERS: AuditRule = { audited: true, reason: 'shows job orders, which are not public' };
const MEDIATES: AuditRule = { audited: true, reason: 'changes what is known of a candidate' };
const READS_CANDIDATES: AuditRule = { audited: true, reason: 'shows candidates, who are persons' };
const CHANGES_CONTACT: AuditRule = { audited: true, reason: 'changes a contact person of a company' };
const READS_CONTACTS: AuditRule = { audited: true, reason: 'shows contact persons, who are persons' };
const LOGS_IN: AuditRule = {
  audited: true,
  reason: 'counts the login of an employee, and says what it may do',
};
const ACCEPTS: AuditRule = { audited: true, reason: 'an employee accepts the terms of use' };
const TERMS: AuditRule = { audited: false, reason: 'the terms of use, which are for everybody' };
const CHANGES_ACCESS: AuditRule = { audited: true, reason: 'changes what a person may do' };
const READS_ACCESS: AuditRule = { audited: true, reason: 'shows what a person may do' };
const ASKS_ACCESS: AuditRule = { audited: true, reason: 'an employee asks for access' };
const DECIDES_ACCESS: AuditRule = { audited: true, reason: 'says who may work for a company' };
const READS_REQUESTS: AuditRule = { audited: true, reason: 'shows who has asked for access' };
const COMPANY_ACCESS: AuditRule = {
  audited: true,
  reason: 'shows whether a company is locked or hit by a conflict',
};
const JOB_CENTRES: AuditRule = {
  audited: false,
  reason: 'public facts of job centres: neither an order nor a person is touched',
};
const CHANGES_NOTICE: AuditRule = { audited: true, reason: 'changes what everyone is shown' };
const NOTICES: AuditRule = {
  audited: false,
  reason: 'what STAR shows companies: neither an ad nor a person is touched',
};
const DRY_RUN: AuditRule = {
  audited: false,
  reason: 'a dry run: nothing is kept, and nothing kept is shown',
};
const CODE_LISTS: AuditRule = {
  audited: false,
  reason: 'public lists: neither an ad nor a company is touched',
};

export const operations = {
  CreateJobannonce: { kind: 'change', access: CHANGE_ADS, person: IN_COMPANYS_NAME, audit: CHANGES_AD },
  UpdateJobannonce: { kind: 'change', access: CHANGE_ADS, person: IN_COMPANYS_NAME, audit: CHANGES_AD },
  CloseJobannonce: { kind: 'change', access: CHANGE_ADS, person: IN_COMPANYS_NAME, audit: CHANGES_AD },
  DeleteJobannonce: { kind: 'change', access: CHANGE_ADS, person: IN_COMPANYS_NAME, audit: CHANGES_AD },
  IsValidJobannonce: { kind: 'read', access: CHANGE_ADS, person: IN_COMPANYS_NAME, audit: DRY_RUN },
  GetJobannonce: { kind: 'read', access: READ_ADS, audit: READS_AD },
  GetJobannoncePubliceret: { kind: 'read', access: READ_ADS, audit: READS_AD },
  GetJobannonceHistory: { kind: 'read', access: READ_ADS, audit: READS_AD },
  GetJobannonceChanges: { kind: 'read', access: READ_ADS, audit: READS_ADS },
  GetJobannonceByAnnonceId: { kind: 'read', access: READ_V1_ADS, audit: READS_AD },
  SearchJobannonce: { kind: 'read', access: EVERYONE, audit: READS_ADS },

  GetVirksomhedLogin: { kind: 'read', access: AUTHORITIES, audit: READS_LOGINS },
  GetVirksomhedLogins: { kind: 'read', access: AUTHORITIES, audit: READS_LOGINS },
  GetVirksomhedsadgang: { kind: 'read', access: OF_COMPANY, audit: COMPANY_ACCESS },
  SetVirksomhedLogin: { kind: 'change', access: STAR_ONLY, audit: CHANGES_COMPANY },

  GetAfventendeJobannoncer: { kind: 'read', access: STAR_ONLY, audit: READS_ADS },
  PaabegyndBehandling: { kind: 'change', access: STAR_ONLY, audit: DESK },
  ParkerJobannonce: { kind: 'change', access: STAR_ONLY, audit: DESK },
  FrigivJobannonce: { kind: 'change', access: STAR_ONLY, audit: DESK },
  GodkendJobannonce: { kind: 'change', access: STAR_ONLY, audit: DESK },
  AfvisJobannonce: { kind: 'change', access: STAR_ONLY, audit: DESK },

  CreateJobordre: { kind: 'change', access: ORDERS, person: IN_COMPANYS_NAME, audit: CHANGES_ORDER },
  IsValidJobordre: { kind: 'read', access: ORDERS, person: IN_COMPANYS_NAME, audit: DRY_RUN },
  UpdateJobordre: { kind: 'change', access: ORDERS, person: IN_COMPANYS_NAME, audit: CHANGES_ORDER },
  SetJobordreStatus: { kind: 'change', access: ORDERS, person: IN_COMPANYS_NAME, audit: CHANGES_ORDER },
  GetJobordre: { kind: 'read', access: ORDERS, audit: READS_ORDERS },
  GetJobordrerForVirksomhed: { kind: 'read', access: ORDERS, audit: READS_ORDERS },
  GetJobordrerPaaTypeOgStatus: { kind: 'read', access: AUTHORITIES, audit: READS_ORDERS },
  SetTovholder: { kind: 'change', access: OWN_JOB_CENTRE, audit: CHANGES_ORDER },
  CreateJobordreFormidling: { kind: 'change', access: MEDIATORS, audit: MEDIATES },
  UpdateJobordreFormidling: { kind: 'change', access: MEDIATORS_AND_COMPANY, audit: MEDIATES },
  DeleteJobordreFormidling: { kind: 'change', access: OWN_MEDIATIONS, audit: MEDIATES },
  GetJobordreFormidlinger: { kind: 'read', access: ORDERS, audit: READS_CANDIDATES },
  GetFormidlingslog: { kind: 'read', access: ORDERS, audit: READS_ORDERS },
  GetJobordrehaendelser: { kind: 'read', access: AUTHORITIES, audit: READS_ORDERS },
  GetVirksomhedJobcenterTilknytning: { kind: 'read', access: ORDERS, audit: JOB_CENTRES },
  GetTilmeldteJobcentre: { kind: 'read', access: ORDERS, audit: JOB_CENTRES },

  CreateKontaktperson: {
    kind: 'change',
    access: COMPANY_ITSELF,
    person: IN_COMPANYS_NAME,
    audit: CHANGES_CONTACT,
  },
  IsValidKontaktperson: { kind: 'read', access: COMPANY_ITSELF, person: IN_COMPANYS_NAME, audit: DRY_RUN },
  UpdateKontaktperson: {
    kind: 'change',
    access: COMPANY_ITSELF,
    person: IN_COMPANYS_NAME,
    audit: CHANGES_CONTACT,
  },
  DeleteKontaktperson: {
    kind: 'change',
    access: COMPANY_ITSELF,
    person: IN_COMPANYS_NAME,
    audit: CHANGES_CONTACT,
  },
  GetKontaktperson: { kind: 'read', access: OF_COMPANY, audit: READS_CONTACTS },
  GetKontaktpersoner: { kind: 'read', access: OF_COMPANY, audit: READS_CONTACTS },
  CreateDriftsbesked: { kind: 'change', access: STAR_ONLY, audit: CHANGES_NOTICE },
  IsValidDriftsbesked: { kind: 'read', access: STAR_ONLY, audit: DRY_RUN },
  UpdateDriftsbesked: { kind: 'change', access: STAR_ONLY, audit: CHANGES_NOTICE },
  DeleteDriftsbesked: { kind: 'change', access: STAR_ONLY, audit: CHANGES_NOTICE },
  GetDriftsbeskeder: { kind: 'read', access: OF_COMPANY, audit: NOTICES },

  GetLoginTilstand: { kind: 'change', access: STAR_ONLY, audit: LOGS_IN },
  TilknytKontaktperson: { kind: 'change', access: STAR_ONLY, audit: CHANGES_CONTACT },
  OpretOgTilknyt: { kind: 'change', access: STAR_ONLY, audit: CHANGES_CONTACT },
  FjernTilknytning: { kind: 'change', access: STAR_ONLY, audit: CHANGES_CONTACT },
  GetVilkaar: { kind: 'read', access: EVERYONE, audit: TERMS },
  AccepterVilkaar: { kind: 'change', access: STAR_ONLY, audit: ACCEPTS },
  GetBrugeradgange: {
    kind: 'read',
    access: AUTHORITIES,
    person: SUPPORT_OR_OWN_LBA,
    audit: READS_ACCESS,
  },
  TildelRolle: { kind: 'change', access: AUTHORITIES, person: SUPPORT, audit: CHANGES_ACCESS },
  FjernRolle: { kind: 'change', access: AUTHORITIES, person: SUPPORT, audit: CHANGES_ACCESS },
  AnmodOmAdgang: { kind: 'change', access: STAR_ONLY, audit: ASKS_ACCESS },
  GetAnmodninger: { kind: 'read', access: STAR_ONLY, person: COMPANY_LBA, audit: READS_REQUESTS },
  TildelAdgang: { kind: 'change', access: STAR_ONLY, person: COMPANY_LBA, audit: DECIDES_ACCESS },
  AfvisAnmodning: { kind: 'change', access: STAR_ONLY, person: COMPANY_LBA, audit: DECIDES_ACCESS },

  // Code lists hold nothing of anybody: contract.md says nothing of them, so everyone reads them.
  GetCodeListNames: { kind: 'read', access: EVERYONE, audit: CODE_LISTS },
  GetCodeList: { kind: 'read', access: EVERYONE, audit: CODE_LISTS },
  SearchStilling: { kind: 'read', access: EVERYONE, audit: CODE_LISTS },
  GetStilling: { kind: 'read', access: EVERYONE, audit: CODE_LISTS },
} as const satisfies Readonly<Record<OperationName, OperationRule>>;
