/** Reads what is on Jobnet or comes there, one ad at a time; search/store.ts finds many. */
import type { Knex } from 'knex';
import { preparedOn } from '../../../store/sql/knex-transaction.js';
import { orUnavailable } from '../../../store/sql/unavailable.js';
import type { OffentligeTekster, Stamdata } from '../ad/store-port.js';
import { notOverSql } from '../search/conditions-sql.js';
import type { PublishedAd, PublishedAds } from './published-port.js';

interface Row extends Pick<PublishedAd, 'version' | 'indhold'> {
  readonly virksomhed: Stamdata | null;
  readonly offentlige_tekster: OffentligeTekster | null;
  readonly paa_jobnet_fra: Date;
}

const FIND = `select version, indhold, virksomhed, offentlige_tekster, paa_jobnet_fra from jobannonce_godkendt
  where jobannonce_id = $1 and ${notOverSql('$2::timestamptz')}`;

export const publishedAdsOn = (database: Knex): PublishedAds => ({
  find: (id, now) =>
    orUnavailable(async () => {
      const statement = { name: 'annonce paa jobnet', text: FIND, values: [id, now] };
      const [row] = await preparedOn<Row>(database, statement);
      if (!row) return undefined;
      const { version, indhold, virksomhed, offentlige_tekster: tekster, paa_jobnet_fra: paaJobnetFra } = row;
      return {
        version,
        indhold,
        paaJobnetFra,
        ...(virksomhed && { virksomhed }),
        ...(tekster && { tekster }),
      };
    }),
});
