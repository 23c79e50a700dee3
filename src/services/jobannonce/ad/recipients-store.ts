import { mailAddressOf } from '../../../mail/address.js';
import { connectionOf } from '../../../store/sql/knex-transaction.js';
import { addressesSql } from './addresses-sql.js';
import type { MailRecipients } from './recipients-port.js';

export const mailRecipients: MailRecipients = {
  hasAny: async (transaction, jobannonceId) => {
    const { rows } = await connectionOf(transaction).query<{ addresses: (string | null)[] }>(ADDRESSES, [
      jobannonceId,
    ]);
    return rows.some(({ addresses }) => mailAddressOf(addresses) !== undefined);
  },
};

const ADDRESSES = `select ${addressesSql()} as addresses from jobannonce j where j.id = $1`;
