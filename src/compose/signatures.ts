import { createPrivateKey, type KeyObject, X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Knex } from 'knex';
import type { Clock } from '../clock.js';
import { type Config, ConfigError } from '../config/config.js';
import type { CleanUp } from '../jobs/daily.js';
import type { CertificatePolicy, SystemRegistry } from '../systems/registry-port.js';
import { isSandboxCertificate } from '../certificates/sandbox-mark.js';
import { MIN_RSA_BITS, weakKey } from '../certificates/key-requirements.js';
import { defaultWssSettings } from '../soap/wss/settings.js';
import type { Signer } from '../soap/wss/sign.js';
import { type BySignature, identifyBySignature } from '../soap/by-signature.js';
import { answerSigning } from '../soap/sign-answer.js';
import { replaysOn } from '../store/once/replays.js';
import { ofSandbox } from './access-files.js';
import type { OlderClock } from './older-clock.js';

export interface Signatures {
  readonly bySignature: BySignature;
  /** Signs answers. It is absent where answers are not signed. */
  readonly signAnswer?: (envelope: string) => string;
  /** Ends the job that forgets messages whose time is over. */
  stop(): Promise<void>;
}

interface Parts {
  readonly database: Knex;
  readonly clock: Clock;
  readonly forgetBy: OlderClock;
  readonly cleanUp: CleanUp;
  readonly systemRegistry: SystemRegistry;
  readonly policy: CertificatePolicy;
  /** It signs the answers. When it is absent they are not signed. */
  readonly signer: Signer | undefined;
}

/** Opens WS-Security by the settings WSS_*. */
export function openSignatures(config: Config, parts: Parts): Signatures {
  const { database, clock, forgetBy, cleanUp, systemRegistry, policy, signer } = parts;
  const { wssLifeSeconds: lifeSeconds, wssFutureSeconds: futureSeconds } = config;
  const replays = replaysOn(database);
  return {
    bySignature: identifyBySignature({
      settings: { ...defaultWssSettings, lifeSeconds, futureSeconds },
      systemRegistry,
      policy,
      replays,
    }),
    ...(signer && { signAnswer: answerSigning(signer, lifeSeconds, clock) }),
    stop: cleanUp.hourly('forget old signed messages', async () => replays.deleteExpired(await forgetBy())),
  };
}

/** @throws Error with a sentence when answers are to be signed and cannot be */
export function readSigner(config: Config): Signer | undefined {
  const { profile, wssSignAnswers, wssKey = '', wssCert = '' } = config;
  if (!wssSignAnswers) return undefined;
  const privateKey: KeyObject = read('WSS_KEY', wssKey, 'a private key in PEM', createPrivateKey);
  const certificate = read('WSS_CERT', wssCert, 'a certificate in PEM', (pem) => new X509Certificate(pem));
  if (!certificate.checkPrivateKey(privateKey)) {
    throw new Error(
      `WSS_KEY ("${wssKey}") is not the private key of the certificate WSS_CERT ("${wssCert}").`,
    );
  }
  if (weakKey(certificate.publicKey) !== undefined) {
    throw new Error(
      `WSS_KEY ("${wssKey}") must be RSA of at least ${MIN_RSA_BITS} bits, or EC on P-256 or P-384.`,
    );
  }
  if (profile === 'production' && isSandboxCertificate(certificate))
    throw new ConfigError([ofSandbox('WSS_CERT', wssCert)]);
  return { privateKey, certificate };
}

/** The reason is left out: what OpenSSL says of a key file may quote it. */
function read<T>(setting: string, file: string, what: string, make: (pem: Buffer) => T): T {
  try {
    return make(readFileSync(file));
  } catch {
    throw new Error(`${setting} is "${file}", but must be a file that can be read and holds ${what}.`);
  }
}
