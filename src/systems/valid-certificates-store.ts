import { X509Certificate } from 'node:crypto';
import type { Knex } from 'knex';

/** The certificates of the registry that have not ended at that time, each with the name of its system. */
export async function validCertificates(
  database: Knex,
  now: Date,
): Promise<readonly { readonly navn: string; readonly x509: X509Certificate }[]> {
  const rows = await database('system_certificate as c')
    .join('kalder as k', 'k.id', 'c.system_id')
    .whereRaw(`coalesce(c.end_reason = 'afloest' and c.ended_at > ?, true)`, [now])
    .where('c.gyldig_til', '>', now)
    .orderBy('k.navn')
    .select<{ navn: string; der: Buffer }[]>('k.navn', 'c.der');
  return rows.map(({ navn, der }) => ({ navn, x509: new X509Certificate(der) }));
}
