import { isCvrNumber } from '../../../codelists/modulus11.js';
import type { FieldViolation } from '../../../faults/field-violation.js';
import { isAktiv } from '../../virksomhed/aktiv.js';
import type { Laase } from '../../virksomhed/locks/locks.js';
import type { Virksomhed } from '../../virksomhed/virksomhedsregister.js';

/** What is known of the company of an order. */
export interface CompanyFacts {
  readonly cvr: string;
  /** Undefined when the register has none with that number. */
  readonly virksomhed: Virksomhed | undefined;
  readonly laase: Laase;
}

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
export const notActive = (facts: CompanyFacts): readonly Block[] => [
  ...notActiveInCvr(facts.cvr, facts.virksomhed).map((hvad) => inactive(facts, hvad)),
  ...spaerret(facts),
];

/** What operators block a company with. */
export const lockedBy = (facts: Locked): readonly Block[] => [...spaerret(facts), ...inConflict(facts)];

type Locked = Pick<CompanyFacts, 'cvr' | 'laase'>;

const spaerret = (facts: Locked): readonly Block[] =>
  facts.laase.spaerret ? [inactive(facts, 'den er spærret / it is locked')] : [];

const inactive = ({ cvr }: Pick<CompanyFacts, 'cvr'>, hvad: string): Block => ({
  kode: 140041,
  data: { cvr, hvad },
});

function notActiveInCvr(cvr: string, virksomhed: Virksomhed | undefined): readonly string[] {
  if (!isCvrNumber(cvr)) return ['det er intet CVR-nummer (modulus 11) / it is no CVR number (modulus 11)'];
  if (!virksomhed) return ['den findes ikke i CVR-registret / it is not in the CVR register'];
  if (isAktiv(virksomhed)) return [];
  const { status } = virksomhed;
  return [
    `den er ikke aktiv i CVR-registret, dens status er ${status} / ` +
      `it is not active in the CVR register, its status is ${status}`,
  ];
}

/** 140040: it is hit by a conflict. */
export const inConflict = ({ cvr, laase }: Locked): readonly Block[] =>
  laase.konfliktramt ? [{ kode: 140040, data: { cvr } }] : [];
