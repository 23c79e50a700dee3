/** The only file that names the table virksomhed_cache. */
import type { Knex } from 'knex';
import { orUnavailable } from '../../../store/sql/unavailable.js';
import type { VirksomhedCache } from './port.js';
import type { Virksomhed } from '../virksomhedsregister.js';

interface CacheRow {
  readonly cvr: string;
  readonly fetched_at: Date;
  readonly content: Virksomhed;
}

/** An answer of the register takes less, with every retry. */
const MAX_ANSWER_MS = 15 * 60_000;

/**
 * @throws Fault 139135 (from every function) when the database cannot be reached or is overloaded
 */
export function virksomhedCacheOn(database: Knex): VirksomhedCache {
  const rows = () => database<CacheRow>('virksomhed_cache');
  return {
    find: (cvr) =>
      orUnavailable(async () => {
        const row = await rows().where({ cvr }).first();
        return row && { virksomhed: row.content, fetchedAt: row.fetched_at };
      }),

    keep: ({ virksomhed, fetchedAt }) =>
      orUnavailable(async () => {
        const row = { cvr: virksomhed.cvr, fetched_at: fetchedAt, content: virksomhed };
        // A slow answer never writes over one that was asked for later, by another process perhaps.
        // One that was asked for much later is of a clock that has been put back since.
        const noAnswerIsSlower = new Date(fetchedAt.getTime() + MAX_ANSWER_MS);
        const kept = await rows()
          .insert(row)
          .onConflict('cvr')
          .merge()
          .where('virksomhed_cache.fetched_at', '<', fetchedAt)
          .orWhere('virksomhed_cache.fetched_at', '>', noAnswerIsSlower)
          .returning('cvr');
        return kept.length > 0;
      }),

    forget: (cvr) =>
      orUnavailable(async () => {
        await rows().where({ cvr }).delete();
      }),

    deleteOlderThan: (time) =>
      orUnavailable(() => {
        // What another process is deleting is skipped, so that two that delete do not wait for each
        // other.
        const old = rows().where('fetched_at', '<', time).select('cvr').forUpdate().skipLocked();
        return rows().whereIn('cvr', old).delete();
      }),
  };
}
