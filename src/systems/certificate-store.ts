/** The certificates of systems, as the operator's changes write them. */
import type { Knex } from 'knex';
import type { NewCertificate } from './certificate.js';
import type { Remark } from './administration-port.js';
import { SystemError } from './system-error.js';

/** A system that is being changed. */
export interface System {
  readonly id: string;
  readonly navn: string;
}

interface Found {
  readonly key: string;
  readonly sha256: string;
  readonly offentlig_noegle: string;
  readonly kalder_id: string;
  readonly navn: string;
}

/**
 * Binds a certificate to the system. A way to name it that another certificate has already could lead to the wrong one:
 * only a subject key identifier may be shared, by certificates of one system for one key (one that was renewed).
 * A public key is one system's for good, and nobody's after a certificate with it was revoked.
 * @throws Kalderfejl it is registered already, or shares such a name or such a key
 */
export async function register(
  knex: Knex,
  system: System,
  certificate: NewCertificate,
  tidspunkt: Date,
): Promise<void> {
  // Look-ups are not kept waiting; another registration is.
  await knex.raw('lock table kalder_noegle in share row exclusive mode');
  const found = await knex('kalder_noegle as n')
    .join('kalder_certifikat as c', 'c.sha256', 'n.sha256')
    .join('kalder as k', 'k.id', 'c.kalder_id')
    .whereRaw('n.noegle = any(?)', [[...certificate.keys]])
    .select<Found[]>('n.noegle', 'c.sha256', 'c.offentlig_noegle', 'c.kalder_id', 'k.navn');
  for (const other of found) checkSame(other, system, certificate);
  await checkPublicKey(knex, system, certificate);
  for (const other of found) checkShared(other, system, certificate);
  const { sha256, der, publicKeySha256, subject, issuer, serialNumber, gyldigFra, gyldigTil, keys } =
    certificate;
  await knex('kalder_certifikat').insert({
    sha256,
    kalder_id: system.id,
    der,
    offentlig_noegle: publicKeySha256,
    subject,
    issuer,
    serialNumber,
    gyldig_fra: gyldigFra,
    gyldig_til: gyldigTil,
    registreret_tidspunkt: tidspunkt,
  });
  await knex('kalder_noegle').insert(keys.map((key) => ({ key, sha256 })));
}

const whose = (other: Pick<Found, 'kalder_id' | 'navn'>, { id, navn }: System) =>
  other.kalder_id === id ? `${navn} itself` : `the system ${other.navn}`;

function checkSame(other: Found, system: System, { sha256 }: NewCertificate): void {
  if (other.sha256 === sha256)
    throw new SystemError(`The certificate ${sha256} is registered already, for ${whose(other, system)}.`);
}

async function checkPublicKey(knex: Knex, system: System, { publicKeySha256 }: NewCertificate): Promise<void> {
  const other = await knex('kalder_certifikat as c')
    .join('kalder as k', 'k.id', 'c.kalder_id')
    .where('c.offentlig_noegle', publicKeySha256)
    .whereRaw(`(c.kalder_id <> ? or c.ophoert_aarsag = 'tilbagekaldt')`, [system.id])
    .first<Pick<Found, 'sha256' | 'kalder_id' | 'navn'> | undefined>('c.sha256', 'c.kalder_id', 'k.navn');
  if (!other) return;
  const why =
    other.kalder_id === system.id
      ? 'which was revoked: have a new key made'
      : "and a key is one system's only, for good: have a new key made";
  throw new SystemError(
    `The certificate has the public key of ${other.sha256} of ${whose(other, system)}, ${why}.`,
  );
}

function checkShared(other: Found, system: System, { publicKeySha256 }: NewCertificate): void {
  const isRenewed = other.kalder_id === system.id && other.offentlig_noegle === publicKeySha256;
  if (isRenewed && other.key.startsWith('subjectKeyIdentifier ')) return;
  const [kind] = other.key.split(' ');
  throw new SystemError(
    `The certificate has the same ${kind ?? ''} as ${other.sha256} of ${whose(other, system)}: a message could mean either.`,
  );
}

interface Ended {
  readonly ophoert_tidspunkt: Date;
  readonly ophoert_aarsag: 'tilbagekaldt' | 'afloest';
  readonly ophoert_af: string;
  readonly ophoert_begrundelse: string;
}

/** The system's certificates that have not ended by the time of the change, whatever their own dates say. */
export const notEnded = (knex: Knex, { id }: System, { tidspunkt }: Remark) =>
  knex<Ended & { readonly kalder_id: string; readonly sha256: string }>('kalder_certifikat')
    .where('kalder_id', id)
    .whereRaw(`coalesce(ophoert_aarsag = 'afloest' and ophoert_tidspunkt > ?, true)`, [tidspunkt]);

/** The end of a certificate, as columns. */
export const end = (aarsag: Ended['ophoert_aarsag'], { tidspunkt, af, reason }: Remark): Ended => ({
  ophoert_tidspunkt: tidspunkt,
  ophoert_aarsag: aarsag,
  ophoert_af: af,
  ophoert_begrundelse: reason,
});
