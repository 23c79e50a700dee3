import type { RequestContext } from '../../../operations/request-context.js';
import type { Transaction } from '../../../store/sql/transaction.js';
import { dateInDenmark } from '../../../time/danish-time.js';
import type { Virksomhedslaase } from '../../virksomhed/locks/locks.js';
import { unitsOn } from '../../virksomhed/produktionsenhed.js';
import type {
  Produktionsenhed,
  Virksomhed,
  Virksomhedsregister,
} from '../../virksomhed/virksomhedsregister.js';
import { type Adgang, adgangOf } from '../../virksomhedslogin/adgang.js';
import type { VirksomhedsloginService } from '../../virksomhedslogin/service.js';
import type { Kontaktpersoner } from '../person/store-port.js';
import { type Acceptance, companyOfLogin } from '../vilkaar/acceptance.js';
import type { Medarbejder } from '../vilkaar/store-port.js';
import type { Medarbejderadgang, StaaendeAnmodning } from './adgang-port.js';
import type { Tilknytninger } from './store-port.js';
import { type Logintilstand, tilstandOf } from './tilstand.js';

export interface StateParts {
  readonly virksomheder: Virksomhedsregister;
  readonly laase: Virksomhedslaase;
  readonly tilknytninger: Pick<Tilknytninger, 'ofMedarbejder'>;
  readonly acceptance: Pick<Acceptance, 'isAccepted'>;
  readonly adgange: Medarbejderadgang;
}

export interface LoginParts extends StateParts {
  readonly personer: Pick<Kontaktpersoner, 'find'>;
  readonly logins: Pick<VirksomhedsloginService, 'recordNow'>;
}

/** An employee at a login. */
export interface Login {
  readonly tilstand: Logintilstand;
  readonly kontaktpersonId?: string;
  readonly may: Adgang['may'];
  /** What the company is told in that state, where it may not do everything. */
  readonly besked?: Adgang['besked'];
  /** The company's name in the register. */
  readonly navn: string;
  readonly units: UnitsToday;
  /** What was asked for last, where access is what is lacking. */
  readonly anmodning?: StaaendeAnmodning;
}

/** The production units that a company has today, by their numbers. */
type UnitsToday = ReadonlyMap<string, Produktionsenhed>;

const unitsToday = (virksomhed: Virksomhed, { now }: Asker): UnitsToday =>
  new Map(unitsOn(virksomhed, dateInDenmark(now)).map((unit) => [unit.pnr, unit]));

const NOTHING: Adgang['may'] = { jobannoncer: false, jobordrer: false, cvSoegning: false };

type Asker = Pick<RequestContext, 'now' | 'locate'>;

/** Says what an employee lacks. */
export function loginStatesOf(parts: StateParts) {
  const { virksomheder, laase, tilknytninger, acceptance, adgange } = parts;
  return {
    /** @throws Fault 120500 */
    async stateOf(who: Medarbejder, asker: Asker): Promise<Login> {
      const virksomhed = await companyOfLogin(virksomheder, who.cvr, asker);
      const [inForce, tilknytning, isAccepted, stand] = await Promise.all([
        laase.find(who.cvr),
        tilknytninger.ofMedarbejder(who),
        acceptance.isAccepted(who, asker.now),
        adgange.of(who, asker.now),
      ]);
      const { harAdgang } = stand;
      const adgang = adgangOf(virksomhed, inForce);
      const tilstand = tilstandOf({ harAdgang, isTilknyttet: tilknytning !== undefined, isAccepted });
      return {
        tilstand,
        ...(tilknytning && { kontaktpersonId: tilknytning.kontaktpersonId }),
        navn: virksomhed.navn,
        may: tilstand === 'Klar' ? adgang.may : NOTHING,
        ...(adgang.besked && { besked: adgang.besked }),
        units: unitsToday(virksomhed, asker),
        ...(!stand.harAdgang && stand.anmodning && { anmodning: stand.anmodning }),
      };
    },
  };
}

/** Says at a login what the employee lacks, and counts the logins of who lacks nothing. */
export function loginsOf(parts: LoginParts) {
  const { virksomheder, personer, logins } = parts;
  return {
    ...loginStatesOf(parts),

    /** For which of its units a login counts. @throws Fault 120500 */
    unitsOf: async (cvr: string, asker: RequestContext): Promise<UnitsToday> =>
      unitsToday(await companyOfLogin(virksomheder, cvr, asker), asker),

    /**
     * Counts a login of a contact person for its units, as SetVirksomhedLogin does.
     * @param units those that are the company's today: a unit that has ended has no logins
     */
    async count(
      transaction: Transaction,
      id: string,
      units: UnitsToday,
      { now }: RequestContext,
    ): Promise<void> {
      const person = await personer.find(id, transaction);
      if (!person) return;
      const own = person.indhold.ProductionUnitIdentifierSamling.filter((pnr) => units.has(pnr));
      await logins.recordNow(
        transaction,
        own.map((pnr) => ({ cvr: person.cvr, pnr })),
        now,
      );
    },
  };
}

export type Logins = ReturnType<typeof loginsOf>;
