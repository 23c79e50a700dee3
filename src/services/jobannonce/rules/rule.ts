import type { JobannonceType } from '../../../contract/index.js';
import type { FaultCode } from '../../../faults/catalogue.js';
import type { FieldViolation } from '../../../faults/field-violation.js';
import type { LogoResult } from '../../logo/logo-port.js';
import type { Stilling } from '../../stilling/stillingsregister.js';
import type { Laase } from '../../virksomhed/locks/locks.js';
import type { Virksomhed } from '../../virksomhed/virksomhedsregister.js';

export interface RuleSettings {
  /** Weeks an ad may be published. */
  readonly publicationMaxWeeks: number;
  /**
   * Minutes a publication time may lie in the past, for clocks that differ and messages that wait.
   */
  readonly pastGraceMinutes: number;
  /** Does Switzerland count as EU/EEA on EURES? */
  readonly euresSwitzerland: boolean;
}

/** A rule may know this of an ad as it was before an update. */
export interface PreviousAd {
  /** Publication times that the newest and the approved version have. */
  readonly publiceringer: readonly Date[];
  /** The job in the newest and the approved version. */
  readonly job: readonly JobannonceType['Job'][];
  /** When the public saw it first; absent when it never did. */
  readonly foerstPaaJobnet?: Date;
  /** It is present when the approved version is on Jobnet now. */
  readonly onJobnetSince?: Date;
}

/** All that a rule may know besides the ad. It is fetched before, so that rules are pure. */
export interface Facts {
  /** The company of the ad's CVR number; undefined when there is none. */
  readonly virksomhed: Virksomhed | undefined;
  readonly laase: Laase;
  /** The occupation of the ad's ConceptUriDa; undefined when there is none. */
  readonly stilling: Stilling | undefined;
  /** It says what became of the ad's logo, and is absent when the ad has none. */
  readonly logo?: LogoResult;
  /** The organisation the ad belongs to: that of ActiveOrganisationHeader when it is created. */
  readonly ejer: { readonly organisationTypeId: number; readonly organisationCode: string };
  /** The domains of that organisation; asked for only when the ad is anonymous. */
  readonly domaener: readonly string[];
  readonly now: Date;
  /** The ad that this one replaces; absent for a new ad. */
  readonly previous?: PreviousAd;
  readonly settings: RuleSettings;
}

export interface Rule {
  /** Its number in the contract (section 3) and in `regel` of its catalogue rows. */
  readonly number: number;
  /** Every code it may answer with. */
  readonly codes: readonly FaultCode[];
  /** Everything in the ad that breaks the rule; empty when nothing does. */
  readonly judge: (ad: JobannonceType, facts: Facts) => readonly FieldViolation[];
}
