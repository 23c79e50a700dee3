/** Puts KontaktpersonService together. */
import type { Knex } from 'knex';
import { kontaktpersonService } from '../contract/index.js';
import type { KeyedHash } from '../security/keyed-hash.js';
import { kontaktpersonlisteOperations } from '../services/kontaktperson/list/operations.js';
import { createKontaktpersonliste } from '../services/kontaktperson/list/service.js';
import { kontaktpersonlisteOn } from '../services/kontaktperson/list/store.js';
import type { AnsvarForOrdrer } from '../services/kontaktperson/person/ansvar-port.js';
import { kontaktpersonOperations } from '../services/kontaktperson/person/operations.js';
import { createKontaktpersonService } from '../services/kontaktperson/person/service.js';
import { kontaktpersonerOn } from '../services/kontaktperson/person/store.js';
import type { Medarbejderadgang } from '../services/kontaktperson/tilknytning/adgang-port.js';
import { couplingOf } from '../services/kontaktperson/tilknytning/coupling.js';
import { loginsOf } from '../services/kontaktperson/tilknytning/login.js';
import { tilknytningOperations } from '../services/kontaktperson/tilknytning/operations.js';
import { tilknytningerOn } from '../services/kontaktperson/tilknytning/store.js';
import { acceptanceOf } from '../services/kontaktperson/vilkaar/acceptance.js';
import { vilkaarOperations } from '../services/kontaktperson/vilkaar/operations.js';
import { vilkaarsaccepterOn } from '../services/kontaktperson/vilkaar/store.js';
import { readVilkaar } from '../services/kontaktperson/vilkaar/vilkaar-file.js';
import type { Virksomhedslaase } from '../services/virksomhed/locks/locks.js';
import type { Virksomhedsregister } from '../services/virksomhed/virksomhedsregister.js';
import type { VirksomhedsloginService } from '../services/virksomhedslogin/service.js';
import { bind, type BoundService } from '../soap/bound-service.js';

interface Parts {
  readonly database: Knex;
  /** Contact persons get these ids. */
  readonly newId: () => string;
  readonly virksomheder: Virksomhedsregister;
  readonly laase: Virksomhedslaase;
  readonly logins: VirksomhedsloginService;
  readonly adgange: Medarbejderadgang;
  readonly hash: KeyedHash;
  readonly ordrer: AnsvarForOrdrer;
}

export function kontaktpersonServiceOf(parts: Parts): BoundService {
  const { database, newId, virksomheder, laase, adgange, hash } = parts;
  const companies = { virksomheder, laase };
  const store = kontaktpersonerOn(database);
  const tilknytninger = tilknytningerOn(database);
  const acceptance = acceptanceOf({ vilkaar: readVilkaar(), accepter: vilkaarsaccepterOn(database) });
  const personer = createKontaktpersonService({ ...companies, newId, store, ordrer: parts.ordrer });
  const coupling = couplingOf({ ...companies, store, personer, tilknytninger, acceptance, adgange });
  const known = { personer: store, tilknytninger, acceptance, adgange };
  const logins = loginsOf({ ...companies, ...known, logins: parts.logins });
  const liste = kontaktpersonlisteOn(database);
  return bind(kontaktpersonService, {
    ...kontaktpersonOperations(personer),
    ...kontaktpersonlisteOperations(
      createKontaktpersonliste({ liste, personer: store, tilknytninger }),
      hash,
    ),
    ...tilknytningOperations({ coupling, logins, personer, acceptance, hash }),
    ...vilkaarOperations({ acceptance, virksomheder, hash }),
  });
}
