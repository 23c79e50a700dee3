import type { Registry } from 'prom-client';
import type { Config } from '../config/config.js';
import { jobannonceService } from '../contract/index.js';
import { shown } from '../http/response/shown.js';
import type { Log } from '../log/log.js';
import { createRetiredCallMetrics } from '../metrics/retired-calls.js';
import type { SystemRegistry } from '../systems/registry-port.js';
import { labelsOf } from '../soap/retired/labels.js';
import type { Retired } from '../soap/retired/retired.js';
import { VERSION_1_PATH, version1Ended } from '../soap/retired/version-1.js';

/** Version 1 as a service of the metrics: an address without operations. */
export const version1 = {
  path: VERSION_1_PATH,
  name: jobannonceService.name,
  version: 1,
  operations: [],
};

interface Parts {
  readonly systems: SystemRegistry;
  readonly registry: Registry;
  readonly log: Log;
}

/**
 * Says what is retired (contract.md section 6). Who still calls it is counted for the operator, and
 * told in the log.
 */
export function retiredVersion1(config: Pick<Config, 'cutOver'>, parts: Parts): Retired {
  const count = createRetiredCallMetrics(parts.registry);
  return {
    ...version1Ended(new Date(config.cutOver)),
    called: async (call) => {
      count(await labelsOf(call, parts.systems));
      const { logId, organisationType, organisationCode, userName, request, userAgent } = call;
      const caller = { organisationType, organisationCode, userName, userAgent: shown(userAgent) };
      parts.log.info({ logId, caller, request: shown(request) }, 'version 1 was called');
    },
  };
}
