import type { Brugerroller } from '../../../operations/brugerroller-port.js';
import type { PersonRole } from '../../../operations/table.js';
import type { Transaction } from '../../../store/sql/transaction.js';
import type { Organisation } from '../../../systems/system.js';

/** Who gave a role or took it away, when, and why. */
export interface Rolleaendring {
  readonly tidspunkt: Date;
  /** A user, or the operator. */
  readonly af: string;
  /** By which a user did it; an operator has a reason in its place. */
  readonly supportanmodning?: string;
}

/** A role that a user has, or has had. */
export interface Adgang {
  readonly rolle: PersonRole;
  readonly tildelt: Rolleaendring;
  /** Undefined as long as the user has it. */
  readonly fjernet?: Rolleaendring;
}

/** A user of Arbejdsmarkedsportalen. */
export interface Portalbruger extends Organisation {
  readonly userIdentifier: string;
  readonly adgange: readonly Adgang[];
}

/** A role that is given to a user or taken away. */
export interface NyRolleaendring extends Required<Rolleaendring> {
  readonly userIdentifier: string;
  readonly rolle: PersonRole;
  /** The id of the request, by which the audit trail has it. */
  readonly logId: string;
}

export interface Portalbrugere extends Brugerroller {
  /** One that is there now: whose account was closed is not. @throws Fault 139135 */
  findBruger(userIdentifier: string): Promise<Portalbruger | undefined>;
  /** @returns false when the user has the role already */
  tildel(transaction: Transaction, aendring: NyRolleaendring): Promise<boolean>;
  /** @returns false when the user does not have the role */
  fjern(transaction: Transaction, aendring: NyRolleaendring): Promise<boolean>;
}
