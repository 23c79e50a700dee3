import { codeListValue } from '../../../codelists/code-lists.js';
import { MASK } from '../../../faults/masking.js';
import type { FaultCode } from '../../../faults/catalogue.js';
import type { Fault } from '../../../faults/fault.js';
import { refusal } from '../../../faults/refusal.js';
import { nameOfRole } from '../../../operations/authorise-person.js';
import { roleOf } from '../../../operations/organisation-role.js';
import type { RequestContext } from '../../../operations/request-context.js';
import type { PersonRole } from '../../../operations/table.js';
import type { Transaction } from '../../../store/sql/transaction.js';
import type { NyRolleaendring, Portalbruger, Portalbrugere } from './store-port.js';

/** What Landssupporten asks for: whose role, and by which support request. */
export interface Rolleanmodning {
  readonly userIdentifier: string;
  /** The code, which was held against its list. */
  readonly rolle: number;
  readonly supportanmodning: string;
}

/** »i form af adgangsrollen ’JobAG.Virksomhedsbruger’«: the others are the operator's. */
const GIVEN_HERE: PersonRole = 'Virksomhedsbruger';

/** Shows the roles of users, and gives and takes away the one that Landssupporten may. */
export function createRolleService(store: Portalbrugere) {
  const find = async (userIdentifier: string, asker: RequestContext): Promise<Portalbruger> => {
    const found = await store.findBruger(userIdentifier);
    if (!found || !(await maySee(found, asker))) throw refused(150600, {}, asker);
    return found;
  };

  /** »LBA i kommuner og a-kasser«: an LBA sees the users of its own organisation. */
  const maySee = async (found: Portalbruger, { caller }: RequestContext): Promise<boolean> => {
    const isOwn =
      found.organisationTypeId === caller.organisationTypeId &&
      found.organisationCode === caller.organisationCode;
    if (isOwn) return true;
    const { UserIdentifier } = caller.metadata.RequestUserStructure;
    return (await store.find(UserIdentifier, caller)).has('Landssupporten');
  };

  /** @throws Fault 150600, 150603, 150604 */
  const judge = async (asked: Rolleanmodning, asker: RequestContext): Promise<NyRolleaendring> => {
    const rolle = codeListValue('Adgangsrolle', asked.rolle)?.name as PersonRole;
    if (rolle !== GIVEN_HERE)
      throw refusal(
        {
          kode: 150603,
          felt: ['Adgangsrolle'],
          vaerdi: String(asked.rolle),
          data: { rolle: nameOfRole(rolle), kan: nameOfRole(GIVEN_HERE) },
        },
        asker,
      );
    const found = await find(asked.userIdentifier, asker);
    if (!['AKasse', 'Jobcenter'].includes(roleOf(found.organisationTypeId) ?? ''))
      throw refused(150604, { rolle: nameOfRole(rolle) }, asker);
    return {
      ...{ userIdentifier: asked.userIdentifier, rolle, supportanmodning: asked.supportanmodning },
      ...{ tidspunkt: asker.now, logId: asker.logId },
      af: asker.caller.metadata.RequestUserStructure.UserIdentifier,
    };
  };

  /** Judges a change; what it gives back writes it. */
  const changing =
    (kode: 150601 | 150602, write: (transaction: Transaction, ny: NyRolleaendring) => Promise<boolean>) =>
    async (asked: Rolleanmodning, asker: RequestContext) => {
      const ny = await judge(asked, asker);
      return async (transaction: Transaction): Promise<Date> => {
        if (!(await write(transaction, ny))) throw refused(kode, { rolle: nameOfRole(ny.rolle) }, asker);
        return ny.tidspunkt;
      };
    };

  return {
    /** @throws Fault 150600 also for a user whom the asker may not see */
    find,
    /** @throws Fault 150600, 150601, 150603, 150604 */
    tildel: changing(150601, (transaction, ny) => store.tildel(transaction, ny)),
    /** @throws Fault 150600, 150602, 150603, 150604 */
    fjern: changing(150602, (transaction, ny) => store.fjern(transaction, ny)),
  };
}

export type RolleService = ReturnType<typeof createRolleService>;

/** About the user that the request names, who is a person. */
const refused = (kode: FaultCode, data: Readonly<Record<string, string>>, asker: RequestContext): Fault =>
  refusal({ kode, felt: ['UserIdentifier'], vaerdi: MASK, data }, asker);
