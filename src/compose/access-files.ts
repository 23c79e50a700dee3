/** The files that TLS_CERT, TLS_KEY and CERT_ROOTS name, read and judged. */
import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createSecureContext } from 'node:tls';
import type { Config } from '../config/config.js';
import type { ServerTls } from '../http/server-parts.js';
import { isSelfSigned } from '../certificates/chain.js';
import { KEY_REQUIREMENTS, weakKey } from '../certificates/key-requirements.js';
import { isSandboxCertificate } from '../certificates/sandbox-mark.js';

/** @param wrong gets a sentence for each thing that is wrong */
export function readTls({ profile, tlsCert, tlsKey }: Config, wrong: string[]): ServerTls | undefined {
  if (tlsCert === undefined || tlsKey === undefined) return undefined;
  const [cert, key] = [read('TLS_CERT', tlsCert, wrong), read('TLS_KEY', tlsKey, wrong)].map((file) =>
    file?.toString(),
  );
  if (cert === undefined || key === undefined) return undefined;
  try {
    createSecureContext({ cert, key });
    if (profile === 'production' && isSandboxCertificate(new X509Certificate(cert)))
      wrong.push(ofSandbox('TLS_CERT', tlsCert));
    return { cert, key };
  } catch {
    wrong.push(
      `TLS_CERT is "${tlsCert}" and TLS_KEY is "${tlsKey}", but must be a certificate in PEM and its private key, without a passphrase.`,
    );
    return undefined;
  }
}

const PEM = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g;

/** The roots and issuing CAs. @param wrong gets a sentence for each thing that is wrong */
export function readCas(
  { profile, certRoots: file }: Config,
  wrong: string[],
): X509Certificate[] | undefined {
  const text = file === undefined ? undefined : read('CERT_ROOTS', file, wrong)?.toString('latin1');
  if (file === undefined || text === undefined) return undefined;
  const say = (what: string) => wrong.push(`CERT_ROOTS is "${file}", ${what}.`);
  const found = (text.match(PEM) ?? []).map(parsed);
  const cas = found.filter((ca) => ca !== undefined);
  if (cas.length < found.length) say('but has a certificate in it that cannot be read');
  if (cas.length === 0) say('but must be a file with certificates in PEM');
  else if (!cas.some((ca) => isSelfSigned(ca))) say('but must have a root, which has signed itself');
  for (const ca of cas) {
    const weak = weakKey(ca.publicKey);
    if (!ca.ca) say(`but must have CAs only, and ${nameOf(ca)} is none`);
    if (weak !== undefined) say(`and the key of ${nameOf(ca)} is ${weak}, but must be ${KEY_REQUIREMENTS}`);
  }
  if (profile === 'production' && cas.some(isSandboxCertificate)) wrong.push(ofSandbox('CERT_ROOTS', file));
  return cas;
}

function read(name: string, file: string, wrong: string[]): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    wrong.push(`${name} is "${file}", but must be a file that can be read.`);
    return undefined;
  }
}

function parsed(pem: string): X509Certificate | undefined {
  try {
    return new X509Certificate(pem);
  } catch {
    return undefined;
  }
}

export const ofSandbox = (name: string, file: string) =>
  `${name} is "${file}", but must not be a certificate of a sandbox with PROFILE production.`;

/** On one line. */
export const nameOf = ({ subject }: X509Certificate): string => subject.split('\n').join(', ');
