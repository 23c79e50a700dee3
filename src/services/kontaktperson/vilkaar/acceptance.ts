import type { FieldViolation } from '../../../faults/field-violation.js';
import { refusal } from '../../../faults/refusal.js';
import type { RequestContext } from '../../../operations/request-context.js';
import type { Transaction } from '../../../store/sql/transaction.js';
import { dateInDenmark } from '../../../time/danish-time.js';
import type { Virksomhed, Virksomhedsregister } from '../../virksomhed/virksomhedsregister.js';
import type { Medarbejder, Vilkaarsaccepter } from './store-port.js';
import { type Vilkaar, vilkaarOn } from './vilkaar.js';

export interface AcceptanceParts {
  readonly vilkaar: readonly Vilkaar[];
  readonly accepter: Vilkaarsaccepter;
}

const FELT = ['VilkaarVersion'];

/** The terms of use: which are in force, and who has accepted them. */
export function acceptanceOf({ vilkaar, accepter }: AcceptanceParts) {
  const inForce = (now: Date): Vilkaar => vilkaarOn(vilkaar, dateInDenmark(now));
  return {
    inForce,

    /** Has the employee accepted what is in force? */
    isAccepted: async (who: Medarbejder, now: Date): Promise<boolean> =>
      (await accepter.find(who, inForce(now).version)) !== undefined,

    /** 150041: it is not the version in force. */
    judgeVersion(version: number, now: Date): readonly FieldViolation[] {
      const gaeldende = inForce(now).version;
      if (version === gaeldende) return [];
      const data = { version, gaeldende };
      return [{ kode: 150041, felt: FELT, vaerdi: `${version}`, forventet: `${gaeldende}`, data }];
    },

    /** 150040: what is in force is accepted neither in the request nor before. */
    async judgeAccepted(who: Medarbejder, now: Date): Promise<readonly FieldViolation[]> {
      if (await this.isAccepted(who, now)) return [];
      const gaeldende = inForce(now).version;
      return [{ kode: 150040, felt: FELT, forventet: `${gaeldende}`, data: { gaeldende } }];
    },

    /** Keeps that the employee accepts what is in force. @returns when it was, the first time */
    accept: (transaction: Transaction, who: Medarbejder, { now, logId }: RequestContext): Promise<Date> =>
      accepter.accept(transaction, { ...who, version: inForce(now).version, tidspunkt: now, logId }),
  };
}

export type Acceptance = ReturnType<typeof acceptanceOf>;

/** The company that a login is for. @throws Fault 120500 */
export async function companyOfLogin(
  virksomheder: Virksomhedsregister,
  cvr: string,
  asker: Pick<RequestContext, 'locate'>,
): Promise<Virksomhed> {
  const virksomhed = await virksomheder.find(cvr);
  if (virksomhed) return virksomhed;
  throw refusal({ kode: 120500, felt: ['CVRnumberIdentifier'], vaerdi: cvr, data: { cvr } }, asker);
}
