/** Lists the services that are offered, each with its contract and its handlers. */
import type { Knex } from 'knex';
import type { Config } from '../config/config.js';
import {
  codeListsService,
  driftsbeskedService,
  jobannonceBehandlingService,
  jobannonceService,
  virksomhedsLoginService,
} from '../contract/index.js';
import type { Log } from '../log/log.js';
import { authorise } from '../operations/authorise.js';
import { queueOperations } from '../services/behandling/queue-operations.js';
import { behandlingOperations } from '../services/behandling/operations.js';
import { createBehandlingService } from '../services/behandling/service.js';
import { outbox } from '../mail/outbox/outbox-store.js';
import { afvisningsmailsIn } from '../services/behandling/afvisningsmail-store.js';
import { behandlingerOn } from '../services/behandling/store.js';
import { codeListOperations } from '../services/codelists/operations.js';
import { driftsbeskedOperations } from '../services/driftsbesked/operations.js';
import { createDriftsbeskedService } from '../services/driftsbesked/service.js';
import { driftsbeskederOn } from '../services/driftsbesked/store.js';
import { myndighedsdomaenerOn } from '../services/jobannonce/authority/store.js';
import { historyOperations } from '../services/jobannonce/history/operations.js';
import { createHistoryService } from '../services/jobannonce/history/service.js';
import { eventLogOn } from '../services/jobannonce/history/store.js';
import { mailRecipients } from '../services/jobannonce/ad/recipients-store.js';
import { jobannonceOperations } from '../services/jobannonce/ad/operations.js';
import { createJobannonceService } from '../services/jobannonce/ad/service.js';
import { publiceretOperations } from '../services/jobannonce/public/operations.js';
import { publishedAdsOn } from '../services/jobannonce/public/published-store.js';
import type { SearchIndex } from '../services/jobannonce/search/port.js';
import { searchOperations } from '../services/jobannonce/search/operations.js';
import { createSearchService } from '../services/jobannonce/search/service.js';
import { searchIndexBeside } from '../services/jobannonce/search/replica-store.js';
import { searchIndexOn } from '../services/jobannonce/search/store.js';
import { jobannonceStoreOn } from '../services/jobannonce/ad/store.js';
import { logoConverter } from '../services/logo/image/converter.js';
import { logoStoreOn } from '../services/logo/logo-store.js';
import { createLogoService } from '../services/logo/service.js';
import { adgangOperations } from '../services/virksomhedslogin/adgang-operations.js';
import { ansvarForOrdrerOn } from '../services/jobordre/list/ansvar-store.js';
import { kontaktpersonerOn } from '../services/kontaktperson/person/store.js';
import { virksomhedsloginOperations } from '../services/virksomhedslogin/operations.js';
import { createVirksomhedsloginService } from '../services/virksomhedslogin/service.js';
import { virksomhedsloginsOn } from '../services/virksomhedslogin/store.js';
import { v1AnnoncerOn } from '../services/v1/annonce-store.js';
import { v1Operations } from '../services/v1/operations.js';
import { stillingOperations } from '../services/stilling/operations.js';
import type { Stillingsregister } from '../services/stilling/stillingsregister.js';
import type { Virksomhedslaase } from '../services/virksomhed/locks/locks.js';
import type { Virksomhedsregister } from '../services/virksomhed/virksomhedsregister.js';
import type { Memory } from '../store/memory/while-leased.js';
import { bind, type BoundService } from '../soap/bound-service.js';
import { brugeradministrationServiceOf, openMedarbejderadgang } from './brugeradministration-service.js';
import { jobordreServiceOf } from './jobordre-service.js';
import { kontaktpersonServiceOf } from './kontaktperson-service.js';
import { openKeyedHash } from './person-key.js';
import type { OpenReplica } from './replica.js';
import type { Testers } from './testers.js';
import { roleOf } from '../operations/organisation-role.js';

