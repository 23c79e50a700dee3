/**
 * Opens what the settings ask for: TLS, what may be believed of certificates, and what production
 * refuses.
 */
import { X509Certificate } from 'node:crypto';
import type { Clock } from '../clock.js';
import { type Config, ConfigError } from '../config/config.js';
import type { CertificateSources } from '../http/request/caller-certificate.js';
import type { ServerTls } from '../http/server-parts.js';
import type { Log } from '../log/log.js';
import { networks } from '../config/networks.js';
import { certificatePolicy } from '../security/certificate-policy.js';
import type { CertificatePolicy } from '../systems/registry-port.js';
import { isSandboxCertificate } from '../certificates/sandbox-mark.js';
import {
  type RevocationListEvent,
  type RevocationLists,
  revocationListsIn,
} from '../certificates/revocation-lists.js';
import { validCertificates } from '../systems/valid-certificates-store.js';
import type { OpenStore } from './open-store.js';
import { nameOf, readCas, readTls } from './access-files.js';

export interface Access {
  readonly tls: ServerTls | undefined;
  readonly certificates: CertificateSources;
  readonly policy: CertificatePolicy;
}

interface Parts {
  readonly clock: Clock;
  readonly log: Log;
  /** It is the PEM of the sandbox's CA; there is none in production. */
  readonly sandboxCa?: string | undefined;
}

/**
 * Reads the files of the settings.
 * @throws ConfigError with a sentence for each thing that is wrong with them
 */
export function openAccess(config: Config, { clock, log, sandboxCa }: Parts): Access {
  const wrong: string[] = [];
  const tls = readTls(config, wrong);
  const cas = readCas(config, wrong);
  if (cas && sandboxCa !== undefined) cas.push(new X509Certificate(sandboxCa));
  const revocationLists =
    cas && wrong.length === 0 ? openRevocationLists(config, cas, clock, log, wrong) : undefined;
  if (wrong.length > 0) throw new ConfigError(wrong);
  const { authMethods, certProxy, certProxyHeader: header } = config;
  return {
    tls: tls && { ...tls, ...(cas && { ca: cas.map(String) }) },
    certificates: {
      tls: authMethods.includes('tls'),
      proxy: authMethods.includes('proxy') ? { trusts: networks(certProxy), header } : undefined,
    },
    policy: certificatePolicy({ cas, revocationLists }),
  };
}

/**
 * Production has nothing to do with the certificates of a sandbox: those of the registry that have
 * not ended.
 * @throws ConfigError a sentence for each
 */
export async function refuseRegisteredSandboxCertificates(store: OpenStore, now: Date): Promise<void> {
  const registered = await validCertificates(store.database, now);
  const sentences = registered
    .filter(({ x509 }) => isSandboxCertificate(x509))
    .map(
      ({ name }) =>
        `The system "${name}" has a certificate of a sandbox, which must be revoked before production.`,
    );
  if (sentences.length === 0) return;
  throw new ConfigError(sentences);
}

function openRevocationLists(
  { certCrl: file }: Config,
  cas: readonly X509Certificate[],
  clock: Clock,
  log: Log,
  wrong: string[],
): RevocationLists | undefined {
  if (file === undefined) return undefined;
  try {
    return revocationListsIn(file, cas, clock(), (news) => {
      tell(news, clock(), log);
    });
  } catch (error) {
    wrong.push(
      `CERT_CRL is "${file}", but cannot be used: ${error instanceof Error ? error.message : String(error)}.`,
    );
    return undefined;
  }
}

function tell(news: RevocationListEvent, now: Date, log: Log): void {
  if (news.what === 'not read') {
    log.error(
      { reason: news.reason },
      'the new revocation lists cannot be used, the old ones stay until their nextUpdate',
    );
    return;
  }
  const lists = news.lists.map(({ issuer, nextUpdate, revoked }) => ({
    issuer: nameOf(issuer),
    nextUpdate: nextUpdate.toISOString(),
    count: revoked.size,
  }));
  const isOld = news.lists.some(({ nextUpdate }) => nextUpdate <= now);
  if (isOld) log.error({ lists }, 'a revocation list is past its nextUpdate: callers of its CA are refused');
  else log.info({ lists }, 'revocation lists read');
}
