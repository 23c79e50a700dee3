/** The services that are offered, each with its contract and its handlers. */
import type { Knex } from 'knex';
import type { Config } from '../config.js';
import {
  codeListsService,
  jobannonceBehandlingService,
  jobannonceService,
  virksomhedsLoginService,
} from '../contract/index.js';
import type { Log } from '../log.js';
import { authorise } from '../security/permissions.js';
import { koeOperations } from '../services/behandling/koe-operations.js';
import { behandlingChanges, behandlingOperations } from '../services/behandling/operations.js';
import { createBehandlingService } from '../services/behandling/service.js';
import { udbakke } from '../services/behandling/udbakke-store.js';
import { behandlingerOn } from '../services/behandling/store.js';
import { kodelisteOperations } from '../services/codelists/operations.js';
import { haendelseOperations } from '../services/jobannonce/haendelse-operations.js';
import { haendelseslogOn } from '../services/jobannonce/haendelse-store.js';
import { jobannonceChanges, jobannonceOperations } from '../services/jobannonce/operations.js';
import { createJobannonceService } from '../services/jobannonce/service.js';
import { soegningOperations } from '../services/jobannonce/soegning-operations.js';
import { soegeindeksOn } from '../services/jobannonce/soegning-store.js';
import { jobannonceStoreOn } from '../services/jobannonce/store.js';
import { konverteringOn } from '../services/logo/konvertering.js';
import { logolagerOn } from '../services/logo/logo-store.js';
import { createLogoService } from '../services/logo/service.js';
import {
  virksomhedsloginChanges,
  virksomhedsloginOperations,
} from '../services/virksomhedslogin/operations.js';
import { createVirksomhedsloginService } from '../services/virksomhedslogin/service.js';
import { virksomhedsloginsOn } from '../services/virksomhedslogin/store.js';
import { v1AnnoncerOn } from '../services/v1/annonce-store.js';
import { v1Operations } from '../services/v1/operations.js';
import type { Stillingsregister } from '../services/stilling/stillingsregister.js';
import type { Virksomhedslaase } from '../services/virksomhed/virksomhedslaase.js';
import type { Virksomhedsregister } from '../services/virksomhed/virksomhedsregister.js';
import type { BoundService } from '../soap/operation.js';
import { roleOf } from './caller-codes.js';

interface Parts {
  readonly database: Knex;
  /** The ids that ads get. */
  readonly newId: () => string;
  readonly log: Log;
  readonly virksomheder: Virksomhedsregister;
  readonly laase: Virksomhedslaase;
  readonly stillinger: Stillingsregister;
}

export function offeredServices(config: Config, parts: Parts): readonly BoundService[] {
  const { database, newId, log, virksomheder, laase, stillinger } = parts;
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

  return [
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
  ];
}
