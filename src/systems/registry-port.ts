import type { X509Certificate } from 'node:crypto';
import type { CallingSystem, Organisation } from './system.js';

/** A certificate as the registry has it, with the system it is bound to. */
export interface RegisteredCertificate {
  readonly system: CallingSystem;
  /** It is the SHA-256 of the certificate in hex. */
  readonly certificateSha256: string;
  /**
   * It is the SHA-256 in hex of its public key, which is the same for every certificate of that
   * key.
   */
  readonly publicKeySha256: string;
  readonly x509: X509Certificate;
  readonly end?: CertificateEnd;
}

/** Why a certificate is not believed any more: it was revoked, or replaced in a rotation. */
export interface CertificateEnd {
  /** The operator's own moment. A replaced certificate is believed until then. */
  readonly at: Date;
  /** A revoked one is not believed from the moment it was written, whatever the clocks say. */
  readonly isRevoked: boolean;
}

/** The registry of systems, as the message path asks it. */
export interface SystemRegistry {
  /**
   * @param reference a key of certificates/certificate-keys.ts, e.g. `certificate <SHA-256 in hex>`
   * @returns also one that is not to be believed any more, so that its owner can be told so
   */
  findCertificate(reference: string): Promise<RegisteredCertificate | undefined>;
  /**
   * The systems that may act for the organisation, for the sandbox's headers that are taken at
   * their word.
   */
  findSystems(organisation: Organisation): Promise<readonly CallingSystem[]>;
}

/** Judges a registered certificate besides its registration. */
export interface CertificatePolicy {
  /**
   * @throws Fault 1012 revoked, before or after its dates, of no configured root, or on a
   * revocation list
   */
  check(certificate: RegisteredCertificate, now: Date): void;
}
