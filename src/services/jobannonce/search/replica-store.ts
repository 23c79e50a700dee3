/** Searches published ads on a replica, and shows of them what stands on the primary. */
import type { Knex } from 'knex';
import type { Replica } from '../../../store/replica/replica.js';
import { queryOn } from '../../../store/sql/knex-transaction.js';
import { onJobnetSql } from './conditions-sql.js';
import type { SearchHit, SearchIndex } from './port.js';

/** Two indexes of the same ads. */
export interface Indexes {
  readonly primary: SearchIndex;
  readonly replica: SearchIndex;
}

/**
 * What the replica found is confirmed by the primary, by key: an ad that has been withdrawn, ended
 * or approved anew since is not shown as it was. Where one has, the primary is asked the whole
 * search. An organisation's own ads are the primary's, as it sees at once what it has written.
 * @param database of the primary
 */
export function searchIndexBeside(indexes: Indexes, replica: Replica, database: Knex): SearchIndex {
  const { primary } = indexes;
  return {
    find: (query, page) => {
      if (query.own) return primary.find(query, page);
      const onReplica = async () => {
        const hits = await indexes.replica.find(query, page);
        return (await allStand(database, hits, page.now)) ? hits : undefined;
      };
      return replica.read(onReplica, () => primary.find(query, page));
    },
    hasSearchWords: (fritekst) => primary.hasSearchWords(fritekst),
  };
}

/** The content of a version never changes, so it is enough that the ad has that version there. */
const STANDING = `select count(*)::int as count
  from unnest($1::uuid[], $2::int[]) as found (id, seen)
  join jobannonce_godkendt on jobannonce_id = found.id and version = found.seen
  where ${onJobnetSql('$3::timestamptz')}`;

async function allStand(database: Knex, hits: readonly SearchHit[], now: Date): Promise<boolean> {
  if (hits.length === 0) return true;
  const values = [hits.map(({ id }) => id), hits.map(({ version }) => version), now];
  const statement = { name: 'annoncer staar endnu', text: STANDING, values };
  const [row] = await queryOn<{ count: number }>(database, statement);
  return row?.count === hits.length;
}
