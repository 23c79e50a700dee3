/**
 * What the audit trail is told of a request: from here alone, for every operation and every way
 * out.
 */
import type { Clock } from '../clock.js';
import type { Fault } from '../faults/fault.js';
import type { StatedCaller, Caller } from '../security/caller.js';
import type { Identity } from '../systems/identity.js';
import { isAudited } from './policy.js';
import type { AuditTrail, AuditRecord } from './audit-port.js';
import type { Transaction } from '../store/sql/transaction.js';
import type { OperationContract } from '../xml/schema/schema.js';
import type { XmlElement } from '../xml/tree/tree.js';
import { childElements, textOf } from '../xml/tree/tree-reading.js';

/** What has become known of a request so far; the pipeline adds to it. */
export interface RequestFacts {
  readonly logId: string;
  /** Absent: the service has none of that name, and there is nothing to tell. */
  readonly operation: OperationContract | undefined;
  /** The body's one child. */
  readonly body: XmlElement;
  identity?: Identity | undefined;
  /** Who the headers say it is, believed or not. */
  stated?: StatedCaller;
  /** Who it is. */
  caller?: Caller;
}

/** What was answered, before it was written as XML. */
export interface Answered {
  readonly answer: object;
  /** From memory. */
  readonly repeated: boolean;
  readonly transaction?: Transaction;
}

export interface Auditor {
  /**
   * An answer is about to go out: the row of a change is written in its transaction.
   * @throws Fault 139135
   */
  answered(facts: RequestFacts, answered: Answered): Promise<void>;
  /** A fault is about to go out. @throws Fault 139135 */
  refused(facts: RequestFacts, fault: Fault): Promise<void>;
}

/**
 * Faults without a row; the process log and the metrics have them. The database is away or
 * overloaded (139135): nothing was done or shown, and nothing can be written. The system asks too
 * much (139190, 139191): its flood would become one of rows.
 */
const NOT_AUDITED: ReadonlySet<number> = new Set([139135, 139190, 139191]);

export function auditorOn(auditTrail: AuditTrail, clock: Clock): Auditor {
  return {
    answered: async (facts, { answer, repeated, transaction }) => {
      const record = recordOf(facts, clock());
      if (!record) return;
      await auditTrail.append({ ...record, ...answeredSubject(answer), repeated, outcome: 0 }, transaction);
    },
    refused: async (facts, { kode }) => {
      const record = NOT_AUDITED.has(kode) ? undefined : recordOf(facts, clock());
      if (record) await auditTrail.append({ ...record, repeated: false, outcome: kode });
    },
  };
}

/** @returns undefined where the operation leaves no row, and where nobody that is known asked */
function recordOf(
  facts: RequestFacts,
  answeredAt: Date,
): Omit<AuditRecord, 'repeated' | 'outcome'> | undefined {
  const { logId, operation, body, identity, caller, stated } = facts;
  if (!operation || !isAudited(operation.name)) return undefined;
  // Who proves nothing has done nothing, and could fill the trail: the process log and the metrics
  // have it.
  if (!identity && !caller) return undefined;
  const user = stated?.metadata.RequestUserStructure;
  return {
    answeredAt,
    logId,
    certificateSha256: identity?.certificateSha256 ?? caller?.certificateSha256,
    systemId: identity?.system.id ?? caller?.system.id,
    organisationTypeId: stated?.organisationTypeId,
    organisationCode: stated?.organisationCode,
    userId: user?.UserIdentifier,
    userType: user?.RequestUserTypeIdentifier,
    operation: operation.name,
    ...subject(body),
  };
}

/**
 * Read from the tree, so that it is known also of a request that was refused before it was decoded.
 */
function subject(body: XmlElement) {
  const version = valueAt(body, ['Version'], /^\d{1,9}$/);
  const annonceId = valueAt(body, ['AnnonceId'], /^\d{1,15}$/);
  return {
    jobannonceId: valueAt(body, ['JobannonceIdentifier'], /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i),
    version: version === undefined ? undefined : Number(version),
    annonceId: annonceId === undefined ? undefined : Number(annonceId),
    cvr:
      valueAt(body, ['CVRnumberIdentifier'], CVR) ??
      valueAt(body, ['Jobannonce', 'Virksomhed', 'CVRnumberIdentifier'], CVR),
  };
}

const CVR = /^\d{8}$/;

function valueAt(element: XmlElement, path: readonly string[], shape: RegExp): string | undefined {
  const [name, ...rest] = path;
  if (name !== undefined) {
    const child = childElements(element).find(({ local }) => local === name);
    return child && valueAt(child, rest, shape);
  }
  const text = textOf(element).trim();
  return shape.test(text) ? text : undefined;
}

/**
 * A created ad has its id from the answer, and a changed one its version; both stand at the top of
 * it.
 */
function answeredSubject(answer: object): Pick<AuditRecord, 'jobannonceId' | 'version'> {
  const { JobannonceIdentifier: id, Version: version } = answer as Readonly<Record<string, unknown>>;
  return {
    ...(typeof id === 'string' && { jobannonceId: id }),
    ...(typeof version === 'number' && { version }),
  };
}
