import type { JobordreType } from '../../../../src/contract/index.js';
import type { Facts } from '../../../../src/services/jobordre/rules/rule.js';
import { jobordre } from '../../../support/jobordrer.js';

export const TODAY = '2026-11-30';
const { Virksomhed } = jobordre();
export const STILLING = 'http://data.star.dk/esco/occupation/3f2b8c1e-5a70-4c8e-9a55-0d6c1f2e7b41';
export const ALIAS = 'a1a1a1a1-0000-4000-8000-00000000000a';

/** What is known when everything is well. */
export const facts = (other: Partial<Facts> = {}): Facts => ({
  company: company(),
  stilling: { uri: STILLING, navn: 'Kok', aliasser: [{ id: ALIAS, navn: 'Souschef' }] },
  jobcenter: {
    organisationTypeId: 8,
    organisationCode: '461',
    navn: 'Jobcenter Odense',
    fra: '2024-12-06',
  },
  isByCompany: false,
  today: TODAY,
  ...other,
});

export const company = (other: Partial<Facts['company']> = {}): Facts['company'] => ({
  cvr: Virksomhed.CVRnumberIdentifier,
  virksomhed: {
    cvr: Virksomhed.CVRnumberIdentifier,
    navn: 'Café Åen',
    status: 'NORMAL',
    adresse: { landekode: 'DK' },
    produktionsenheder: [
      {
        pnr: Virksomhed.ProductionUnitIdentifier ?? '',
        navn: 'Café Åen',
        adresse: { landekode: 'DK' },
        gyldigFra: '2016-03-01',
      },
    ],
  },
  laase: { spaerret: false, konfliktramt: false },
  ...other,
});

/** An order before an update, in which that is changed. */
export const previous = (
  other: Partial<JobordreType> = {},
  computed: NonNullable<Facts['previous']>['computed'] = { status: 'Aaben' },
): NonNullable<Facts['previous']> => ({ indhold: jobordre(other), computed, numbers: [] });

/** Leaves elements out. */
export function without(order: JobordreType, ...names: (keyof JobordreType)[]): JobordreType {
  const kept = Object.entries(order).filter(([name]) => !names.includes(name as keyof JobordreType));
  return Object.fromEntries(kept) as unknown as JobordreType;
}
