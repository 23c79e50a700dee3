import type { SetVirksomhedLoginRequestType } from '../../contract/index.js';
import type { RequestContext } from '../../operations/request-context.js';
import { refusal, refuseAll } from '../../faults/refusal.js';
import type { Transaction } from '../../store/sql/transaction.js';
import { cursorsOf, WRONG_CURSOR } from '../cursor.js';
import { type Page, pageOf, type PageSelection } from '../page.js';
import type { Virksomhed, Virksomhedsregister } from '../virksomhed/virksomhedsregister.js';
import { counts, judgeLogin, loginInstant, type LoginSettings, unknownCompany } from './login.js';
import type {
  Enhed,
  EnhedWithLogin,
  LoginTimes,
  Selection,
  Virksomhedslogins,
} from './virksomhedslogin-port.js';

export interface VirksomhedsloginParts {
  readonly logins: Virksomhedslogins;
  readonly virksomheder: Virksomhedsregister;
  readonly settings: LoginSettings;
}

/** A login that may be counted. */
export interface JudgedLogin {
  readonly enhed: Enhed;
  readonly tidspunkt: Date;
  /** False for a login from before the new Jobnet for Arbejdsgivere: nothing is written of it. */
  readonly isCounted: boolean;
}

/** The names of the two lists in their cursors: of all companies, and of one. */
const ALL_UNITS_LIST = 'logins alle';
const COMPANY_UNITS_LIST = 'logins cvr';

const units = cursorsOf({ cvr: /^\d{8}$/, pnr: /^\d{10}$/ }, WRONG_CURSOR.jobannonce);

/**
 * Tells which companies use the new Jobnet for Arbejdsgivere. Locks change nothing here: a login is
 * a thing that happened (docs/decisions/0007).
 */
export function createVirksomhedsloginService({ logins, virksomheder, settings }: VirksomhedsloginParts) {
  return {
    /**
     * First and latest login of a company. The register is asked only for one without a login.
     * @throws Fault 120500 when there is no such company, 120700 when it has no login, 139140 and
     *   139141 as the register
     */
    async ofVirksomhed(cvr: string, asker: Pick<RequestContext, 'now' | 'locate'>): Promise<LoginTimes> {
      const found = await logins.ofVirksomhed(cvr);
      if (found) return found;
      if (!(await virksomheder.find(cvr))) throw refusal(unknownCompany(cvr), asker);
      throw refusal({ kode: 120700, felt: ['CVRnumberIdentifier'], vaerdi: cvr, data: { cvr } }, asker);
    },

    /**
     * Units with a login. Without a company's number no unit is named: such a query finds nothing.
     * @throws Fault 130210 also for a cursor of another query
     */
    async page(
      { cvr, pnr }: Omit<Selection, 'after'>,
      { cursor, size }: PageSelection,
      asker: Pick<RequestContext, 'now' | 'locate'>,
    ): Promise<Page<EnhedWithLogin>> {
      const list = cvr === undefined ? ALL_UNITS_LIST : COMPANY_UNITS_LIST;
      const after = units.read(list, cursor, asker);
      if (cursor !== undefined && cvr !== undefined && after?.cvr !== cvr) throw units.wrong(cursor, asker);
      if (cvr === undefined && pnr !== undefined) return { items: [] };
      const selection = { ...(cvr !== undefined && { cvr }), ...(pnr && { pnr }), ...(after && { after }) };
      return pageOf(await logins.page(selection, size + 1), size, (last) => units.write(list, last));
    },

    /**
     * Judges a login that is reported. A unit that the company does not have is looked for in the
     * register itself before it is refused: the first login of a new unit would be lost if a kept
     * answer, older than the unit, had the last word.
     * @throws Fault with everything that is wrong: 120711 its time cannot be read, 120710 it lies
     *   in the future, 120500 no such company, 4353 no such unit of it; 139140 and 139141 as the
     *   register
     */
    async judge(
      login: SetVirksomhedLoginRequestType,
      asker: Pick<RequestContext, 'now' | 'locate'>,
    ): Promise<JudgedLogin> {
      const { CVRnumberIdentifier: cvr, ProductionUnitIdentifier: pnr } = login;
      const judgedBy = (virksomhed: Virksomhed | undefined) =>
        judgeLogin(login, virksomhed, settings, asker.now);
      const virksomhed = await virksomheder.find(cvr);
      const found = judgedBy(virksomhed);
      const isKept = virksomhed?.fetchedAt !== undefined && virksomhed.fetchedAt < asker.now;
      const isDoubtful = isKept && found.some(({ kode }) => kode === 4353);
      refuseAll(isDoubtful ? judgedBy(await virksomheder.find(cvr, true)) : found, asker);
      const tidspunkt = loginInstant(login);
      if (!tidspunkt) throw new Error('a login without a time was let through');
      return { enhed: { cvr, pnr }, tidspunkt, isCounted: counts(tidspunkt, settings) };
    },

    /**
     * Counts a judged login.
     * @returns first and latest of its unit; undefined when none counts yet
     */
    async record(transaction: Transaction, login: JudgedLogin): Promise<LoginTimes | undefined> {
      if (!login.isCounted) return logins.ofEnhed(login.enhed, transaction);
      return logins.count(transaction, login.enhed, login.tidspunkt);
    },

    /** Counts a login of now for units of companies, as one that is reported of each. */
    async recordNow(transaction: Transaction, enheder: readonly Enhed[], now: Date): Promise<void> {
      // In one order, so that two logins at once never wait for each other.
      const inOrder = enheder.toSorted((a, b) => (a.pnr < b.pnr ? -1 : 1));
      for (const enhed of inOrder)
        await this.record(transaction, { enhed, tidspunkt: now, isCounted: counts(now, settings) });
    },
  };
}

export type VirksomhedsloginService = ReturnType<typeof createVirksomhedsloginService>;
