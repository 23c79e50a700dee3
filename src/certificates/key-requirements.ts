import type { KeyObject } from 'node:crypto';

export const MIN_RSA_BITS = 2048;
const CURVES: Readonly<Record<string, string>> = { prime256v1: 'P-256', secp384r1: 'P-384' };

/** The keys that are accepted, in words. */
export const KEY_REQUIREMENTS = `RSA ≥ ${MIN_RSA_BITS}, P-256, P-384`;

/**
 * The one rule of keys, for callers, CAs, and what we sign with. A key that is bound to RSA-PSS
 * (`rsa-pss`) is not accepted; RSA-PSS signatures are made with ordinary RSA keys.
 * @returns the key in words when it is too weak or of an unknown kind, e.g. `rsa 1024`; else
 * undefined
 */
export function weakKey(key: KeyObject): string | undefined {
  const { asymmetricKeyType: type = key.type, asymmetricKeyDetails: details = {} } = key;
  const { modulusLength = 0, namedCurve = '' } = details;
  if (type === 'ec') return CURVES[namedCurve] ? undefined : `ec ${namedCurve}`;
  if (type !== 'rsa') return [type, modulusLength || ''].join(' ').trim();
  return modulusLength < MIN_RSA_BITS ? `${type} ${modulusLength}` : undefined;
}
