/**
 * Looks into a signed message by the way of a message itself, as far as it is known who sent it,
 * and keeps what is found there. So it is refused for what the gateway would refuse it for. Nothing
 * is done, written or remembered: the same message can be sent afterwards.
 */
import { X509Certificate } from 'node:crypto';
import type { KeyReference } from '../certificates/certificate-keys.js';
import type { Fault } from '../faults/fault.js';
import type { CertificateEnd } from '../systems/registry-port.js';
import type { BoundService } from './bound-service.js';
import type { BySignature, FoundBySignature } from './by-signature.js';
import { requestOf, targetOf, uncounted } from './pasted.js';
import { answerRequest, type PipelineParts } from './pipeline.js';
import { type RefusingParts, refusingWith } from './refusing.js';
import { RequestTrace } from './request-trace.js';
import { refusalAt } from './wss/refusal.js';
import { type ShownSignature, shownSignature } from './wss/shown.js';

export interface Inspection {
  /** Why it would be refused; undefined: its signature would be taken at this moment. */
  readonly fault: Fault | undefined;
  readonly shown: ShownSignature;
  /** How the message names its certificate; undefined where it did not come so far. */
  readonly namedBy: KeyReference['kind'] | undefined;
  /** The certificate that it brings along, or that is registered under that name. */
  readonly certificate: X509Certificate | undefined;
  /** Where it is registered. */
  readonly registered:
    | { readonly system: { readonly id: string; readonly name: string }; readonly end?: CertificateEnd }
    | undefined;
}

export type Inspect = (xml: Uint8Array, logId: string) => Promise<Inspection>;

/** Thrown where a message would go on: its signature was good. */
class IsGood extends Error {}

export function createInspection(
  parts: PipelineParts & RefusingParts & { readonly services: readonly BoundService[] },
  bySignature: BySignature,
): Inspect {
  const { asFault } = refusingWith(parts);
  const [first] = parts.services;
  if (!first) throw new Error('a gateway without services inspects nothing');
  return async (xml, logId) => {
    const { service = first, version } = targetOf(xml, parts.services);
    let found: FoundBySignature = {};
    const inspecting: PipelineParts = {
      ...parts,
      retired: uncounted(parts.retired),
      identify: async (_http, message, envelope) => {
        const signed = await bySignature(message, envelope, parts.clock(), (more) => {
          found = { ...found, ...more };
        });
        if (!signed) throw refusalAt(139160, message.root);
        await signed.look();
        throw new IsGood();
      },
    };
    const trace = new RequestTrace(logId);
    const fault = await answerRequest(
      requestOf(xml, service, version, logId),
      service,
      inspecting,
      trace,
    ).then(
      () => {
        throw new Error('an inspected message was answered');
      },
      (error: unknown) => (error instanceof IsGood ? undefined : asFault(error, logId)),
    );
    return { fault, ...told(found) };
  };
}

const told = ({ certificate, ...steps }: FoundBySignature): Omit<Inspection, 'fault'> => ({
  shown: shownSignature(steps),
  namedBy: steps.reference?.kind,
  certificate: certificate?.x509 ?? broughtAlong(steps.reference),
  registered: certificate && {
    system: { id: certificate.system.id, name: certificate.system.name },
    ...(certificate.end && { end: certificate.end }),
  },
});

function broughtAlong(reference: KeyReference | undefined): X509Certificate | undefined {
  if (reference?.kind !== 'certificate') return undefined;
  try {
    return new X509Certificate(reference.der);
  } catch {
    return undefined;
  }
}
