import { X509Certificate } from 'node:crypto';
import type { Knex } from 'knex';

export interface ValidCertificate {
  /** Of its system. */
  readonly name: string;
  /** Is its system closed? Then it proves nothing any more. */
  readonly isClosed: boolean;
  readonly x509: X509Certificate;
  /** When it stops to be believed: it may be replaced before it expires. */
  readonly end: Date;
}

interface Row {
  readonly name: string;
  readonly is_closed: boolean;
  readonly der: Buffer;
  readonly ends_at: Date;
}

/** The certificates of the registry that have not ended at that time. */
export async function validCertificates(database: Knex, now: Date): Promise<readonly ValidCertificate[]> {
  const rows = await database('system_certificate as c')
    .join('system as s', 's.id', 'c.system_id')
    .whereRaw(`coalesce(c.end_reason = 'superseded' and c.ended_at > ?, true)`, [now])
    .where('c.valid_to', '>', now)
    .orderBy('s.name')
    .select<Row[]>(
      's.name',
      'c.der',
      database.raw('s.closed_at is not null as is_closed'),
      database.raw('least(c.valid_to, c.ended_at) as ends_at'),
    );
  return rows.map(({ name, is_closed: isClosed, der, ends_at: end }) => ({
    ...{ name, isClosed, end },
    x509: new X509Certificate(der),
  }));
}
