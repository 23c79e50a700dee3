/** What operators look for in the audit trail, and what they find. */
import type { BreakKind } from './seals/verification.js';

/** Says what an operator looks for; times are those of the database. */
export interface AuditQuery {
  readonly jobannonceId?: string;
  /** Also what was done to its mediations. */
  readonly jobordreId?: string;
  readonly formidlingId?: string;
  readonly kontaktpersonId?: string;
  readonly driftsbeskedId?: string;
  readonly anmodningId?: string;
  /** Keyed hashes of one person: also what was done to the requests for access. */
  readonly personIds?: readonly string[];
  readonly systemId?: string;
  readonly organisation?: { readonly organisationTypeId: number; readonly organisationCode: string };
  readonly operation?: string;
  readonly logId?: string;
  readonly from?: Date;
  readonly to?: Date;
}

/** Persons are looked for on the command line only, as their identifiers are hashed there. */
export type LookedFor = Omit<AuditQuery, 'personIds'>;

export interface ShownAuditRow {
  readonly nr: string;
  readonly recorded_at: Date;
  readonly log_id: string;
  readonly certificate_sha256: string | null;
  readonly system_id: string | null;
  readonly organisation_type_id: number | null;
  readonly organisation_code: string | null;
  readonly user_id: string | null;
  readonly user_type: number | null;
  readonly operation: string;
  readonly jobannonce_id: string | null;
  readonly version: number | null;
  readonly annonce_id: string | null;
  readonly cvr: string | null;
  readonly repeated: boolean;
  readonly outcome: number;
  readonly jobordre_id: string | null;
  readonly formidling_id: string | null;
  readonly kontaktperson_id: string | null;
  readonly driftsbesked_id: string | null;
  readonly person_id: string | null;
  readonly anmodning_id: string | null;
}

const INDEXED = [
  'jobannonceId',
  'jobordreId',
  'formidlingId',
  'kontaktpersonId',
  'driftsbeskedId',
  'anmodningId',
  'systemId',
] as const satisfies readonly (keyof LookedFor)[];

/** Can it be found by an id? Else it needs a period. */
export const hasIndex = (query: LookedFor): boolean => INDEXED.some((name) => query[name] !== undefined);

/** Does a row stand in the chain as it was sealed? */
export type SealState =
  | { readonly kind: 'sealed'; readonly seal: string; readonly at: Date }
  /** It waits for the next seal. */
  | { readonly kind: 'unsealed' }
  | { readonly kind: 'broken'; readonly seal: string; readonly why: BreakKind };

export interface JudgedRow extends ShownAuditRow {
  readonly seal: SealState;
}

export interface AuditPage {
  /** The newest first. */
  readonly rows: readonly JudgedRow[];
  /** Where to look on. */
  readonly next?: string;
  /** The page ended before it was full, as enough rows had been looked at. */
  readonly isPartial: boolean;
}

/** The end of the chain of seals. */
export interface ChainEnd {
  readonly newest?: { readonly nr: string; readonly at: Date; readonly hash: string };
  /** Rows that no seal has, counted up to some thousands. */
  readonly unsealed: number;
  readonly isMore: boolean;
}
