import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { expect } from 'chai';
import { weakKey } from '../../src/certificates/key-requirements.js';
import { signatureLength, signatureMethods } from '../../src/soap/wss/algorithms.js';
import { defaultWssSettings } from '../../src/soap/wss/settings.js';

const rsa = (modulusLength: number) => generateKeyPairSync('rsa', { modulusLength }).publicKey;
const ec = (namedCurve: string) => generateKeyPairSync('ec', { namedCurve }).publicKey;

describe('the rule of keys', () => {
  const keys: readonly (readonly [KeyObject, string | undefined])[] = [
    [rsa(2048), undefined],
    [ec('P-256'), undefined],
    [ec('P-384'), undefined],
    [rsa(1024), 'rsa 1024'],
    [generateKeyPairSync('rsa-pss', { modulusLength: 2048 }).publicKey, 'rsa-pss 2048'],
    [ec('P-521'), 'ec secp521r1'],
    [generateKeyPairSync('ed25519').publicKey, 'ed25519'],
  ];

  it('takes RSA of 2048 bits, P-256 and P-384, and nothing else', () => {
    for (const [key, weak] of keys) expect(weakKey(key)).to.equal(weak);
  });

  it('is that of signatures too: a key that is taken fits a method, and no other does', () => {
    const { minRsaBits } = defaultWssSettings;
    for (const [key, weak] of keys) {
      const fits = Object.values(signatureMethods).some(
        (method) => signatureLength(method, key, minRsaBits) !== undefined,
      );
      expect(fits, weak).to.equal(weak === undefined);
    }
  });
});
