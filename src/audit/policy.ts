/** Which operations leave a row in the audit trail: THE table. One that does not stand here leaves one too. */
interface Pligt {
  readonly revideres: boolean;
  readonly grund: string;
}

const CHANGES_AD: Pligt = { revideres: true, grund: 'changes an ad' };
const READS_AD: Pligt = { revideres: true, grund: 'shows an ad to who may see more of it than the public' };
const READS_ADS: Pligt = {
  revideres: true,
  grund: 'shows ads of an organisation, not the public part alone',
};
const DESK: Pligt = { revideres: true, grund: 'a case handler acts on an ad' };
const READS_LOGINS: Pligt = { revideres: true, grund: 'shows when a company was logged in' };
const CODE_LISTS: Pligt = { revideres: false, grund: 'public lists: neither an ad nor a company is touched' };

export const revisionspligt: Readonly<Record<string, Pligt>> = {
  CreateJobannonce: CHANGES_AD,
  UpdateJobannonce: CHANGES_AD,
  CloseJobannonce: CHANGES_AD,
  DeleteJobannonce: CHANGES_AD,
  IsValidJobannonce: { revideres: false, grund: 'a dry run: nothing is kept, and nothing kept is shown' },
  GetJobannonce: READS_AD,
  GetJobannonceHistory: READS_AD,
  GetJobannonceByAnnonceId: READS_AD,
  GetJobannonceChanges: READS_ADS,
  SearchJobannonce: READS_ADS,
  GetVirksomhedLogin: READS_LOGINS,
  GetVirksomhedLogins: READS_LOGINS,
  SetVirksomhedLogin: { revideres: true, grund: 'changes what is known of a company' },
  GetAfventendeJobannoncer: READS_ADS,
  PaabegyndBehandling: DESK,
  ParkerJobannonce: DESK,
  FrigivJobannonce: DESK,
  GodkendJobannonce: DESK,
  AfvisJobannonce: DESK,
  GetCodeListNames: CODE_LISTS,
  GetCodeList: CODE_LISTS,
};

export const skalRevideres = (operation: string): boolean => revisionspligt[operation]?.revideres ?? true;
