import type { KeyObject } from 'node:crypto';
import { jobannonceService, requestOptionsHeader } from '../../../src/contract/index.js';
import { defaultWssSettings } from '../../../src/soap/wss/settings.js';
import { sign, type Signer, type SignOptions } from '../../../src/soap/wss/sign.js';
import { type KeyLookup, verify } from '../../../src/soap/wss/verify.js';
import { sample } from '../../../src/soap/documents/samples.js';
import { SOAP_11, SOAP_12, type SoapVersion } from '../../../src/soap/message/version.js';
import { encode } from '../../../src/xml/codec/encode.js';
import { parseText } from '../../xml/support.js';
import { registryOf, type TestCertificate } from './certificates.js';

export const NOW = new Date('2026-11-22T10:00:00Z');
export const VERSIONS = { '1.1': SOAP_11, '1.2': SOAP_12 } as const;

const WSA = 'http://www.w3.org/2005/08/addressing';

/** The unsigned sample of CreateJobannonce, with a request id and WS-Addressing besides. */
export function unsigned(version: SoapVersion = SOAP_11): string {
  const contract = jobannonceService.operations.find(({ name }) => name === 'CreateJobannonce');
  if (!contract) throw new Error('no CreateJobannonce in the contract');
  const headers =
    encode(requestOptionsHeader, { RequestIdentifier: 'kommune-461-000042' }) +
    `<wsa:MessageID xmlns:wsa="${WSA}">urn:uuid:0b8a1f7e-5c3d-4f6e-9a2b-1c4d7e9f0a3b</wsa:MessageID>` +
    `<wsa:Action xmlns:wsa="${WSA}">${contract.soapAction}</wsa:Action>`;
  return sample(contract, version, NOW).replace(/(?=<\/\w+:Header>)/, headers);
}

export function signed(signer: Signer, options: Partial<SignOptions> = {}, envelope = unsigned()): string {
  return sign(envelope, signer, { now: NOW, ...options });
}

/** Parses and verifies as the pipeline does, at 10:00 unless told otherwise. */
export function verifyText(
  text: string,
  lookup: KeyLookup<TestCertificate>,
  { now = NOW, settings = defaultWssSettings } = {},
) {
  return verify(parseText(text), settings, lookup, now);
}

export const registered = (...signers: readonly Signer[]) => registryOf(...signers);

export function pem(key: KeyObject): string {
  return key.export({ format: 'pem', type: key.type === 'private' ? 'pkcs8' : 'spki' }).toString();
}
