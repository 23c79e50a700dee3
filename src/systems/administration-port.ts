import type { CallerLimits, CallingSystem, Organisation } from './system.js';
import type { NewCertificate } from './certificate.js';

/** Says who changed the registry, why, and when; it stands in the registry's log. */
export interface ChangeNote {
  readonly at: Date;
  readonly by: string;
  readonly reason: string;
}

export interface NewSystem extends Omit<CallingSystem, 'id'> {
  /** The operator writes to or calls this person. */
  readonly contact?: string;
  /** The CVR number of the company whose people look after the system. */
  readonly ownerCvr?: string;
}

/** Says when a mandate begins and ends; without `to` it lasts. */
export interface MandatePeriod {
  readonly from: Date;
  readonly to?: Date;
}

/** A limit that is null is the setting's again. */
export type LimitsChange = Readonly<Partial<Record<keyof CallerLimits, number | null>>>;

/** Says why a certificate ended: at once, or after the overlap of a rotation. */
export type EndReason = 'revoked' | 'superseded';

/** A certificate as the operator sees it. */
export interface CertificateRecord extends Omit<NewCertificate, 'der' | 'publicKeySha256' | 'keys'> {
  readonly registeredAt: Date;
  readonly end?: ChangeNote & { readonly endReason: EndReason };
}

export interface LogRecord extends ChangeNote {
  readonly action: string;
  readonly details: Readonly<Record<string, unknown>>;
}

/** A system with everything that the registry has of it, also what is over. */
export interface SystemRecord extends Omit<NewSystem, 'mandates'> {
  readonly id: string;
  readonly createdAt: Date;
  readonly closedAt?: Date;
  readonly certificates: readonly CertificateRecord[];
  readonly mandates: readonly (MandatePeriod & { readonly cvr: string })[];
  readonly log: readonly LogRecord[];
}

/**
 * The registry of systems, as the operator writes it. A system is named by its id or its name, in
 * whatever case. Every change is one transaction with its row in the log. What cannot be done is a
 * SystemError, and nothing is changed.
 */
export interface SystemAdministration {
  /**
   * @returns the id of the new system.
   * @throws SystemError the name is taken, the certificate is registered
   */
  add(newSystem: NewSystem, certificate: NewCertificate | undefined, change: ChangeNote): Promise<string>;
  /**
   * Registers a further certificate; those in force end at `oldEndsAt`.
   * @returns those that will end, by their SHA-256.
   * @throws SystemError the certificate is registered
   */
  rotate(
    system: string,
    certificate: NewCertificate,
    oldEndsAt: Date,
    change: ChangeNote,
  ): Promise<readonly string[]>;
  /**
   * Ends certificates at once: the one named by the beginning of its SHA-256, or all of the
   * system's.
   * @returns those that ended, by their SHA-256.
   * @throws SystemError there is none to end
   */
  revoke(system: string, sha256: string | undefined, change: ChangeNote): Promise<readonly string[]>;
  /** Closes the system for good, its certificates with it. */
  close(system: string, change: ChangeNote): Promise<void>;
  addOrganisation(system: string, organisation: Organisation, change: ChangeNote): Promise<void>;
  removeOrganisation(system: string, organisation: Organisation, change: ChangeNote): Promise<void>;
  /** @throws SystemError it holds one for that time already */
  addMandate(system: string, cvr: string, period: MandatePeriod, change: ChangeNote): Promise<void>;
  /** Ends the mandate now. */
  removeMandate(system: string, cvr: string, change: ChangeNote): Promise<void>;
  setLimits(system: string, limits: LimitsChange, change: ChangeNote): Promise<void>;
  /** @param cvr undefined: no company's people look after it any more */
  setOwner(system: string, cvr: string | undefined, change: ChangeNote): Promise<void>;
  find(system: string): Promise<SystemRecord | undefined>;
  /** All systems, by name. */
  all(): Promise<readonly SystemRecord[]>;
}