interface Parts {
  readonly database: Knex;
  readonly memory: Memory;
  /** Ads, job orders, mediations, contact persons and requests for access get these ids. */
  readonly newId: () => string;
  readonly log: Log;
  readonly virksomheder: Virksomhedsregister;
  readonly laase: Virksomhedslaase;
  readonly stillinger: Stillingsregister;
  readonly testers?: Testers | undefined;
  /** Of the database; undefined: there is none. */
  readonly replica?: OpenReplica | undefined;
}

export function offeredServices(config: Config, parts: Parts): readonly BoundService[] {
  const { database, memory, newId, log, virksomheder, laase, stillinger, testers } = parts;
  const behandlinger = behandlingerOn(database);
  const domaener = myndighedsdomaenerOn(database);
  const logoer = createLogoService({ store: logoStoreOn(database, memory), convert: logoConverter() });
  /** What everybody sees of an ad is made of these. */
  const seen = { virksomheder, stillinger, domaener, logoer };
  const jobannoncer = createJobannonceService({
    ...seen,
    store: jobannonceStoreOn(database),
    laase,
    kontaktpersoner: kontaktpersonerOn(database),
    onEnded: (transaction, id) => behandlinger.remove(transaction, id),
    recipients: mailRecipients,
    settings: {
      publicationMaxWeeks: config.publicationMaxWeeks,
      pastGraceMinutes: config.pastGraceMinutes,
      euresSwitzerland: config.euresSwitzerland,
    },
    autoApprove: (titel) => config.autoApprove && !testers?.isForModerator(titel),
    newId,
  });
  const behandling = createBehandlingService({
    ...{ jobannoncer, behandlinger, virksomheder, laase, domaener },
    outbox: afvisningsmailsIn(outbox),
    maxWeeks: config.publicationMaxWeeks,
  });
  const history = createHistoryService({ jobannoncer, log: eventLogOn(database) });
  const search = createSearchService({
    index: searchIndex(parts),
    stillinger,
    seesAll: (caller) => authorise(caller, 'GetJobannonce', roleOf) === 'alle',
    omitted: (id, err) => {
      log.error({ id, err }, 'a published ad could not be made public; searches leave it out');
    },
  });

  const virksomhedslogins = createVirksomhedsloginService({
    logins: virksomhedsloginsOn(database),
    virksomheder,
    settings: { cutOver: new Date(config.cutOver), futureGraceMinutes: config.futureGraceMinutes },
  });

  const driftsbeskeder = createDriftsbeskedService({
    store: driftsbeskederOn(database),
    virksomheder,
    newId,
  });

  const people = { adgange: openMedarbejderadgang(config, database), hash: openKeyedHash(config) };

  return [
    bind(jobannonceService, {
      ...jobannonceOperations(jobannoncer),
      ...historyOperations(history),
      ...searchOperations(search),
      ...publiceretOperations({ ...seen, jobannoncer, published: publishedAdsOn(database) }),
      ...v1Operations(v1AnnoncerOn(database, new Date(config.cutOver))),
    }),
    bind(jobannonceBehandlingService, {
      ...queueOperations(behandling),
      ...behandlingOperations(behandling, config.publicationMaxWeeks),
    }),
    bind(virksomhedsLoginService, {
      ...virksomhedsloginOperations(virksomhedslogins),
      ...adgangOperations({ virksomheder, laase }),
    }),
    jobordreServiceOf(parts),
    kontaktpersonServiceOf({
      ...{ ...parts, ...people, logins: virksomhedslogins },
      ordrer: ansvarForOrdrerOn(database),
    }),
    bind(driftsbeskedService, driftsbeskedOperations(driftsbeskeder)),
    brugeradministrationServiceOf({ ...parts, ...people }),
    bind(codeListsService, { ...codeListOperations(), ...stillingOperations(stillinger) }),
  ];
}

function searchIndex({ database, replica }: Parts): SearchIndex {
  const primary = searchIndexOn(database);
  if (!replica) return primary;
  return searchIndexBeside({ primary, replica: searchIndexOn(replica.database) }, replica.replica, database);
}
