import type { Kalder } from '../../src/security/kalder.js';
import type { Certifikatpolitik, Kalderregister } from '../../src/security/kalderregister.js';
import { certificateKeys } from '../../src/security/wss/certificate-keys.js';
import type { Signer } from '../../src/security/wss/sign.js';

/** The jobcentre of the contract's examples. */
export const kommunesystem: Kalder = {
  id: 'kommune-461',
  navn: 'Odense Kommunes fagsystem',
  organisationer: [{ organisationTypeId: 8, organisationCode: '461' }],
  mandater: [],
  graenser: {},
};

/** SHA-256 of the signer's certificate, as the registry has it. */
export const aftrykOf = ({ certificate }: Pick<Signer, 'certificate'>): string =>
  certificate.fingerprint256.replaceAll(':', '').toLowerCase();

/** A registry in memory: each signer's certificate, bound to the system. */
export function registerInMemory(
  entries: readonly (readonly [Pick<Signer, 'certificate'>, Kalder])[],
): Kalderregister & { readonly asked: string[] } {
  const asked: string[] = [];
  const known = new Map(
    entries.flatMap(([signer, kalder]) =>
      certificateKeys(signer.certificate).map((key) => [
        key,
        { kalder, certifikat: aftrykOf(signer), x509: signer.certificate },
      ]),
    ),
  );
  return {
    asked,
    findCertifikat: (reference) => {
      asked.push(reference);
      return Promise.resolve(known.get(reference));
    },
    findKaldere: () => Promise.resolve([]),
  };
}

/** Believes every registered certificate. */
export const trusting: Certifikatpolitik = { check: () => undefined };
