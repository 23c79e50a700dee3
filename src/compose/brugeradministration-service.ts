/** Puts BrugeradministrationService together. */
import type { Knex } from 'knex';
import { brugeradministrationService } from '../contract/index.js';
import { rolleOperations } from '../services/brugeradministration/roller/operations.js';
import { createRolleService } from '../services/brugeradministration/roller/service.js';
import { portalbrugereOn } from '../services/brugeradministration/roller/store.js';
import { bind, type BoundService } from '../soap/bound-service.js';

export const brugeradministrationServiceOf = ({ database }: { readonly database: Knex }): BoundService =>
  bind(brugeradministrationService, rolleOperations(createRolleService(portalbrugereOn(database))));
