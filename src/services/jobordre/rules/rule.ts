import type { JobordreType } from '../../../contract/index.js';
import type { FaultCode } from '../../../faults/catalogue.js';
import type { FieldViolation } from '../../../faults/field-violation.js';
import type { Myndighed } from '../../myndighed/myndighedsregister.js';
import type { Stilling } from '../../stilling/stillingsregister.js';
import type { CompanyFacts } from '../../virksomhed/no-access.js';
import type { ComputedStatus } from '../ordre/status.js';

/** A rule may know this of an order as it was before an update. */
export interface PreviousOrder {
  readonly indhold: JobordreType;
  readonly computed: ComputedStatus;
  /**
   * The CPR numbers of its candidates, where an authority asks. Of a company no text is compared
   * with them, as each answer would tell it whether a number that it guesses is one.
   */
  readonly numbers: readonly string[];
}

/** All that a rule may know besides the order. It is fetched before, so that rules are pure. */
export interface Facts {
  readonly company: CompanyFacts;
  /** The occupation of ConceptUriDa; undefined when there is none, or none is named. */
  readonly stilling: Stilling | undefined;
  /** The job centre of AnsvarligtJobcenter; undefined when none is known. */
  readonly jobcenter: Myndighed | undefined;
  /** Does a company's system send it? */
  readonly isByCompany: boolean;
  /** The Danish day of `now`. */
  readonly today: string;
  /** The order that this one replaces; absent for a new one. */
  readonly previous?: PreviousOrder;
}

export interface Rule {
  /** Its number in the name of its file and in `regel` of its catalogue rows. */
  readonly number: number;
  /** Every code it may answer with. */
  readonly codes: readonly FaultCode[];
  /** Everything in the order that breaks the rule; empty when nothing does. */
  readonly judge: (order: JobordreType, facts: Facts) => readonly FieldViolation[];
}
