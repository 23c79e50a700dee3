import type { KeyObject } from 'node:crypto';
import type { SignedMessage } from '../security/identification.js';
import type { CertificatePolicy, SystemRegistry, RegisteredCertificate } from '../systems/registry-port.js';
import { keyOf } from '../certificates/certificate-keys.js';
import { isSecurityFor } from './wss/places.js';
import { refusalAt } from './wss/refusal.js';
import type { WssSettings } from './wss/settings.js';
import { type KeyLookup, type Steps, verify } from './wss/verify.js';
import type { Replays } from '../store/once/replays-port.js';
import type { XmlMessage } from '../xml/tree/tree.js';
import type { Envelope } from './message/envelope.js';

export interface SignatureParts {
  readonly settings: WssSettings;
  readonly systemRegistry: Pick<SystemRegistry, 'findCertificate'>;
  readonly policy: CertificatePolicy;
  readonly replays: Replays;
}

/**
 * @returns undefined when the message has no wsse:Security for this service
 * @throws Fault 1012, 139160–139173, 139135
 */
export type BySignature = (
  message: XmlMessage,
  envelope: Envelope,
  now: Date,
  tell?: TellFound,
) => Promise<(SignedMessage & Looking) | undefined>;

interface Looking {
  /**
   * Says whether the message may be used now, and does not use it up.
   * @throws Fault 139173, 139135
   */
  readonly look: () => Promise<void>;
}

/** What is found on the way, whether the message is refused in the end or not. */
export type FoundBySignature = Partial<Steps> & { readonly certificate?: RegisteredCertificate };

export type TellFound = (found: FoundBySignature) => void;

/**
 * Finds out who sent a message by its signature: the system that its certificate is registered for.
 * Only what was signed is read. What is wrong with the certificate is told only to a sender who has
 * shown its key, and the message is remembered only after that: otherwise anybody could ask about
 * certificates, and fill the memory.
 */
export function identifyBySignature({
  settings,
  systemRegistry,
  policy,
  replays,
}: SignatureParts): BySignature {
  return async (message, { headers, version }, now, tell) => {
    const security = headers.find(isSecurityFor(version));
    if (!security) return undefined;
    const lookup: KeyLookup<RegisteredCertificate & { readonly publicKey: KeyObject }> = async (
      reference,
    ) => {
      const found = await systemRegistry.findCertificate(keyOf(reference));
      if (found) tell?.({ certificate: found });
      return found && { ...found, publicKey: found.x509.publicKey };
    };
    const {
      certificate,
      headers: signed,
      body,
      timestamp,
      replayKey,
    } = await verify(message, settings, lookup, now, tell);
    policy.check(certificate, now);
    const { system, certificateSha256, publicKeySha256 } = certificate;
    const usedBefore = () => refusalAt(139173, timestamp.element);
    return {
      identified: { identity: { system, certificateSha256 }, headers: signed, signedBody: body },
      take: async () => {
        // It is remembered by its key and not by its certificate: which of a key's certificates is
        // meant stands in KeyInfo, which nobody signed.
        const isFirst = await replays.isFirst(publicKeySha256, replayKey, timestamp.expires);
        if (!isFirst) throw usedBefore();
      },
      look: async () => {
        if (await replays.isKnown(publicKeySha256, replayKey)) throw usedBefore();
      },
    };
  };
}
