import { X509Certificate } from 'node:crypto';
import type { Knex } from 'knex';

/**
 * The certificates of the registry that have not ended at that time, each with the name of its
 * system.
 */
export async function validCertificates(
  database: Knex,
  now: Date,
): Promise<readonly { readonly name: string; readonly x509: X509Certificate }[]> {
  const rows = await database('system_certificate as c')
    .join('system as s', 's.id', 'c.system_id')
    .whereRaw(`coalesce(c.end_reason = 'superseded' and c.ended_at > ?, true)`, [now])
    .where('c.valid_to', '>', now)
    .orderBy('s.name')
    .select<{ name: string; der: Buffer }[]>('s.name', 'c.der');
  return rows.map(({ name, der }) => ({ name, x509: new X509Certificate(der) }));
}
