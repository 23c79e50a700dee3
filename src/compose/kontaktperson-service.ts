/** Puts KontaktpersonService together. */
import type { Knex } from 'knex';
import { kontaktpersonService } from '../contract/index.js';
import { kontaktpersonlisteOperations } from '../services/kontaktperson/list/operations.js';
import { createKontaktpersonliste } from '../services/kontaktperson/list/service.js';
import { kontaktpersonlisteOn } from '../services/kontaktperson/list/store.js';
import { kontaktpersonOperations } from '../services/kontaktperson/person/operations.js';
import { createKontaktpersonService } from '../services/kontaktperson/person/service.js';
import { kontaktpersonerOn } from '../services/kontaktperson/person/store.js';
import type { Virksomhedslaase } from '../services/virksomhed/locks/locks.js';
import type { Virksomhedsregister } from '../services/virksomhed/virksomhedsregister.js';
import { bind, type BoundService } from '../soap/bound-service.js';

interface Parts {
  readonly database: Knex;
  /** Contact persons get these ids. */
  readonly newId: () => string;
  readonly virksomheder: Virksomhedsregister;
  readonly laase: Virksomhedslaase;
}

export function kontaktpersonServiceOf({ database, newId, virksomheder, laase }: Parts): BoundService {
  const personer = createKontaktpersonService({
    ...{ newId, virksomheder, laase },
    store: kontaktpersonerOn(database),
  });
  return bind(kontaktpersonService, {
    ...kontaktpersonOperations(personer),
    ...kontaktpersonlisteOperations(createKontaktpersonliste(kontaktpersonlisteOn(database))),
  });
}
