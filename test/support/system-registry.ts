import type { Knex } from 'knex';
import type { Signer } from '../../src/soap/wss/sign.js';
import { certificateOf } from '../../src/systems/certificate.js';
import { systemAdministrationOn } from '../../src/systems/administration-store.js';

const CHANGE = { at: new Date('2026-01-01T00:00:00Z'), by: 'test', reason: 'test' };

/**
 * Registers a certificate for a system of the jobcentre of the contract's examples, named after it.
 * @returns the system's name
 */
export async function register(
  database: Knex,
  { certificate }: Pick<Signer, 'certificate'>,
): Promise<string> {
  const navn = `${/CN="?([^"(]+?) ?[("\n]/.exec(certificate.subject)?.[1] ?? 'system'} ${certificate.publicKey.asymmetricKeyType ?? ''}`;
  const organisations = [{ organisationTypeId: 8, organisationCode: '461' }];
  const ny = { name: navn, organisations, mandates: [], limits: {} };
  await systemAdministrationOn(database).add(ny, certificateOf(certificate), CHANGE);
  return navn;
}

/** Revokes the system, whose certificates are not to be believed from then on. */
export async function revoke(database: Knex, navn: string, tidspunkt: Date): Promise<void> {
  await systemAdministrationOn(database).revoke(navn, undefined, { ...CHANGE, at: tidspunkt });
}
