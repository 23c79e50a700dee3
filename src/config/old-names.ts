/**
 * Settings of version 0.1 that have another name now; test/old-names.txt allows them here and
 * nowhere else.
 */
export const OLD_NAMES: Readonly<Record<string, string>> = {
  INDGANGE: 'AUTH_METHODS',
  GRAENSE_PR_MINUT: 'RATE_PER_MINUTE',
  GRAENSE_SAMTIDIGE: 'RATE_CONCURRENT',
  REVISION_SEAL_SECONDS: 'AUDIT_SEAL_SECONDS',
  REVISION_DAYS: 'AUDIT_DAYS',
  MAIL_FRA: 'MAIL_FROM',
  MAIL_SVAR_TIL: 'MAIL_REPLY_TO',
  AUTO_GODKEND: 'AUTO_APPROVE',
  EURES_SCHWEIZ: 'EURES_SWITZERLAND',
};
