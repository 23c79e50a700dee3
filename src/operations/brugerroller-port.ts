import type { Organisation } from '../systems/system.js';
import type { PersonRole } from './table.js';

/** Knows what persons have been given. */
export interface Brugerroller {
  /**
   * The roles that the user has at this moment; none when it is no user of that organisation.
   * @throws Fault 139135
   */
  find(userIdentifier: string, organisation: Organisation): Promise<ReadonlySet<PersonRole>>;
}
