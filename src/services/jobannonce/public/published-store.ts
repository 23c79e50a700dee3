/** Reads what is on Jobnet, one ad at a time; search/store.ts finds many. */
import type { Knex } from 'knex';
import { preparedOn } from '../../../store/sql/knex-transaction.js';
import { orUnavailable } from '../../../store/sql/unavailable.js';
import type { OffentligeTekster, Stamdata } from '../ad/store-port.js';
import { onJobnetSql } from '../search/conditions-sql.js';
import type { PublishedAd, PublishedAds } from './published-port.js';

interface Row extends Pick<PublishedAd, 'version' | 'indhold'> {
  readonly virksomhed: Stamdata | null;
  readonly offentlige_tekster: OffentligeTekster | null;
}

const FIND = `select version, indhold, virksomhed, offentlige_tekster from jobannonce_godkendt
  where jobannonce_id = $1 and ${onJobnetSql('$2::timestamptz')}`;

export const publishedAdsOn = (database: Knex): PublishedAds => ({
  find: (id, now) =>
    orUnavailable(async () => {
      const statement = { name: 'annonce paa jobnet', text: FIND, values: [id, now] };
      const [row] = await preparedOn<Row>(database, statement);
      if (!row) return undefined;
      const { version, indhold, virksomhed, offentlige_tekster: tekster } = row;
      return { version, indhold, ...(virksomhed && { virksomhed }), ...(tekster && { tekster }) };
    }),
});
