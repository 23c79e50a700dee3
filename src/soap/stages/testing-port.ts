import type { Organisation } from '../../systems/system.js';

/** What a tester asks for besides, which only a sandbox gives. Production has none of it. */
export interface Testing {
  /**
   * At what time does the request happen?
   * @param header the value of the field Sandbox-Clock
   * @throws Fault 139200 it cannot be read, 139135
   */
  timeOf(header: string | undefined, asker: Organisation, now: Date): Promise<Date>;
}
