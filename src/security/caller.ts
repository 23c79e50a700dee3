import type { RequestUserMetadataType } from '../contract/index.js';
import type { CallingSystem, Organisation } from '../systems/system.js';

/**
 * Holds what the two headers of STAR say of who is calling, believed or not (contract.md section
 * 1).
 */
export interface StatedCaller extends Organisation {
  /**
   * RequestUserMetadataHeader: the person or process that asked, and its own organisation. It is
   * for the event log, and has the contract's own names, by which the process log masks what is
   * personal.
   */
  readonly metadata: RequestUserMetadataType;
}

/**
 * Says who is calling: the organisation of ActiveOrganisationHeader, and the system that may act
 * for it.
 */
export interface Caller extends StatedCaller {
  readonly system: Pick<CallingSystem, 'id' | 'name' | 'mandates' | 'limits'>;
  /** SHA-256 in hex of the certificate that it came with. It is absent only in the sandbox. */
  readonly certificateSha256?: string;
}

/** May the caller act for the company? A company's own system needs no mandate. */
export function holdsMandate({ organisationCode, system }: Caller, cvr: string): boolean {
  return organisationCode === cvr || system.mandates.includes(cvr);
}
