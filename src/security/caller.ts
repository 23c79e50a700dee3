import type { RequestUserMetadataType } from '../contract/index.js';

/**
 * Who is calling, as the two headers of STAR say (contract.md section 1). In this version the sandbox takes them at
 * their word; certificates and signatures come with the issue "Nobody in who does not belong".
 */
export interface Caller {
  /** ActiveOrganisationHeader: the authority the system acts for. */
  readonly organisationTypeId: number;
  readonly organisationCode: string;
  /**
   * RequestUserMetadataHeader: the person or process that asked, and its own organisation; for the event log. Under
   * the contract's own names, by which the process log masks what is personal.
   */
  readonly metadata: RequestUserMetadataType;
}
