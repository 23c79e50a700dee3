/** Puts BrugeradministrationService together. */
import type { Knex } from 'knex';
import type { Config } from '../config/config.js';
import { brugeradministrationService } from '../contract/index.js';
import { outbox } from '../mail/outbox/outbox-store.js';
import type { KeyedHash } from '../security/keyed-hash.js';
import { adgangeOf } from '../services/brugeradministration/anmodninger/adgang.js';
import { decisionsOf } from '../services/brugeradministration/anmodninger/decision.js';
import { anmodningOperations } from '../services/brugeradministration/anmodninger/operations.js';
import { createAnmodningService } from '../services/brugeradministration/anmodninger/service.js';
import { anmodningerOn } from '../services/brugeradministration/anmodninger/store.js';
import { rolleOperations } from '../services/brugeradministration/roller/operations.js';
import { createRolleService } from '../services/brugeradministration/roller/service.js';
import { portalbrugereOn } from '../services/brugeradministration/roller/store.js';
import type { Medarbejderadgang } from '../services/kontaktperson/tilknytning/adgang-port.js';
import { vilkaarsaccepterOn } from '../services/kontaktperson/vilkaar/store.js';
import type { Virksomhedslaase } from '../services/virksomhed/locks/locks.js';
import type { Virksomhedsregister } from '../services/virksomhed/virksomhedsregister.js';
import { bind, type BoundService } from '../soap/bound-service.js';

interface Parts {
  readonly database: Knex;
  /** Requests for access get these ids. */
  readonly newId: () => string;
  readonly virksomheder: Virksomhedsregister;
  readonly laase: Virksomhedslaase;
  readonly adgange: Medarbejderadgang;
  readonly hash: KeyedHash;
}

/** Who may work in JobAG for a company. */
export const openMedarbejderadgang = (
  config: Pick<Config, 'userAccessFrom'>,
  database: Knex,
): Medarbejderadgang =>
  adgangeOf({
    anmodninger: anmodningerOn(database),
    accepter: vilkaarsaccepterOn(database),
    from: new Date(config.userAccessFrom),
  });

export function brugeradministrationServiceOf(parts: Parts): BoundService {
  const { database, newId, virksomheder, laase, adgange, hash } = parts;
  const anmodninger = anmodningerOn(database);
  const companies = { virksomheder, laase };
  return bind(brugeradministrationService, {
    ...rolleOperations(createRolleService(portalbrugereOn(database))),
    ...anmodningOperations({
      service: createAnmodningService({ ...companies, anmodninger, adgange, newId }),
      decisions: decisionsOf({ ...companies, anmodninger, outbox, hash }),
      hash,
    }),
  });
}
