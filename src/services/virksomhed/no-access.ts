import { isCvrNumber } from '../../codelists/modulus11.js';
import { isAktiv } from './aktiv.js';
import type { Laase } from './locks/locks.js';
import type { Virksomhed } from './virksomhedsregister.js';

/** What is known of a company. */
export interface CompanyFacts {
  readonly cvr: string;
  /** Undefined when the register has none with that number. */
  readonly virksomhed: Virksomhed | undefined;
  readonly laase: Laase;
}

/**
 * Why a company has no access to Jobnet for Arbejdsgivere: it is not active in CVR, or locked. Each
 * reason is said as `dansk / English`.
 */
export const whyNoAccess = (facts: CompanyFacts): readonly string[] => [
  ...whyNotActive(facts),
  ...whyLocked(facts),
];

/** Why operators have shut it out. */
export const whyLocked = ({ laase }: Pick<CompanyFacts, 'laase'>): readonly string[] =>
  laase.spaerret ? ['den er spærret / it is locked'] : [];

function whyNotActive({ cvr, virksomhed }: CompanyFacts): readonly string[] {
  if (!isCvrNumber(cvr)) return ['det er intet CVR-nummer (modulus 11) / it is no CVR number (modulus 11)'];
  if (!virksomhed) return ['den findes ikke i CVR-registret / it is not in the CVR register'];
  if (isAktiv(virksomhed)) return [];
  const { status } = virksomhed;
  return [
    `den er ikke aktiv i CVR-registret, dens status er ${status} / ` +
      `it is not active in the CVR register, its status is ${status}`,
  ];
}
