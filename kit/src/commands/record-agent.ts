/** How the proxy reaches the address that it stands before. */
import { X509Certificate } from 'node:crypto';
import { Agent } from 'node:http';
import { Agent as SecureAgent } from 'node:https';
import { createSecureContext, rootCertificates } from 'node:tls';
import { readPem } from './input.js';
import { KitError } from '../failure.js';

export interface Connection {
  readonly to: URL;
  /** Names of files. */
  readonly ca?: string;
  readonly certificate?: string;
  readonly key?: string;
}

const CERTIFICATE = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g;

/**
 * Reads the files before anything is recorded: one that is wrong would end the command at the first
 * message.
 *
 * @throws KitError naming the option or the file
 */
export async function agentFor({ to, ca, certificate, key }: Connection): Promise<Agent> {
  const named = Object.entries({ ca, certificate, key }).filter(([, file]) => file !== undefined);
  if (to.protocol === 'http:') {
    if (named.length === 0) return new Agent();
    throw new KitError(`--${named[0]?.[0] ?? ''} is for an https address, but --to is ${to.origin}.`);
  }
  const own = ca === undefined ? undefined : await readPem(ca, 'a certificate', certificatesIn);
  // Node forgets its own authorities where it is told of others.
  const authorities = own && { ca: [...rootCertificates, ...own] };
  if (certificate === undefined && key === undefined) return new SecureAgent(authorities);
  if (certificate === undefined || key === undefined)
    throw new KitError('--certificate and --key belong together: give both, or none.');
  const shown = {
    cert: await readPem(certificate, 'a certificate', (pem) => (certificatesIn(pem), pem)),
    key: await readPem(key, 'a private key', (pem) => pem),
  };
  try {
    createSecureContext(shown);
  } catch (cause) {
    const what = `--certificate is ${certificate} and --key is ${key}, but must be a certificate`;
    throw new KitError(`${what} and its private key, both in PEM, the key without a passphrase.`, 2, {
      cause,
    });
  }
  return new SecureAgent({ ...authorities, ...shown });
}

/** @throws Error there is none, or one of them cannot be read */
function certificatesIn(pem: Buffer): readonly string[] {
  const found = pem.toString('latin1').match(CERTIFICATE) ?? [];
  if (found.length === 0) throw new Error('no certificate');
  for (const one of found) new X509Certificate(one);
  return found;
}
