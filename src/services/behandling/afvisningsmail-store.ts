/** Reads what the mail of a refusal says, and who is to get it. */
import { connectionOf } from '../../store/sql/knex-transaction.js';
import type { OutboxWriter } from '../../mail/outbox/write-port.js';
import { addressesSql } from '../jobannonce/ad/addresses-sql.js';
import { AFVIST, type AfvistData } from './afvisningsmail.js';
import type { Afvisningsmails } from './afvisningsmail-port.js';

export const afvisningsmailsIn = (outbox: OutboxWriter): Afvisningsmails => ({
  /**
   * @throws Error when that version is not the newest or is not refused: write the refusal first
   */
  put: async (transaction, { jobannonceId, version, tidspunkt }) => {
    const connection = connectionOf(transaction);
    const { rows } = await connection.query<AfvistRow>(REFUSED, [jobannonceId, version, tidspunkt]);
    const [afvist] = rows;
    if (!afvist) throw new Error(`version ${version} of the ad is not refused`);
    const { addresses, titel, afvisning, approved_until: until } = afvist;
    await outbox.put(transaction, {
      kind: AFVIST,
      key: { jobannonceId, version },
      happenedAt: tidspunkt,
      addresses,
      data: { titel, afvisning, ...(until && { approvedUntil: until.toISOString() }) } satisfies AfvistData,
    });
  },
});

interface AfvistRow extends Pick<AfvistData, 'titel' | 'afvisning'> {
  readonly addresses: readonly (string | null)[];
  readonly approved_until: Date | null;
}

/** The refused version, who is to be told, and what stays beside it at the time $3. */
const REFUSED = `
  select j.indhold->>'Titel' as titel, j.afvisning, ${addressesSql('order by version desc')} as addresses, g.afpublicering_tidspunkt as approved_until
  from jobannonce j left join jobannonce_godkendt g on g.jobannonce_id = j.id and g.afpublicering_tidspunkt > $3
  where j.id = $1 and j.version = $2 and j.afgoerelse = 'afvist'`;
