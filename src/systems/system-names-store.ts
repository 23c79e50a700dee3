import type { Knex } from 'knex';
import { orUnavailable } from '../store/sql/unavailable.js';

/** The names of all systems by their ids, closed ones too. @throws Fault 139135 */
export const systemNames = (database: Knex): Promise<ReadonlyMap<string, string>> =>
  orUnavailable(async () => {
    const rows = await database('system').select<{ id: string; name: string }[]>('id', 'name');
    return new Map(rows.map(({ id, name }) => [id, name]));
  });
