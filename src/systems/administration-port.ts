import type { Graenser, Kalder, Organisation } from './system.js';
import type { NytCertifikat } from './certificate.js';

/** Who did it, why, and when: stands in the log of the registry. */
export interface Handling {
  readonly tidspunkt: Date;
  readonly af: string;
  readonly begrundelse: string;
}

export interface NyKalder extends Omit<Kalder, 'id'> {
  /** Whom the operator writes to or calls. */
  readonly kontakt?: string;
}

/** When a mandate begins and ends; without `til` it lasts. */
export interface Mandatperiode {
  readonly fra: Date;
  readonly til?: Date;
}

/** A limit that is null is the setting's again. */
export type Graenseaendring = Readonly<Partial<Record<keyof Graenser, number | null>>>;

/** A certificate as the operator sees it. */
export interface Certifikatpost extends Omit<NytCertifikat, 'der' | 'offentligNoegle' | 'noegler'> {
  readonly registreret: Date;
  readonly ophoert?: Handling & { readonly aarsag: 'tilbagekaldt' | 'afloest' };
}

export interface Logpost extends Handling {
  readonly handling: string;
  readonly detaljer: Readonly<Record<string, unknown>>;
}

/** A system with everything that the registry has of it, also what is over. */
export interface Kalderpost extends Omit<NyKalder, 'mandater'> {
  readonly id: string;
  readonly oprettet: Date;
  readonly lukket?: Date;
  readonly certifikater: readonly Certifikatpost[];
  readonly mandater: readonly (Mandatperiode & { readonly cvr: string })[];
  readonly log: readonly Logpost[];
}

/**
 * The registry of callers, as the operator writes it. A system is named by its id or its name, in whatever case. Every
 * change is one transaction with its row in the log. What cannot be done is a Kalderfejl, and nothing is changed.
 */
export interface Kalderbog {
  /** @returns the id of the new system. @throws Kalderfejl the name is taken, the certificate is registered */
  opret(ny: NyKalder, certifikat: NytCertifikat | undefined, handling: Handling): Promise<string>;
  /**
   * Registers a further certificate; those in force end at `gamleOphoerer`.
   * @returns those that will end, by their SHA-256. @throws Kalderfejl the certificate is registered
   */
  roter(
    system: string,
    certifikat: NytCertifikat,
    gamleOphoerer: Date,
    handling: Handling,
  ): Promise<readonly string[]>;
  /**
   * Ends certificates at once: that one (the beginning of its SHA-256 will do), else all of them.
   * @returns those that ended, by their SHA-256. @throws Kalderfejl there is none to end
   */
  tilbagekald(system: string, sha256: string | undefined, handling: Handling): Promise<readonly string[]>;
  /** Closes the system for good, its certificates with it. */
  luk(system: string, handling: Handling): Promise<void>;
  tilfoejOrganisation(system: string, organisation: Organisation, handling: Handling): Promise<void>;
  fjernOrganisation(system: string, organisation: Organisation, handling: Handling): Promise<void>;
  /** @throws Kalderfejl it holds one for that time already */
  tilfoejMandat(system: string, cvr: string, periode: Mandatperiode, handling: Handling): Promise<void>;
  /** Ends the mandate now. */
  fjernMandat(system: string, cvr: string, handling: Handling): Promise<void>;
  saetGraenser(system: string, graenser: Graenseaendring, handling: Handling): Promise<void>;
  find(system: string): Promise<Kalderpost | undefined>;
  /** All systems, by name. */
  alle(): Promise<readonly Kalderpost[]>;
}
