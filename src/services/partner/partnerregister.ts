/**
 * Who the gateway knows: authorities, and vendors with the companies they may act for. The pair is the key, as the
 * same code can be an a-kasse and a sub-jobcentre (Releasenote JobAG 6. december 2024, pkt. 2.1).
 */
export interface Partner {
  /** Code list OrganisationType. */
  readonly organisationTypeId: number;
  readonly organisationCode: string;
  readonly navn: string;
  /** CVR numbers a vendor holds a mandate for; empty for authorities. */
  readonly mandater: readonly string[];
}

export interface Partnerregister {
  /** The partner with that pair; undefined when it is not known. */
  findPartner(organisationTypeId: number, organisationCode: string): Promise<Partner | undefined>;
}
