import { Counter, type Registry } from 'prom-client';
import type { Config } from '../config/config.js';
import { jobannonceService } from '../contract/index.js';
import { shown } from '../http/response/shown.js';
import type { Log } from '../log/log.js';
import type { SystemRegistry } from '../systems/registry-port.js';
import type { Retired, RetiredCall } from '../soap/retired/retired.js';
import { roleOf } from '../operations/organisation-role.js';

/** Version 1 as a service of the metrics: an address without operations. */
export const version1 = {
  path: '/virksomhedsindsats/1/JobannonceService',
  name: jobannonceService.name,
  version: 1,
  operations: [],
};

/**
 * Companies were told on JobAG that version 1 would end »siden den 8. oktober 2024« (Releasenote JobAG 6. december 2024,
 * pkt. 2.1).
 */
const ANNOUNCED = new Date('2024-10-08T00:00:00+02:00');

interface Parts {
  readonly systems: SystemRegistry;
  readonly registry: Registry;
  readonly log: Log;
}

/** What is retired (contract.md section 6), and who still calls: counted for the operator, and told in the log. */
export function retiredVersion1(config: Pick<Config, 'cutOver'>, parts: Parts): Retired {
  const sunset = new Date(config.cutOver);
  const count = callsCounter(parts.registry);
  return {
    name: `${version1.name} v${version1.version}`,
    path: version1.path,
    namespaces: new Set(['http://jobnet.af.dk/JobAdService']),
    successor: jobannonceService,
    deprecated: sunset < ANNOUNCED ? sunset : ANNOUNCED,
    sunset,
    called: async (call) => {
      count(await labelsOf(call, parts.systems));
      const { logId, organisationType, organisationCode, userName, request, userAgent } = call;
      const caller = { organisationType, organisationCode, userName, userAgent: shown(userAgent) };
      parts.log.info({ logId, caller, request: shown(request) }, 'version 1 was called');
    },
  };
}

/** For whatever no system of the registry may act for, so that no caller can make a label. */
const OTHER = 'other';
/** The message names no organisation. */
const UNKNOWN = 'unknown';
/** Nor does one of JobAdService, whose callers had a user name: the log has it. */
const JOBADSERVICE = 'jobadservice';

interface Labels {
  readonly organisation_type: string;
  readonly organisation: string;
}

/** @returns the words that become labels: of the code list, and codes of organisations that are in the registry */
async function labelsOf(
  { organisationType: type, organisationCode: code, own }: RetiredCall,
  systems: SystemRegistry,
): Promise<Labels> {
  if (type === undefined || code === undefined) {
    const none = own ? JOBADSERVICE : UNKNOWN;
    return { organisation_type: none, organisation: none };
  }
  // The answer to the caller does not depend on the register: without it the call is counted as another's.
  const organisation = { organisationTypeId: type, organisationCode: code };
  const found = await systems.findSystems(organisation).catch(() => []);
  return { organisation_type: roleOf(type) ?? OTHER, organisation: found.length > 0 ? code : OTHER };
}

function callsCounter(registry: Registry): (labels: Labels) => void {
  const calls = new Counter({
    name: 'gateway_retired_calls_total',
    help: 'Messages to version 1 and to JobAdService, all refused, by the organisation they name; "other" is none of the registry, "jobadservice" a message of it that names none.',
    labelNames: ['organisation_type', 'organisation'] as const,
    registers: [registry],
  });
  return (labels) => {
    calls.inc({ ...labels });
  };
}
