/** The one place where parts are put together; main.ts and tests alone build the app from here. */
import { randomUUID } from 'node:crypto';
import { Registry } from 'prom-client';
import { systemClock } from '../clock.js';
import { openAccess } from './access.js';
import type { App, Surroundings } from './app.js';
import { seeToData } from './first-data.js';
import { openStrangersLog } from './strangers-log.js';
import { openSystems } from './systems.js';
import { openInventedLogin } from './invented-login.js';
import { startSignIn } from './sign-in.js';
import { forgetDeletedLogos } from './deleted-logos.js';
import { startFeeds } from './feeds.js';
import { startLimits } from './limits.js';
import { measuredLoad } from './load.js';
import { loadContract } from './load-contract.js';
import { tellDecoded } from './tell-decoded.js';
import { startMails } from './mails.js';
import { openStore } from './open-store.js';
import { olderClock } from './older-clock.js';
import { offeredServices } from './offered-services.js';
import { packageVersion } from './package-version.js';
import { createReleasers, type Releasers, releasingOnFailure } from './releasers.js';
import { documentation } from './documentation.js';
import { startNotices } from './notices.js';
import { openPages } from './pages.js';
import { openReplica } from './replica.js';
import { openSandbox } from './sandbox.js';
import { letPlayersIn, openTesters } from './testers.js';
import { openSignatures, readSigner } from './signatures.js';
import { startTraffic } from './traffic.js';
import { startAudit } from './audit.js';
import { startRepeats } from './repeats.js';
import { retiredLogins, wrongNames } from './retired-logins.js';
import { retiredVersion1, version1 } from './version-1.js';
import { openVirksomheder } from './virksomheder.js';
import { readinessOn } from './watch.js';
import { startCalls } from './calls.js';
import type { Config } from '../config/config.js';
import { personalElements, services } from '../contract/index.js';
import { createMetrics } from '../metrics/metrics.js';
import { besideAll } from '../http/gateway.js';
import { createMetricsServer } from '../http/metrics-server.js';
import { createHttpServer } from '../http/server.js';
import { cleaningUp } from '../jobs/daily.js';
import { createLogger, type Log } from '../log/log.js';
import { authorise } from '../operations/authorise.js';
import { authorisePerson } from '../operations/authorise-person.js';
import { portalbrugereOn } from '../services/brugeradministration/roller/store.js';
import { roleOf } from '../operations/organisation-role.js';
import { checkCodes } from '../codelists/check-codes.js';
import { explainAnnonceId } from '../services/jobannonce/ad/annonce-id.js';
import { cachedStillingsregister } from '../services/stilling/cached-register.js';
import { stillingListOn } from '../services/stilling/stilling-store.js';
import { createDocuments } from '../soap/documents/documents.js';
import { createGateway, type GatewayParts } from '../soap/gateway.js';
import { openIdentify } from '../soap/identify.js';
import { withoutServices } from '../soap/without-services.js';
import { understoodHeaders } from '../soap/message/request-headers.js';
import { memoryOn } from '../store/memory/memory-store.js';
import { poolUse } from '../store/sql/database.js';
import { groupedTransactionsOn } from '../store/sql/knex-transaction.js';

/**
 * Puts the gateway together. When a step fails, everything that was begun before it is ended.
 * @throws an error whose message is a sentence for the operator where the settings or the database
 *   are wrong
 */
export async function compose(config: Config, surroundings: Surroundings = {}): Promise<App> {
  const log = surroundings.log ?? createLogger(config.logLevel, personalElements);
  const releasers = surroundings.releasers ?? createReleasers(log);
  return releasingOnFailure(releasers, () => begin(config, surroundings, { log, releasers }));
}

