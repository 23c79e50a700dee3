import { createPrivateKey, X509Certificate } from 'node:crypto';
import { sign } from '../../src/soap/wss/sign.js';
import { defaultWssSettings } from '../../src/soap/wss/settings.js';
import { verify } from '../../src/soap/wss/verify.js';
import type { XmlMessage } from '../../src/xml/tree/tree.js';
import type { Identity, SigningSettings } from './settings.js';

/** @throws Error when the key or a certificate is none, or they are not of each other */
export function identityOf({ key, passphrase, certificate, gatewayCertificate }: SigningSettings): Identity {
  const privateKey = createPrivateKey({ key, ...(passphrase !== undefined && { passphrase }) });
  const own = new X509Certificate(certificate);
  if (!own.checkPrivateKey(privateKey))
    throw new Error('signing: the key is not that of the certificate; give the two of one pair');
  return {
    privateKey,
    certificate: own,
    ...(gatewayCertificate !== undefined && { gateway: new X509Certificate(gatewayCertificate) }),
  };
}

/** Signs Body, Timestamp and every header block, as the gateway asks for. */
export const signed = (envelope: string, identity: Identity, now: Date): string =>
  sign(envelope, identity, { now });

/** @throws Fault when an answer is not signed by the gateway */
export async function checkSignature(answer: XmlMessage, gateway: X509Certificate, now: Date) {
  await verify(answer, defaultWssSettings, () => ({ publicKey: gateway.publicKey }), now);
}
