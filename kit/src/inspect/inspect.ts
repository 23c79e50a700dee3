/** Judges the signature of a message by every check of the gateway's verifier, each by itself. */
import { X509Certificate } from 'node:crypto';
import { certificateKeys, keyOf, type KeyReference } from '../../../src/certificates/certificate-keys.js';
import { defaultLimits } from '../../../src/config/config.js';
import type { FejlType } from '../../../src/contract/index.js';
import { Fault } from '../../../src/faults/fault.js';
import { fejlOfFault } from '../../../src/soap/faults/fejlliste.js';
import { withPlaces } from '../../../src/soap/faults/place.js';
import { idsOf } from '../../../src/soap/wss/ids.js';
import { readKeyReference } from '../../../src/soap/wss/key-reference.js';
import { placesOf } from '../../../src/soap/wss/places.js';
import { nameOf, refusalAt } from '../../../src/soap/wss/refusal.js';
import { readSecurityHeader } from '../../../src/soap/wss/security-header.js';
import { defaultWssSettings } from '../../../src/soap/wss/settings.js';
import { readSignature } from '../../../src/soap/wss/signature.js';
import { checkAllSigned, type Target, targetsOf } from '../../../src/soap/wss/targets.js';
import { readTimestamp, type Timestamp } from '../../../src/soap/wss/timestamp.js';
import { checkSignature, isUnchanged } from '../../../src/soap/wss/verify.js';
import { certificateOf, type NewCertificate } from '../../../src/systems/certificate.js';
import { parse } from '../../../src/xml/parser/parse.js';
import type { XmlElement, XmlMessage } from '../../../src/xml/tree/tree.js';
import { describe, type Described } from './describe.js';
import { digestHint, type Hint, signatureHint } from './hints.js';

/** Why a message is refused. */
export interface Reason extends FejlType {
  readonly hint?: Hint;
}

export interface Inspection {
  /** Absent where the message cannot be read at all. */
  readonly message?: XmlMessage;
  readonly described?: Described | undefined;
  /** What is signed and as it was when it was signed. */
  readonly unchanged: ReadonlySet<XmlElement>;
  /** Does the signature fit the certificate? Undefined where that cannot be tried. */
  readonly isGenuine?: boolean | undefined;
  readonly reference?: KeyReference | undefined;
  readonly certificate?: NewCertificate | undefined;
  readonly timestamp?: Timestamp | undefined;
  readonly reasons: readonly Reason[];
}

export interface Given {
  readonly now: Date;
  /** The sender's, where the message only names it, or to ask whether it is that one. */
  readonly certificate?: X509Certificate | undefined;
}

const settings = defaultWssSettings;

export function inspectMessage(body: Uint8Array, { now, certificate: given }: Given): Inspection {
  const found: (readonly [Fault, Hint | undefined])[] = [];
  const tell = (fault: Fault, hint?: Hint) => found.push([fault, hint]);
  /** @returns undefined where it was refused, or where what it needs was */
  const tried = <T>(work: () => T): T | undefined => {
    try {
      return work();
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      tell(error);
      return undefined;
    }
  };

  const message = tried(() => parse(body, { limits: defaultLimits }));
  const places = message && tried(() => placesOf(message));
  if (!places)
    return { ...(message && { message }), unchanged: new Set(), reasons: reasonsOf(found, message) };
  const header = tried(() => readSecurityHeader(places.security));
  const signature = header && tried(() => readSignature(header.signature, settings));
  const ids = tried(() => idsOf(message.root));
  const targets =
    header && signature && ids && tried(() => targetsOf(signature.references, ids, places, header));
  if (targets)
    tried(() => {
      checkAllSigned(targets, places, header);
    });
  const timestamp = header && tried(() => readTimestamp(header.timestamp, now, settings));
  const reference =
    header && signature && ids && tried(() => readKeyReference(signature.keyInfo, ids, header.tokens));
  const certificate = reference && tried(() => certificateFor(reference, given, signature.keyInfo));
  let isGenuine: boolean | undefined;
  if (signature && certificate) {
    const { publicKey } = certificate;
    try {
      checkSignature(signature, publicKey, settings);
      isGenuine = true;
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      isGenuine = false;
      tell(error, error.kode === 139168 ? signatureHint(signature, publicKey) : undefined);
    }
    tried(() => {
      checkValidity(certificate, now, signature.keyInfo);
    });
  }
  const changed = (targets ?? []).filter((target) => !isUnchanged(target));
  for (const one of changed) tell(changedAfter(one), digestHint(one));
  return {
    message,
    described: describe(places.security, message.root),
    unchanged: new Set((targets ?? []).filter((one) => !changed.includes(one)).map(({ target }) => target)),
    ...{ isGenuine, reference, timestamp, reasons: reasonsOf(found, message) },
    certificate: certificate && certificateOf(certificate),
  };
}

function reasonsOf(
  found: readonly (readonly [Fault, Hint | undefined])[],
  message: XmlMessage | undefined,
): readonly Reason[] {
  return found.flatMap(([fault, hint]) =>
    fejlOfFault(message ? withPlaces(fault, message) : fault).map((fejl) => ({
      ...fejl,
      ...(hint && { hint }),
    })),
  );
}

const changedAfter = ({ target }: Target): Fault => refusalAt(139171, target, { element: nameOf(target) });

/**
 * The certificate of a reference: of the message, or the one that is given.
 * @returns undefined where the message only names it and none is given
 * @throws Fault 139166 what it brings is none, 139167 it is another than the one given
 */
function certificateFor(
  reference: KeyReference,
  given: X509Certificate | undefined,
  keyInfo: XmlElement,
): X509Certificate | undefined {
  if (given) {
    if (certificateKeys(given).includes(keyOf(reference))) return given;
    throw refusalAt(139167, keyInfo);
  }
  if (reference.kind !== 'certificate') return undefined;
  try {
    return new X509Certificate(reference.der);
  } catch {
    const what = 'det er ikke X.509 / it is not X.509';
    throw refusalAt(139166, keyInfo, { element: nameOf(keyInfo), hvad: what });
  }
}

/** @throws Fault 1012 outside its time */
function checkValidity({ validFrom, validTo }: X509Certificate, now: Date, keyInfo: XmlElement): void {
  if (new Date(validFrom) <= now && now < new Date(validTo)) return;
  const hvad = `det gælder fra ${validFrom} til ${validTo} / it is valid from ${validFrom} to ${validTo}`;
  throw refusalAt(1012, keyInfo, { hvad });
}
