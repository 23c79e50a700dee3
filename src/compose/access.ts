/** The ways in that the settings open: TLS, what may be believed of certificates, and what production refuses. */
import { X509Certificate } from 'node:crypto';
import type { Clock } from '../clock.js';
import { type Config, ConfigError } from '../config/config.js';
import type { CertificateSources } from '../http/request/caller-certificate.js';
import type { ServerTls } from '../http/server.js';
import type { Log } from '../log/log.js';
import { networks } from '../config/networks.js';
import { certifikatpolitik } from '../security/certificate-policy.js';
import { certificateIdentity, identify } from '../security/identification.js';
import type { Certifikatpolitik, Kalderregister } from '../systems/registry-port.js';
import { isSandboxCertificate } from '../certificates/sandbox-mark.js';
import { type Spaerrelistenyt, type Spaerrelister, spaerrelisterIn } from '../certificates/revocation-lists.js';
import { gyldigeCertifikater } from '../systems/valid-certificates-store.js';
import type { BySignature } from '../soap/by-signature.js';
import type { PipelineParts } from '../soap/pipeline.js';
import type { OpenStore } from './open-store.js';
import { nameOf, readCas, readTls } from './access-files.js';

export interface Adgange {
  readonly tls: ServerTls | undefined;
  readonly certificates: CertificateSources;
  readonly politik: Certifikatpolitik;
}

interface Parts {
  readonly clock: Clock;
  readonly log: Log;
  /** PEM of the CA of the sandbox; there is none in production. */
  readonly sandboxCa?: string | undefined;
}

/** Reads the files of the settings. @throws ConfigError with a sentence for each thing that is wrong with them */
export function openAdgange(config: Config, { clock, log, sandboxCa }: Parts): Adgange {
  const wrong: string[] = [];
  const tls = readTls(config, wrong);
  const cas = readCas(config, wrong);
  if (cas && sandboxCa !== undefined) cas.push(new X509Certificate(sandboxCa));
  const spaerrelister =
    cas && wrong.length === 0 ? openSpaerrelister(config, cas, clock, log, wrong) : undefined;
  if (wrong.length > 0) throw new ConfigError(wrong);
  const { indgange, certProxy, certProxyHeader: header } = config;
  return {
    tls: tls && { ...tls, ...(cas && { ca: cas.map(String) }) },
    certificates: {
      tls: indgange.includes('tls'),
      proxy: indgange.includes('proxy') ? { trusts: networks(certProxy), header } : undefined,
    },
    politik: certifikatpolitik({ cas, spaerrelister }),
  };
}

/**
 * Who sent a message, by the ways that are open.
 * @param bySignature verifies the signature of a message; used with `wss` only
 */
export function openIdentify(
  { indgange }: Config,
  { politik }: Adgange,
  register: Kalderregister,
  clock: Clock,
  bySignature?: BySignature,
): PipelineParts['identify'] {
  const identityOf = certificateIdentity(register, politik);
  const verified = indgange.includes('wss') ? bySignature : undefined;
  const isTakenAtWord = indgange.includes('headers');
  return ({ certificate }, message, envelope) => {
    const now = clock();
    const ways = {
      ...(certificate && { byCertificate: () => identityOf(certificate.der, now) }),
      ...(verified && { bySignature: () => verified(message, envelope, now) }),
      isTakenAtWord,
    };
    return identify(ways, envelope.headers);
  };
}

/**
 * Production has nothing to do with the certificates of a sandbox: those of the registry that have not ended.
 * @throws ConfigError a sentence for each; the store is closed then
 */
export async function refuseRegisteredSandboxCertificates(store: OpenStore, now: Date): Promise<void> {
  const registered = await gyldigeCertifikater(store.database, now);
  const sentences = registered
    .filter(({ x509 }) => isSandboxCertificate(x509))
    .map(
      ({ navn }) =>
        `The system "${navn}" has a certificate of a sandbox, which must be revoked before production.`,
    );
  if (sentences.length === 0) return;
  await store.close();
  throw new ConfigError(sentences);
}

function openSpaerrelister(
  { certCrl: file }: Config,
  cas: readonly X509Certificate[],
  clock: Clock,
  log: Log,
  wrong: string[],
): Spaerrelister | undefined {
  if (file === undefined) return undefined;
  try {
    return spaerrelisterIn(file, cas, clock(), (news) => {
      tell(news, clock(), log);
    });
  } catch (error) {
    wrong.push(
      `CERT_CRL is "${file}", but cannot be used: ${error instanceof Error ? error.message : String(error)}.`,
    );
    return undefined;
  }
}

function tell(news: Spaerrelistenyt, now: Date, log: Log): void {
  if (news.what === 'not read') {
    log.error(
      { reason: news.reason },
      'the new revocation lists cannot be used, the old ones stay until their nextUpdate',
    );
    return;
  }
  const lists = news.lists.map(({ issuer, nextUpdate, serials }) => ({
    issuer: nameOf(issuer),
    nextUpdate: nextUpdate.toISOString(),
    count: serials.size,
  }));
  const isOld = news.lists.some(({ nextUpdate }) => nextUpdate <= now);
  if (isOld) log.error({ lists }, 'a revocation list is past its nextUpdate: callers of its CA are refused');
  else log.info({ lists }, 'revocation lists read');
}
