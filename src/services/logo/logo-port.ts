import type { LogoType, JobannonceType } from '../../contract/index.js';
import type { FieldViolation } from '../../faults/field-violation.js';
import type { Transaction } from '../../store/sql/transaction.js';

/** A logo as it is shown: at most 200×135 pixels and 100 000 bytes. */
export interface Logo {
  /** The SHA-256 of its bytes in 64 hex digits: the name by which ads and units have it. */
  readonly sha256: string;
  readonly indhold: Uint8Array;
  readonly mimeType: 'image/png' | 'image/jpeg';
  readonly bredde: number;
  readonly hoejde: number;
}

/** An ad keeps this of its logo. */
export type LogoReference = Omit<Logo, 'indhold'>;

/** An ad as it is kept: its logo is named, and its bytes stand once in a table of their own. */
export type StoredIndhold = Omit<JobannonceType, 'Logo'> & { readonly logo?: LogoReference };

/**
 * Says what became of a picture: a logo, or why it cannot be one (rule 12; `logo-violation.ts`
 * lists the reasons).
 */
export type LogoResult = { readonly logo: Logo } | { readonly violation: FieldViolation };

/**
 * Makes a logo of a picture.
 * @throws Fault 139142 when too many are being converted, or one takes too long: send it again
 */
export type LogoConverter = (image: Uint8Array) => Promise<LogoResult>;

/** A company, or with `pnr` one of its production units. */
export interface Logoenhed {
  readonly cvr: string;
  readonly pnr?: string;
}

export interface UnitLogo extends Logoenhed {
  readonly logo: Logo;
}

/** Says whose logo is shown. */
export type Logokilde = 'Annonce' | 'PEnhed' | 'Virksomhed';

export interface VistLogo {
  readonly logo: Logo;
  readonly kilde: Logokilde;
}

/** Keeps logos. */
export interface LogoStore {
  /** The logos with these names, as far as there are any. */
  find(sha256: readonly string[]): Promise<readonly Logo[]>;
  /** Keeps a logo; to keep it twice does no harm. */
  keep(transaction: Transaction, logo: Logo): Promise<void>;
  /** The logos of these companies and production units. */
  findOfUnits(cvr: readonly string[], pnr: readonly string[]): Promise<readonly UnitLogo[]>;
}

/** A logo that a company or unit gets, and by whom. */
export interface UnitLogoChange extends UnitLogo {
  readonly tidspunkt: Date;
  readonly af: string;
}

/** Says who has which logo, since when and by whom. */
export interface UnitLogoLine extends Logoenhed, LogoReference {
  readonly bytes: number;
  readonly tidspunkt: Date;
  readonly af: string;
}

/** The logos of companies and units, as an operator manages them. */
export interface UnitLogos {
  /** Replaces the logo that the unit has, if any. */
  set(change: UnitLogoChange): Promise<void>;
  /** @returns whether the unit had one */
  remove(enhed: Logoenhed): Promise<boolean>;
  /** Has no company or unit any? */
  isEmpty(): Promise<boolean>;
  /** The logos of one company and its units, or of all; without the pictures. */
  list(cvr?: string): Promise<readonly UnitLogoLine[]>;
}

/** The old logos of one company or unit, newest first. */
export interface LegacyLogoRows extends Logoenhed {
  readonly rowNumbers: readonly string[];
}

/** An old logo that was deleted. */
export interface DeletedLogo extends Logoenhed {
  readonly nr: string;
  readonly oprettet: Date;
  readonly reason: string;
  /** Are its bytes still there? */
  readonly isKept: boolean;
}

/** What becomes of the newest old logo of a unit: the logo it is now, or why it is deleted. */
export type LegacyLogoVerdict = { readonly logo: Logo } | { readonly reason: string };

/** Why old logos are deleted that nothing is wrong with. */
export interface DeletionReasons {
  /** The unit has a newer one. */
  readonly older: string;
  /** The unit has got a new logo already. */
  readonly replaced: string;
}

/** Old logos, from before a unit had at most one. */
export interface LegacyLogos {
  /** Units that have any, after `after` in the order of their numbers. */
  findEnheder(after: Logoenhed | undefined, count: number): Promise<readonly LegacyLogoRows[]>;
  /** The bytes of one; undefined when it is gone, or has more than so many. */
  findImage(nr: string, maxBytes: number): Promise<Uint8Array | undefined>;
  /**
   * Takes the old logos of a unit away in one transaction: its newest becomes its logo unless it
   * has one already, or is deleted with a reason, and the others are deleted.
   * @returns what was deleted; undefined when another run has done it
   */
  settle(
    legacyLogos: LegacyLogoRows,
    verdict: LegacyLogoVerdict,
    reasons: DeletionReasons,
    tidspunkt: Date,
  ): Promise<readonly DeletedLogo[] | undefined>;
  /** Everything that was ever deleted. */
  findDeleted(): Promise<readonly DeletedLogo[]>;
  /** The bytes of a deleted one; undefined when they are no longer kept. */
  findDeletedImage(nr: string): Promise<Uint8Array | undefined>;
}

/** The bytes of old logos that were deleted are forgotten after a while. */
export interface DeletedLogos {
  /** @returns of how many that were deleted before that time */
  forgetImagesDeletedBefore(time: Date): Promise<number>;
}

/** Other services need this of logos. */
export interface LogoService {
  /** A logo of a message: checked and converted, and not kept yet. @throws as LogoConverter */
  receive(logo: LogoType): Promise<LogoResult>;
  /** Keeps a logo that was received. */
  keep(transaction: Transaction, logo: Logo): Promise<void>;
  /** An ad's own logo, whoever may see it. */
  own(annonce: StoredIndhold): Promise<Logo | undefined>;
  /**
   * The logo that is shown with each of these ads, in their order: the ad's own, else the
   * production unit's, else the company's. An anonymous ad has none, whatever logos there are.
   * Takes two queries at most, so ask for a whole page at once.
   */
  shown(annoncer: readonly StoredIndhold[]): Promise<readonly (VistLogo | undefined)[]>;
}
