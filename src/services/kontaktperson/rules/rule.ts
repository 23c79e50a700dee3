import type { KontaktpersondataType } from '../../../contract/index.js';
import type { FaultCode } from '../../../faults/catalogue.js';
import type { FieldViolation } from '../../../faults/field-violation.js';
import type { CompanyFacts } from '../../virksomhed/no-access.js';

/** All that a rule may know besides the person. It is fetched before, so that rules are pure. */
export interface Facts {
  readonly company: CompanyFacts;
  /** Where in the request the company is named. */
  readonly about: Pick<FieldViolation, 'felt' | 'vaerdi'>;
  /** The Danish day on which it is judged. */
  readonly today: string;
}

/** A rule that looks at the details of a person alone. */
export interface PersonRule extends Rule {
  readonly judge: (person: KontaktpersondataType) => readonly FieldViolation[];
}

export interface Rule {
  /** Its number in the name of its file and in `regel` of its catalogue rows. */
  readonly number: number;
  /** Every code it may answer with. */
  readonly codes: readonly FaultCode[];
  /** Everything in the person that breaks the rule, as paths from the request. */
  readonly judge: (person: KontaktpersondataType, facts: Facts) => readonly FieldViolation[];
}
