import type { Transaction } from '../../store/transaction.js';
import type { JobannonceType } from '../../contract/index.js';

export type Afgoerelse = 'afventer' | 'godkendt' | 'afvist';

/** Why an ad was refused, for its creator. */
export interface Afvisning {
  readonly aarsagskoder: readonly number[];
  readonly tekst: string;
}

/** A job ad as it is kept. Its status is computed (status.ts) and so is not here. */
export interface GemtJobannonce {
  /** AnnonceId, lower case. */
  readonly id: string;
  /** 1 when created, one more with every change. */
  readonly version: number;
  /** ActiveOrganisationHeader of the request that created it. */
  readonly ejer: { readonly organisationTypeId: number; readonly organisationCode: string };
  /** What was sent, its times normalised to UTC instants. */
  readonly indhold: JobannonceType;
  readonly konfliktramt: boolean;
  readonly afgoerelse: Afgoerelse;
  /** Present exactly when it is decided. */
  readonly afgjortTidspunkt?: Date;
  readonly afvisning?: Afvisning;
  /** Absent: at once when approved. */
  readonly publiceringTidspunkt?: Date;
  readonly afpubliceringTidspunkt: Date;
  readonly afsluttetTidspunkt?: Date;
  readonly slettetTidspunkt?: Date;
  readonly oprettetTidspunkt: Date;
  readonly aendretTidspunkt: Date;
}

/** What happened to an ad; its ad and version are those it is written with. */
export interface Haendelse {
  readonly haendelsestype: 'Oprettet';
  readonly tidspunkt: Date;
  /** Who asked: organisation and user of the two request headers. */
  readonly udfoertAf: object;
  /** ServiceRequestLogReferenceIdentifier. */
  readonly logId: string;
}

/**
 * Where job ads are kept. Every change writes the ad and its event together, in the caller's transaction. An update
 * will take the version its caller saw and say whether that was still the latest.
 */
export interface JobannonceStore {
  insert(transaction: Transaction, jobannonce: GemtJobannonce, haendelse: Haendelse): Promise<void>;
  /** Also finds closed and deleted ads: what a caller may see is the service's to say. */
  find(id: string): Promise<GemtJobannonce | undefined>;
}
