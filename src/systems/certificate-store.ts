/** The certificates of systems, as the operator's changes write them. */
import type { Knex } from 'knex';
import type { NewCertificate } from './certificate.js';
import type { EndReason, ChangeNote } from './administration-port.js';
import { SystemError } from './system-error.js';

/** A system that is being changed. */
export interface System {
  readonly id: string;
  readonly name: string;
}

interface Found {
  readonly key: string;
  readonly sha256: string;
  readonly public_key_sha256: string;
  readonly system_id: string;
  readonly name: string;
}

/**
 * Binds a certificate to the system. A way to name it that another certificate has already could
 * lead to the wrong one: only a subject key identifier may be shared, by certificates of one system
 * for one key (one that was renewed). A public key is one system's for good, and nobody's after a
 * certificate with it was revoked.
 * @throws SystemError it is registered already, or shares such a name or such a key
 */
export async function register(
  knex: Knex,
  system: System,
  certificate: NewCertificate,
  at: Date,
): Promise<void> {
  // Look-ups are not kept waiting; another registration is.
  await knex.raw('lock table system_key in share row exclusive mode');
  const found = await knex('system_key as k')
    .join('system_certificate as c', 'c.sha256', 'k.sha256')
    .join('system as s', 's.id', 'c.system_id')
    .whereRaw('k.key = any(?)', [[...certificate.keys]])
    .select<Found[]>('k.key', 'c.sha256', 'c.public_key_sha256', 'c.system_id', 's.name');
  for (const other of found) checkSame(other, system, certificate);
  await checkPublicKey(knex, system, certificate);
  for (const other of found) checkShared(other, system, certificate);
  const {
    sha256,
    der,
    publicKeySha256,
    subject,
    issuer,
    serialNumber,
    validFrom: gyldigFra,
    validTo: gyldigTil,
    keys,
  } = certificate;
  await knex('system_certificate').insert({
    sha256,
    system_id: system.id,
    der,
    public_key_sha256: publicKeySha256,
    subject,
    issuer,
    serial_number: serialNumber,
    valid_from: gyldigFra,
    valid_to: gyldigTil,
    registered_at: at,
  });
  await knex('system_key').insert(keys.map((key) => ({ key, sha256 })));
}

const whose = (other: Pick<Found, 'system_id' | 'name'>, { id, name }: System) =>
  other.system_id === id ? `${name} itself` : `the system ${other.name}`;

function checkSame(other: Found, system: System, { sha256 }: NewCertificate): void {
  if (other.sha256 === sha256)
    throw new SystemError(`The certificate ${sha256} is registered already, for ${whose(other, system)}.`);
}

async function checkPublicKey(
  knex: Knex,
  system: System,
  { publicKeySha256 }: NewCertificate,
): Promise<void> {
  const other = await knex('system_certificate as c')
    .join('system as s', 's.id', 'c.system_id')
    .where('c.public_key_sha256', publicKeySha256)
    .whereRaw(`(c.system_id <> ? or c.end_reason = 'revoked')`, [system.id])
    .first<Pick<Found, 'sha256' | 'system_id' | 'name'> | undefined>('c.sha256', 'c.system_id', 's.name');
  if (!other) return;
  const why =
    other.system_id === system.id
      ? 'which was revoked: have a new key made'
      : "and a key is one system's only, for good: have a new key made";
  throw new SystemError(
    `The certificate has the public key of ${other.sha256} of ${whose(other, system)}, ${why}.`,
  );
}

function checkShared(other: Found, system: System, { publicKeySha256 }: NewCertificate): void {
  const isRenewed = other.system_id === system.id && other.public_key_sha256 === publicKeySha256;
  if (isRenewed && other.key.startsWith('subjectKeyIdentifier ')) return;
  const [kind] = other.key.split(' ');
  throw new SystemError(
    `The certificate has the same ${kind ?? ''} as ${other.sha256} of ${whose(other, system)}: a message could mean either.`,
  );
}

interface Ended {
  readonly ended_at: Date;
  readonly end_reason: EndReason;
  readonly ended_by: string;
  readonly end_remark: string;
}

/**
 * The system's certificates that have not ended by the time of the change, whatever their own dates
 * say.
 */
export const notEnded = (knex: Knex, { id }: System, { at }: ChangeNote) =>
  knex<Ended & { readonly system_id: string; readonly sha256: string }>('system_certificate')
    .where('system_id', id)
    .whereRaw(`coalesce(end_reason = 'superseded' and ended_at > ?, true)`, [at]);

/** The end of a certificate, as columns. */
export const end = (endReason: EndReason, { at, by, reason }: ChangeNote): Ended => ({
  ended_at: at,
  end_reason: endReason,
  ended_by: by,
  end_remark: reason,
});
