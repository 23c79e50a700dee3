import type { FieldViolation } from '../../../faults/field-violation.js';
import { MASK } from '../../../faults/masking.js';
import { refuseAll } from '../../../faults/refusal.js';
import { isMailAddress } from '../../../mail/address.js';
import type { RequestContext } from '../../../operations/request-context.js';
import type { Transaction } from '../../../store/sql/transaction.js';
import { tellsSomeCpr } from '../../text/cpr-in-text.js';
import { judgeShortTexts } from '../../text/short-text.js';
import type { Virksomhedslaase } from '../../virksomhed/locks/locks.js';
import { whyLocked, whyNoAccess } from '../../virksomhed/no-access.js';
import type { Virksomhedsregister } from '../../virksomhed/virksomhedsregister.js';

export interface CompanyParts {
  readonly virksomheder: Virksomhedsregister;
  readonly laase: Virksomhedslaase;
}

/** A company, and what in the request leads to it. */
export interface NamedCompany extends Pick<FieldViolation, 'felt' | 'vaerdi'> {
  readonly cvr: string;
}

/** Why nobody works in JobAG for the company, if so. */
export async function noAccess(
  { virksomheder, laase }: CompanyParts,
  company: NamedCompany,
): Promise<readonly FieldViolation[]> {
  const { cvr } = company;
  const [virksomhed, locks] = await Promise.all([virksomheder.find(cvr), laase.find(cvr)]);
  return whyNoAccess({ cvr, virksomhed, laase: locks }).map(told(company));
}

/**
 * Refuses what was judged before a lock of its company began; one that begins later waits until the
 * transaction ends.
 * @throws Fault 150622
 */
export async function refuseLocked(
  transaction: Transaction,
  { laase }: Pick<CompanyParts, 'laase'>,
  company: NamedCompany,
  asker: RequestContext,
): Promise<void> {
  const locks = await laase.findWithin(transaction, company.cvr, asker.now);
  refuseAll(whyLocked({ laase: locks }).map(told(company)), asker);
}

const told =
  ({ cvr, ...about }: NamedCompany) =>
  (hvad: string): FieldViolation => ({ kode: 150622, ...about, data: { cvr, hvad } });

/** What is wrong with texts that people are to read, by the names of their elements. */
export const judgeTexts = (texts: Readonly<Record<string, string>>): readonly FieldViolation[] => [
  ...judgeShortTexts(150623, [], texts),
  ...Object.entries(texts)
    .filter(([, text]) => tellsSomeCpr(text))
    .map(([felt]) => ({ kode: 150624, felt: [felt], vaerdi: MASK, data: { felt } }) as const),
];

/** A reason may have lines; what ends them hides nothing. */
export const judgeReason = (begrundelse: string): readonly FieldViolation[] =>
  judgeTexts({ Begrundelse: begrundelse.replace(/[\t\r\n]/g, ' ') });

/** The answer is sent there. */
export const judgeAddress = (email: string): readonly FieldViolation[] =>
  isMailAddress(email) ? [] : [{ kode: 150625, felt: ['Email'], vaerdi: MASK }];
