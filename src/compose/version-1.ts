import type { Registry } from 'prom-client';
import type { Config } from '../config/config.js';
import { jobannonceService } from '../contract/index.js';
import { shown } from '../http/response/shown.js';
import type { Log } from '../log/log.js';
import { createRetiredCallMetrics } from '../metrics/retired-calls.js';
import type { SystemRegistry } from '../systems/registry-port.js';
import { labelsOf } from '../soap/retired/labels.js';
import type { Retired } from '../soap/retired/retired.js';

/** Version 1 as a service of the metrics: an address without operations. */
export const version1 = {
  path: '/virksomhedsindsats/1/JobannonceService',
  name: jobannonceService.name,
  version: 1,
  operations: [],
};

/**
 * Companies were told on JobAG that version 1 would end »siden den 8. oktober 2024« (Releasenote
 * JobAG 6. december 2024, pkt. 2.1).
 */
const ANNOUNCED = new Date('2024-10-08T00:00:00+02:00');

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
  const sunset = new Date(config.cutOver);
  const count = createRetiredCallMetrics(parts.registry);
  return {
    said: 'JobannonceService v1 og JobAdService er nedlagt og svarer ikke mere på noget / JobannonceService v1 and JobAdService are retired and answer nothing any more',
    path: version1.path,
    owns: (namespace) => namespace === 'http://jobnet.af.dk/JobAdService',
    successor: jobannonceService,
    end: { deprecated: sunset < ANNOUNCED ? sunset : ANNOUNCED, sunset },
    called: async (call) => {
      count(await labelsOf(call, parts.systems));
      const { logId, organisationType, organisationCode, userName, request, userAgent } = call;
      const caller = { organisationType, organisationCode, userName, userAgent: shown(userAgent) };
      parts.log.info({ logId, caller, request: shown(request) }, 'version 1 was called');
    },
  };
}
