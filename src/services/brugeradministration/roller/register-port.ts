import type { PersonRole } from '../../../operations/table.js';
import type { Organisation } from '../../../systems/system.js';
import type { Portalbruger } from './store-port.js';

/** When the operator did something, who it was, and why. */
export interface Bemaerkning {
  readonly tidspunkt: Date;
  readonly af: string;
  readonly begrundelse: string;
}

/** A user as the operator sees it. */
export interface RegistreretBruger extends Portalbruger {
  readonly oprettet: Date;
  /** Undefined as long as the account is open. */
  readonly lukket?: Date;
}

/** The operator's hand: the users of Arbejdsmarkedsportalen, and every role. */
export interface Brugerregister {
  /**
   * Opens an account; one that was closed begins again without roles.
   * @returns false when it is open already
   */
  opret(userIdentifier: string, organisation: Organisation, remark: Bemaerkning): Promise<boolean>;
  /** Takes every role away and closes the account. @returns false when none is open */
  luk(userIdentifier: string, remark: Bemaerkning): Promise<boolean>;
  /** @returns false when the user has the role already */
  tildel(userIdentifier: string, rolle: PersonRole, remark: Bemaerkning): Promise<boolean>;
  /** @returns false when the user does not have the role */
  fjern(userIdentifier: string, rolle: PersonRole, remark: Bemaerkning): Promise<boolean>;
  /** All, those too that are closed, by organisation and name. */
  findAll(organisation?: Organisation): Promise<readonly RegistreretBruger[]>;
}
