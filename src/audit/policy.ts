/**
 * Which operations leave a row in the audit trail: THE table. One that does not stand here leaves
 * one too.
 */
interface AuditRule {
  readonly audited: boolean;
  readonly reason: string;
}

const CHANGES_AD: AuditRule = { audited: true, reason: 'changes an ad' };
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
const CODE_LISTS: AuditRule = {
  audited: false,
  reason: 'public lists: neither an ad nor a company is touched',
};

export const auditPolicy: Readonly<Record<string, AuditRule>> = {
  CreateJobannonce: CHANGES_AD,
  UpdateJobannonce: CHANGES_AD,
  CloseJobannonce: CHANGES_AD,
  DeleteJobannonce: CHANGES_AD,
  IsValidJobannonce: { audited: false, reason: 'a dry run: nothing is kept, and nothing kept is shown' },
  GetJobannonce: READS_AD,
  GetJobannonceHistory: READS_AD,
  GetJobannonceByAnnonceId: READS_AD,
  GetJobannonceChanges: READS_ADS,
  SearchJobannonce: READS_ADS,
  GetVirksomhedLogin: READS_LOGINS,
  GetVirksomhedLogins: READS_LOGINS,
  SetVirksomhedLogin: { audited: true, reason: 'changes what is known of a company' },
  GetAfventendeJobannoncer: READS_ADS,
  PaabegyndBehandling: DESK,
  ParkerJobannonce: DESK,
  FrigivJobannonce: DESK,
  GodkendJobannonce: DESK,
  AfvisJobannonce: DESK,
  GetCodeListNames: CODE_LISTS,
  GetCodeList: CODE_LISTS,
};

export const isAudited = (operation: string): boolean => auditPolicy[operation]?.audited ?? true;
