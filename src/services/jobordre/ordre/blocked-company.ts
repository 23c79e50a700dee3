import type { FieldViolation } from '../../../faults/field-violation.js';
import { type CompanyFacts, whyLocked, whyNoAccess } from '../../virksomhed/no-access.js';

type Block = Pick<FieldViolation, 'kode' | 'data'>;

/**
 * Why a company gets no new orders, no changes of those it has and no candidates; what it has can
 * still be read and closed. A company may be blocked in both ways, which know nothing of each
 * other.
 */
export const blocksOf = (facts: CompanyFacts): readonly Block[] => [
  ...notActive(facts),
  ...inConflict(facts),
];

/** 140041: it is not active in CVR, or locked. */
export const notActive = (facts: CompanyFacts): readonly Block[] =>
  whyNoAccess(facts).map((hvad) => inactive(facts, hvad));

/** What operators block a company with. */
export const lockedBy = (facts: Locked): readonly Block[] => [
  ...whyLocked(facts).map((hvad) => inactive(facts, hvad)),
  ...inConflict(facts),
];

type Locked = Pick<CompanyFacts, 'cvr' | 'laase'>;

const inactive = ({ cvr }: Pick<CompanyFacts, 'cvr'>, hvad: string): Block => ({
  kode: 140041,
  data: { cvr, hvad },
});

/** 140040: it is hit by a conflict. */
export const inConflict = ({ cvr, laase }: Locked): readonly Block[] =>
  laase.konfliktramt ? [{ kode: 140040, data: { cvr } }] : [];
