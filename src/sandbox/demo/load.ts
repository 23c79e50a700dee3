/**
 * Loads what the sandbox has in its database from the start: demo/, and its throw-away
 * certificates.
 */
import type { Knex } from 'knex';
import type { Clock } from '../../clock.js';
import { loadDemoSystems } from './systems.js';
import { systemAdministrationOn } from '../../systems/administration-store.js';
import { kode } from '../../codelists/code-lists.js';
import { myndighedslisteOn } from '../../services/myndighed/store.js';
import { loadDemoMyndigheder } from './myndigheder.js';
import { loadDemoBrugere } from './brugere.js';
import { brugerregisterOn } from '../../services/brugeradministration/roller/register-store.js';
import { loadDemoAdgange } from './adgange.js';
import { loadDemoDomaener } from './domains.js';
import { domaeneregisterOn } from '../../services/jobannonce/authority/store.js';
import { loadDemoLogos } from './logos.js';
import { unitLogosOn } from '../../services/logo/unit-logo-store.js';
import { loadDemoStillinger } from './stillinger.js';
import { stillingListOn } from '../../services/stilling/stilling-store.js';
import { loadDemoLaase } from './locks.js';
import { lockRegisterOn } from '../../services/virksomhed/locks/store.js';
import type { KeyedHash } from '../../security/keyed-hash.js';
import { type DatabaseAddress, type DatabaseSettings, openDatabase } from '../../store/sql/database.js';
import { givenDriftsbeskederOn } from '../../services/driftsbesked/given-store.js';
import { demoDriftsbeskeder } from './notices.js';
import { registerSandbox, type SandboxFolder } from '../certificates/folder.js';

interface Demo {
  readonly sandbox: SandboxFolder;
  /**
   * They belong to the invented companies, and are never loaded beside the real CVR register, where
   * the numbers could be somebody's.
   */
  readonly withLaase: boolean;
  /** Of the persons who have access. */
  readonly hash: KeyedHash;
}

/**
 * Puts the demo's data into the database where it is not there yet.
 * @param store `owner` is the owner of the tables, as the gateway's role may only read them
 */
export async function loadDemo(
  { owner, settings }: { readonly owner: DatabaseAddress; readonly settings?: DatabaseSettings },
  demo: Demo,
  clock: Clock,
): Promise<void> {
  const database = openDatabase(owner, settings);
  try {
    await load(database, demo, clock);
  } finally {
    await database.destroy();
  }
}

async function load(database: Knex, { sandbox, withLaase, hash }: Demo, clock: Clock): Promise<void> {
  if (withLaase) await loadDemoLaase(lockRegisterOn(database, clock));
  await loadDemoStillinger(stillingListOn(database), clock());
  await loadDemoLogos(unitLogosOn(database), clock());
  await loadDemoSystems(systemAdministrationOn(database));
  await loadDemoDomaener(domaeneregisterOn(database));
  await loadDemoMyndigheder(myndighedslisteOn(database, kode('OrganisationType', 'Jobcenter')));
  await givenDriftsbeskederOn(database).load(demoDriftsbeskeder(), clock());
  await loadDemoBrugere(brugerregisterOn(database), clock());
  await loadDemoAdgange(database, hash, clock());
  await registerSandbox(database, sandbox, clock());
}
