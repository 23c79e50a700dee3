/** The one place where parts are put together. main.ts and tests build the app from here, and nobody else. */
import { randomUUID } from 'node:crypto';
import { Registry } from 'prom-client';
import { type Clock, systemClock } from '../clock.js';
import { openAccess, refuseRegisteredSandboxCertificates } from './access.js';
import { roleOf } from '../operations/organisation-role.js';
import { openSystems } from './systems.js';
import { startLimits } from './limits.js';
import { loadContract } from './load-contract.js';
import { startMails } from './mails.js';
import { type Addresses, openStore } from './open-store.js';
import { offeredServices } from './offered-services.js';
import { packageVersion } from './package-version.js';
import { loadDemo, openSandbox } from './sandbox.js';
import { openSignatures, readSigner } from './signatures.js';
import { startAudit } from './audit.js';
import { retiredVersion1, version1 } from './version-1.js';
import { openVirksomheder } from './virksomheder.js';
import type { Config } from '../config/config.js';
import { personalElements, services } from '../contract/index.js';
import { createMetrics } from '../metrics/metrics.js';
import { createMetricsServer } from '../http/metrics-server.js';
import { createHttpServer } from '../http/server.js';
import { daily } from '../jobs/daily.js';
import { createLogger, type Log } from '../log/log.js';
import { outline } from '../log/outline.js';
import { authorise } from '../operations/authorise.js';
import { checkCodes } from '../codelists/check-codes.js';
import { explainAnnonceId } from '../services/jobannonce/ad/annonce-id.js';
import { cachedStillingsregister } from '../services/stilling/cached-register.js';
import { stillingListOn } from '../services/stilling/stilling-store.js';
import { createDocuments } from '../soap/documents/documents.js';
import { createGateway } from '../soap/gateway.js';
import { openIdentify } from '../soap/identify.js';
import type { PipelineParts } from '../soap/pipeline.js';
import { ping, poolUse } from '../store/sql/database.js';
import { groupedTransactionsOn } from '../store/sql/knex-transaction.js';
import { requestRepeatsOn } from '../store/once/request-repeat.js';

/** What tests replace: the clock, the ids that ads get, where the log goes, who a message is from, and the database. */
export interface Surroundings {
  readonly clock?: Clock;
  readonly newId?: () => string;
  readonly log?: Log;
  readonly identify?: PipelineParts['identify'];
  /** A database that is there already; its end is not ours to see to. */
  readonly database?: Addresses;
}

export interface App {
  readonly log: Log;
  /** Where the throw-away certificates of the sandbox are; in production there are none. */
  readonly certificates: string | undefined;
  /** @returns the address, e.g. `http://127.0.0.1:8080` */
  listen(): Promise<string>;
  /** Answers what is in flight, then closes the database. May be called again. */
  stop(): Promise<void>;
}

export async function compose(config: Config, surroundings: Surroundings = {}): Promise<App> {
  const { clock = systemClock, newId = randomUUID } = surroundings;
  const log = surroundings.log ?? createLogger(config.logLevel, personalElements);
  const signer = readSigner(config);
  const contract = loadContract(services);
  const isDebugging = ['debug', 'trace'].includes(config.logLevel);
  const isSandbox = config.profile === 'sandbox';
  const sandbox = isSandbox ? await openSandbox(config.dataDir, clock()) : undefined;
  const access = openAccess(config, { clock, log, sandboxCa: sandbox?.ca });
  const store = await openStore(config, log, surroundings.database);
  const { database } = store;
  const registry = new Registry();
  const { virksomheder, laase } = await openVirksomheder(config, { database, clock, log, registry });
  if (sandbox) await loadDemo(store.owner, { sandbox, withLaase: config.cvrUrl === undefined }, clock);
  else await refuseRegisteredSandboxCertificates(store, clock());

  const stillinger = cachedStillingsregister(stillingListOn(database), clock);
  const { systems, callerOf } = openSystems(config, { database, clock });
  const repeats = requestRepeatsOn(database, config.repeatDays);
  const stopForgetting = daily('forget old requests', () => repeats.deleteExpired(clock()), log);
  const limits = startLimits(config, { database, registry, clock, log });
  const audit = startAudit(config, { database, clock, log });
  const stopMails = startMails(config, { ...store, clock, log, registry });

  const signatures = openSignatures(config, {
    database,
    clock,
    log,
    signer,
    systemRegistry: systems,
    policy: access.policy,
  });

  const gateway = createGateway({
    services: offeredServices(config, { database, newId, log, virksomheder, laase, stillinger }),
    documents: createDocuments(contract.documents, clock),
    validatorOf: contract.validatorOf,
    limits: config.limits,
    clock,
    repeats,
    auditor: audit.auditor,
    transaction: groupedTransactionsOn(database),
    checkCodes,
    explain: explainAnnonceId,
    retired: retiredVersion1(config, { systems, registry, log }),
    identify: surroundings.identify ?? openIdentify(config, access, systems, clock, signatures.bySignature),
    ...(signatures.signAnswer && { signAnswer: signatures.signAnswer }),
    callerOf,
    authorise: (caller, operation) => authorise(caller, operation, roleOf),
    admit: limits.admit,
    seen: (logId, caller, operation, besked) => {
      if (!isDebugging) return;
      const who = { ...caller, metadata: outline(caller.metadata) };
      log.debug({ logId, caller: who, operation, besked: outline(besked) }, 'decoded request');
    },
    unexpected: (err, logId) => {
      log.error({ err, logId }, 'unexpected exception');
    },
  });

  const metrics = createMetrics({
    services: [...services, version1],
    version: packageVersion(),
    pool: () => poolUse(database),
    registry,
  });
  const metricsServer = createMetricsServer(metrics, log);
  const http = createHttpServer({
    gateway,
    limits: config.limits,
    log,
    metrics,
    metricsHere: isSandbox && config.metricsPort === undefined,
    readiness: () => ping(database).then(() => true),
    trustProxy: config.trustProxy,
    tls: access.tls,
    certificates: access.certificates,
    publicUrl: config.publicUrl,
    stopGraceMs: config.stopGraceMs,
  });

  let stopped: Promise<void> | undefined;
  return {
    log,
    certificates: sandbox?.folder,
    listen: async () => {
      if (config.metricsPort !== undefined) {
        const address = await metricsServer.listen(config.metricsHost, config.metricsPort);
        log.info({ address }, '/metrics is on a port of its own');
      }
      return http.listen(config.host, config.port);
    },
    stop: () =>
      (stopped ??= http
        .close()
        .finally(() => metricsServer.close())
        .finally(stopMails)
        .finally(stopForgetting)
        .finally(limits.stop)
        .finally(() => signatures.stop())
        .finally(audit.stop)
        .finally(() => store.close())
        .finally(() => {
          contract.dispose();
        })),
  };
}
