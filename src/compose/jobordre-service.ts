/** Puts JobordreService together. */
import type { Knex } from 'knex';
import { jobordreService } from '../contract/index.js';
import { outbox } from '../mail/outbox/outbox-store.js';
import { formidlingChangesOn } from '../services/jobordre/formidling/changes.js';
import { formidlingOperations } from '../services/jobordre/formidling/operations.js';
import { createFormidlingService } from '../services/jobordre/formidling/service.js';
import { formidlingStoreOn } from '../services/jobordre/formidling/store.js';
import { jobcentreOperations } from '../services/jobordre/list/jobcentre-operations.js';
import { jobordrelisteOperations } from '../services/jobordre/list/operations.js';
import { createJobordreliste } from '../services/jobordre/list/service.js';
import { jobordrelisteOn } from '../services/jobordre/list/store.js';
import { logOperations } from '../services/jobordre/log/operations.js';
import { createLogService } from '../services/jobordre/log/service.js';
import { jobordrelogOn } from '../services/jobordre/log/store.js';
import { jobordreAccessOn } from '../services/jobordre/ordre/access.js';
import { jobordreOperations } from '../services/jobordre/ordre/operations.js';
import { createJobordreService } from '../services/jobordre/ordre/service.js';
import { jobordreStoreOn } from '../services/jobordre/ordre/store.js';
import { kontaktpersonerOn } from '../services/kontaktperson/person/store.js';
import { myndighedsregisterOn } from '../services/myndighed/store.js';
import type { Stillingsregister } from '../services/stilling/stillingsregister.js';
import type { Virksomhedslaase } from '../services/virksomhed/locks/locks.js';
import type { Virksomhedsregister } from '../services/virksomhed/virksomhedsregister.js';
import { bind, type BoundService } from '../soap/bound-service.js';

interface Parts {
  readonly database: Knex;
  /** Orders and mediations get these ids. */
  readonly newId: () => string;
  readonly virksomheder: Virksomhedsregister;
  readonly laase: Virksomhedslaase;
  readonly stillinger: Stillingsregister;
}

export function jobordreServiceOf({ database, newId, virksomheder, laase, stillinger }: Parts): BoundService {
  const myndigheder = myndighedsregisterOn(database);
  const registers = { virksomheder, laase, stillinger, myndigheder };
  const store = jobordreStoreOn(database);
  const kontaktpersoner = kontaktpersonerOn(database);
  const access = jobordreAccessOn({ store, myndigheder });
  const formidlinger = formidlingStoreOn(database);
  const formidlingParts = {
    ...{ ...registers, outbox, newId },
    store: formidlinger,
    ordrer: access,
    ordrestore: store,
  };
  const log = createLogService({ ordrer: access, log: jobordrelogOn(database) });
  return bind(jobordreService, {
    ...jobordreOperations(
      createJobordreService({ ...registers, store, newId, formidlinger, kontaktpersoner }),
      registers,
    ),
    ...formidlingOperations(createFormidlingService(formidlingParts), formidlingChangesOn(formidlingParts)),
    ...logOperations(log, myndigheder),
    ...jobordrelisteOperations(createJobordreliste(jobordrelisteOn(database)), access),
    ...jobcentreOperations({ myndigheder, virksomheder, access }),
  });
}
