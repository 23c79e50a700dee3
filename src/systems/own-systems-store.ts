/** The registry of systems as pages ask it: what the gateway's own role may read. */
import type { Knex } from 'knex';
import { orUnavailable } from '../store/sql/unavailable.js';
import type { OwnSystems } from './own-systems-port.js';

/**
 * @throws Fault 139135 (from every function) when the database cannot be reached or is overloaded
 */
export function ownSystemsOn(database: Knex): OwnSystems {
  return {
    ofCompany: (cvr) =>
      orUnavailable(() =>
        database('system').where({ owner_cvr: cvr, closed_at: null }).orderBy('id').pluck<string[]>('id'),
      ),
  };
}