async function begin(
  config: Config,
  surroundings: Surroundings,
  { log, releasers }: { readonly log: Log; readonly releasers: Releasers },
): Promise<App> {
  const { clock = systemClock, newId = randomUUID, workers, later } = surroundings;
  const strangers = await openStrangersLog(log, releasers);
  const signer = readSigner(config);
  const contract =
    surroundings.contract ??
    (await releasers.hold(
      'compiled schemas',
      () => loadContract(services),
      (loaded) => {
        loaded.dispose();
      },
    ));
  const isSandbox = config.profile === 'sandbox';
  // In production an installation that is broken does not start, and no message waits.
  if (!isSandbox) contract.compile();
  const sandbox = isSandbox ? await openSandbox(config.dataDir, clock()) : undefined;
  const access = openAccess(config, { clock, log, sandboxCa: sandbox?.ca });
  const store = await openStore(config, { log, releasers }, surroundings.database);
  const { database } = store;
  const registry = new Registry();
  const replica = await openReplica(config, { ...store, log, strangers, registry, releasers });
  const memory = memoryOn(database, clock);
  const testers =
    sandbox && (await openTesters(config, { store, memory, releasers, clock, later, log: strangers }));
  const inMemory = { database, memory, clock };
  const { virksomheder, laase } = await openVirksomheder(config, { ...inMemory, log, registry, testers });
  if (!surroundings.database?.isPrepared) await seeToData(config, store, sandbox, clock);

  const stillinger = cachedStillingsregister(stillingListOn(database), clock);
  const { systems, callerOf } = openSystems(config, inMemory);
  const forgetBy = olderClock(database, clock);
  const cleanUp = cleaningUp(log);
  const regular = { database, clock, forgetBy, cleanUp, releasers };
  const repeats = await startRepeats(config, regular);
  await releasers.hold(
    'removal of old logos',
    () => forgetDeletedLogos(config, { database, forgetBy, cleanUp }),
    (stop) => stop(),
  );
  await startFeeds({ database, log, releasers });
  const limits = await releasers.hold(
    'limits of the systems',
    () => startLimits(config, { database, registry, forgetBy, cleanUp, log }),
    ({ stop }) => stop(),
  );
  const auditor = await startAudit(config, { ...regular, log });
  const invented = workers ? undefined : await openInventedLogin(config, releasers);
  const signIn = await startSignIn(config, {
    ...{ ...regular, strangers, registry },
    invented: invented ?? surroundings.invented,
  });
  await startMails(config, { ...store, forgetBy, cleanUp, log, registry, releasers });
  const called = [...services, version1, ...wrongNames];
  const counted = await startTraffic(config, { ...regular, services: called, log });
  const { policy } = access;
  const signatures = await releasers.hold(
    'signatures',
    () =>
      openSignatures(config, { database, clock, forgetBy, cleanUp, signer, systemRegistry: systems, policy }),
    (opened) => opened.stop(),
  );

  const { follow, calls } = await startCalls(config, { ...regular, registry, log: strangers });

  const offered = { database, replica, memory, newId, log, virksomheder, laase, stillinger, testers };
  const persons = {
    roller: portalbrugereOn(database),
    employeesFrom: new Date(config.userAccessFrom),
  };
  const gatewayParts: GatewayParts = {
    services: offeredServices(config, offered),
    documents: createDocuments(contract.documents, clock),
    validatorOf: contract.validatorOf,
    limits: config.limits,
    clock,
    understood: understoodHeaders(config.authMethods.includes('wss')),
    repeats,
    auditor,
    transaction: groupedTransactionsOn(database),
    checkCodes,
    explain: explainAnnonceId,
    retired: [
      retiredVersion1(config, { systems, registry, log: strangers }),
      ...retiredLogins(config, strangers),
    ],
    identify: surroundings.identify ?? openIdentify(config, access, systems, clock, signatures.bySignature),
    ...(signatures.signAnswer && { signAnswer: signatures.signAnswer }),
    ...(follow && { follow }),
    ...(testers && { testing: testers.testing }),
    callerOf,
    authorise: (caller, operation) => authorise(caller, operation, roleOf),
    authorisePerson: (caller, operation, now) => authorisePerson(caller, operation, now, persons),
    admit: limits.admit,
    seen: tellDecoded(config, log),
    unexpected: (err, logId) => {
      strangers.error({ err, logId }, 'unexpected exception');
    },
  };
  const opened = createGateway(gatewayParts);
  const gateway = config.services ? opened : withoutServices(opened);

  const notices = await startNotices({ watch: store.watch, clock, log, releasers });
  const site = documentation(config, log, surroundings.documentation);
  const pages = openPages(config, {
    ...{ ...offered, clock, gatewayParts, people: signIn?.people, notices, calls, watch: store.watch },
    ...{ traffic: counted.traffic, bySignature: signatures.bySignature, hasDocs: site !== undefined },
    metrics: workers?.metrics ?? (() => registry.metrics()),
  });
  const load = measuredLoad(config, registry);
  const own = counted.besides(
    createMetrics({
      services: called,
      version: packageVersion(),
      pool: () => poolUse(database),
      registry,
    }),
  );
  const health = { readiness: readinessOn(store.watch), replicaState: replica?.state };
  const metrics = workers ? { ...own, text: workers.metrics } : own;
  // It is ended after the server of the callers, and tells until then that this one is stopping.
  const metricsServer = await releasers.hold(
    'server of the metrics',
    () => createMetricsServer({ metrics, log, load, ...health, isStopping: () => http.isStopping() }),
    (server) => server.close(),
  );
  const http = await releasers.hold(
    'server of the callers',
    () =>
      createHttpServer({
        gateway,
        site,
        beside: besideAll(signIn?.beside, testers?.beside, pages),
        openDocument: notices.openDocument,
        limits: config.limits,
        load,
        log,
        strangers,
        metrics,
        metricsHere: isSandbox && config.metricsPort === undefined,
        ...health,
        workers: workers?.health,
        trustProxy: config.trustProxy,
        tls: access.tls,
        certificates: access.certificates,
        publicUrl: config.publicUrl,
        stopGraceMs: config.stopGraceMs,
      }),
    (server) => server.close(),
  );

  if (testers) await letPlayersIn(testers, gatewayParts, releasers);

  const listen = async () => {
    if (config.metricsPort !== undefined && !workers) {
      const address = await metricsServer.listen(config.metricsHost, config.metricsPort);
      log.info({ address }, '/metrics and health are on a port of their own');
    }
    const address = await http.listen(config.host, config.port);
    invented?.gatewayAt(address);
    return address;
  };
  return {
    log,
    certificates: sandbox?.folder,
    invented,
    listen: () => releasingOnFailure(releasers, listen),
    retire: () => http.retire(),
    report: { health, metrics: () => registry.getMetricsAsJSON() },
    stop: () => releasers.releaseAll(),
  };
}
