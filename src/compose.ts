/** The one place where parts are put together. main.ts and tests build the app from here, and nobody else. */
import { randomUUID } from 'node:crypto';
import { Registry } from 'prom-client';
import { type Clock, systemClock } from './clock.js';
import { openAdgange, openIdentify, refuseRegisteredSandboxCertificates } from './compose/adgange.js';
import { roleOf } from './compose/caller-codes.js';
import { openKaldere } from './compose/kaldere.js';
import { graenserOf } from './compose/graenser.js';
import { loadContract } from './compose/load-contract.js';
import { startMails } from './compose/mails.js';
import { type Addresses, openStore } from './compose/open-store.js';
import { packageVersion } from './compose/package-version.js';
import { openSandbox, registerSandbox } from './compose/sandbox.js';
import { openSignatures, readSigner } from './compose/signatures.js';
import { startRevision } from './compose/revision.js';
import { retiredVersion1, version1 } from './compose/version-1.js';
import { openVirksomheder } from './compose/virksomheder.js';
import type { Config } from './config.js';
import {
  codeListsService,
  jobannonceBehandlingService,
  jobannonceService,
  personalElements,
  services,
  virksomhedsLoginService,
} from './contract/index.js';
import { createMetrics } from './http/metrics.js';
import { createHttpServer } from './http/server.js';
import { daily } from './jobs/daily.js';
import { createLogger, type Log } from './log.js';
import { authorise } from './security/permissions.js';
import { koeOperations } from './services/behandling/koe-operations.js';
import { behandlingChanges, behandlingOperations } from './services/behandling/operations.js';
import { createBehandlingService } from './services/behandling/service.js';
import { udbakke } from './services/behandling/udbakke-store.js';
import { behandlingerOn } from './services/behandling/store.js';
import { checkCodes } from './services/codelists/check-codes.js';
import { kodelisteOperations } from './services/codelists/operations.js';
import { explainAnnonceId } from './services/jobannonce/annonce-id.js';
import { haendelseOperations } from './services/jobannonce/haendelse-operations.js';
import { haendelseslogOn } from './services/jobannonce/haendelse-store.js';
import { jobannonceChanges, jobannonceOperations } from './services/jobannonce/operations.js';
import { createJobannonceService } from './services/jobannonce/service.js';
import { soegningOperations } from './services/jobannonce/soegning-operations.js';
import { soegeindeksOn } from './services/jobannonce/soegning-store.js';
import { jobannonceStoreOn } from './services/jobannonce/store.js';
import { loadDemoLogoer } from './services/logo/demo-logoer.js';
import { konverteringOn } from './services/logo/konvertering.js';
import { enhedslogoerOn } from './services/logo/enhedslogo-store.js';
import { logolagerOn } from './services/logo/logo-store.js';
import { createLogoService } from './services/logo/service.js';
import { cachedStillingsregister } from './services/stilling/cached-register.js';
import { loadDemoStillinger } from './services/stilling/demo-stillinger.js';
import { stillingslisteOn } from './services/stilling/stilling-store.js';
import {
  virksomhedsloginChanges,
  virksomhedsloginOperations,
} from './services/virksomhedslogin/operations.js';
import { createVirksomhedsloginService } from './services/virksomhedslogin/service.js';
import { virksomhedsloginsOn } from './services/virksomhedslogin/store.js';
import { v1AnnoncerOn } from './services/v1/annonce-store.js';
import { v1Operations } from './services/v1/operations.js';
import { createDocuments } from './soap/documents.js';
import { createGateway } from './soap/gateway.js';
import type { PipelineParts } from './soap/pipeline.js';
import { ping, poolUse } from './store/database.js';
import { transactionsOn } from './store/knex-transaction.js';
import { requestRepeatsOn } from './store/request-repeat.js';

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
  const isSandbox = config.profile === 'sandbox';
  const sandbox = isSandbox ? await openSandbox(config.dataDir, clock()) : undefined;
  const adgange = openAdgange(config, { clock, log, sandboxCa: sandbox?.ca });
  const store = await openStore(config, log, surroundings.database);
  const { database } = store;
  const registry = new Registry();
  const { virksomheder, laase } = await openVirksomheder(config, { database, clock, log, registry });
  const stillingsliste = stillingslisteOn(database);
  if (isSandbox) {
    await loadDemoStillinger(stillingsliste, clock());
    await loadDemoLogoer(enhedslogoerOn(database), clock());
  }

  const stillinger = cachedStillingsregister(stillingsliste, clock);
  const { kaldere, callerOf } = await openKaldere(config, { database, clock });
  if (sandbox) await registerSandbox(database, sandbox, clock());
  else await refuseRegisteredSandboxCertificates(store, clock());
  const behandlinger = behandlingerOn(database);
  const jobannoncer = createJobannonceService({
    store: jobannonceStoreOn(database),
    virksomheder,
    laase,
    stillinger,
    behandlinger,
    logoer: createLogoService({ lager: logolagerOn(database), konverter: konverteringOn() }),
    settings: {
      publicationMaxWeeks: config.publicationMaxWeeks,
      pastGraceMinutes: config.pastGraceMinutes,
      euresSchweiz: config.euresSchweiz,
    },
    autoGodkend: config.autoGodkend,
    newId,
  });
  const behandling = createBehandlingService({ jobannoncer, behandlinger, udbakke });

  const virksomhedslogins = createVirksomhedsloginService({
    logins: virksomhedsloginsOn(database),
    virksomheder,
    settings: { cutOver: new Date(config.cutOver), futureGraceMinutes: config.futureGraceMinutes },
  });

  const repeats = requestRepeatsOn(database, config.repeatDays);
  const stopForgetting = daily('forget old requests', () => repeats.deleteExpired(clock()), log);
  const revision = startRevision(config, { database, clock, log });
  const stopMails = startMails(config, { ...store, clock, log, registry });

  const signatures = openSignatures(config, {
    database,
    clock,
    log,
    signer,
    kalderregister: kaldere,
    politik: adgange.politik,
  });

  const gateway = createGateway({
    services: [
      {
        contract: jobannonceService,
        handlers: {
          ...jobannonceOperations(jobannoncer),
          ...haendelseOperations(jobannoncer, haendelseslogOn(database)),
          ...soegningOperations({
            indeks: soegeindeksOn(database),
            stillinger,
            seesAll: (caller) => authorise(caller, 'GetJobannonce', roleOf) === 'alle',
            udeladt: (id, err) => {
              log.error({ id, err }, 'a published ad could not be made public; searches leave it out');
            },
          }),
          ...v1Operations(v1AnnoncerOn(database, new Date(config.cutOver))),
        },
        changes: jobannonceChanges,
      },
      {
        contract: jobannonceBehandlingService,
        handlers: {
          ...koeOperations(behandling),
          ...behandlingOperations(behandling, config.publicationMaxWeeks),
        },
        changes: behandlingChanges,
      },
      {
        contract: virksomhedsLoginService,
        handlers: virksomhedsloginOperations(virksomhedslogins),
        changes: virksomhedsloginChanges,
      },
      { contract: codeListsService, handlers: kodelisteOperations(), changes: new Set() },
    ],
    documents: createDocuments(contract.documents, clock),
    validatorOf: contract.validatorOf,
    limits: config.limits,
    clock,
    repeats,
    revisor: revision.revisor,
    transaction: transactionsOn(database),
    checkCodes,
    explain: explainAnnonceId,
    retired: retiredVersion1(config, { kaldere, registry, log }),
    identify: surroundings.identify ?? openIdentify(config, adgange, kaldere, clock, signatures.bySignature),
    ...(signatures.signAnswer && { signAnswer: signatures.signAnswer }),
    callerOf,
    authorise: (caller, operation) => authorise(caller, operation, roleOf),
    admit: graenserOf(config, { database, registry, log }),
    seen: (logId, caller, operation, besked) => {
      log.debug({ logId, caller, operation, besked }, 'decoded request');
    },
    unexpected: (err, logId) => {
      log.error({ err, logId }, 'unexpected exception');
    },
  });

  const http = createHttpServer({
    gateway,
    limits: config.limits,
    log,
    metrics: createMetrics({
      services: [...services, version1],
      version: packageVersion(),
      pool: () => poolUse(database),
      registry,
    }),
    readiness: () => ping(database).then(() => true),
    trustProxy: config.trustProxy,
    tls: adgange.tls,
    certificates: adgange.certificates,
    publicUrl: config.publicUrl,
    stopGraceMs: config.stopGraceMs,
  });

  let stopped: Promise<void> | undefined;
  return {
    log,
    certificates: sandbox?.folder,
    listen: () => http.listen(config.host, config.port),
    stop: () =>
      (stopped ??= http
        .close()
        .finally(stopMails)
        .finally(stopForgetting)
        .finally(() => signatures.stop())
        .finally(revision.stop)
        .finally(() => store.close())
        .finally(() => {
          contract.dispose();
        })),
  };
}
