/**
 * Tells the audit trail of a request: only this file does, for every operation and every way out.
 */
import type { Clock } from '../clock.js';
import type { OperationName } from '../contract/index.js';
import type { Fault } from '../faults/fault.js';
import { type KeyedHash, mitIDErhvervIdentifierIn } from '../security/keyed-hash.js';
import type { StatedCaller, Caller } from '../security/caller.js';
import type { Identity } from '../systems/identity.js';
import { operations } from '../operations/table.js';
import type { AuditTrail, AuditRecord } from './audit-port.js';
import type { Transaction } from '../store/sql/transaction.js';
import type { OperationContract } from '../xml/schema/schema.js';
import type { XmlElement } from '../xml/tree/tree.js';
import { textAt } from '../xml/tree/tree-reading.js';

/**
 * The audit trail asks this of a request: as much of it as is known when its answer or its fault
 * goes out.
 */
export interface RequestFacts {
  readonly logId: string;
  /** Absent when the service has none of that name: then there is nothing to tell. */
  readonly operation?: OperationContract<OperationName> | undefined;
  /** It is the body's one child. */
  readonly body?: XmlElement;
  readonly identity?: Identity;
  /** The headers say that it is this caller, believed or not. */
  readonly stated?: StatedCaller;
  /** It is this caller. */
  readonly caller?: Caller;
}

/** An answer, before it was written as XML. */
export interface Answered {
  readonly answer: object;
  /** Was it answered from memory? */
  readonly repeated: boolean;
  readonly transaction?: Transaction;
}

export interface Auditor {
  /**
   * Is told that an answer is about to go out. The row of a change is written in its transaction.
   * @throws Fault 139135
   */
  answered(facts: RequestFacts, answered: Answered): Promise<void>;
  /** Is told that a fault is about to go out. @throws Fault 139135 */
  refused(facts: RequestFacts, fault: Fault): Promise<void>;
}

/**
 * Faults that leave no row; the process log and the metrics have them. When the database is away or
 * overloaded (139135) nothing was done or shown, and nothing can be written. When the system asks
 * too much (139190, 139191) its flood would become a flood of rows.
 */
const NOT_AUDITED: ReadonlySet<number> = new Set([139135, 139190, 139191]);

/** @param hash of persons, whose identifiers the trail does not have */
export function auditorOn(auditTrail: AuditTrail, clock: Clock, hash: KeyedHash): Auditor {
  return {
    answered: async (facts, { answer, repeated, transaction }) => {
      const record = recordOf(facts, clock(), hash);
      if (!record) return;
      await auditTrail.append({ ...record, ...answeredSubject(answer), repeated, outcome: 0 }, transaction);
    },
    refused: async (facts, { kode }) => {
      const record = NOT_AUDITED.has(kode) ? undefined : recordOf(facts, clock(), hash);
      if (record) await auditTrail.append({ ...record, repeated: false, outcome: kode });
    },
  };
}

/** @returns undefined where the operation leaves no row, and where nobody that is known asked */
function recordOf(
  facts: RequestFacts,
  answeredAt: Date,
  hash: KeyedHash,
): Omit<AuditRecord, 'repeated' | 'outcome'> | undefined {
  const { logId, operation, body, identity, caller, stated } = facts;
  if (!operation || !body || !operations[operation.name].audit.audited) return undefined;
  // A sender who proves nothing has done nothing, and could fill the trail; the process log and the
  // metrics have it.
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
    ...subjectOf(body, hash),
  };
}

/**
 * Reads what the request is about from its element, so that it is known also of one that was
 * refused before it was decoded.
 */
function subjectOf(body: XmlElement, hash: KeyedHash) {
  const version = valueAt(body, ['Version'], /^\d{1,9}$/);
  const annonceId = valueAt(body, ['AnnonceId'], /^\d{1,15}$/);
  return {
    jobannonceId: valueAt(body, ['JobannonceIdentifier'], GUID),
    jobordreId: valueAt(body, ['JobordreIdentifier'], GUID),
    formidlingId: valueAt(body, ['FormidlingIdentifier'], GUID),
    kontaktpersonId: valueAt(body, ['KontaktpersonIdentifier'], GUID),
    driftsbeskedId: valueAt(body, ['DriftsbeskedIdentifier'], GUID),
    anmodningId: valueAt(body, ['AnmodningIdentifier'], GUID),
    personId: personIn(body, hash),
    version: version === undefined ? undefined : Number(version),
    annonceId: annonceId === undefined ? undefined : Number(annonceId),
    cvr:
      valueAt(body, ['CVRnumberIdentifier'], CVR) ??
      valueAt(body, ['Jobannonce', 'Virksomhed', 'CVRnumberIdentifier'], CVR) ??
      valueAt(body, ['Jobordre', 'Virksomhed', 'CVRnumberIdentifier'], CVR) ??
      valueAt(body, ['Driftsbesked', 'CVRnumberIdentifier'], CVR),
  };
}

/** Is somebody named? An employee of a company, or a user of Arbejdsmarkedsportalen. */
function personIn(body: XmlElement, hash: KeyedHash): string | undefined {
  const employee = mitIDErhvervIdentifierIn(textAt(body, ['MitIDErhvervIdentifier']) ?? '');
  if (employee !== undefined) return hash('MitIDErhvervIdentifier', employee);
  const user = valueAt(body, ['UserIdentifier'], USER);
  return user === undefined ? undefined : hash('UserIdentifier', user);
}

/** UserIdentifierType of the contract. */
const USER = /^[^]{1,255}$/;
const GUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;
const CVR = /^\d{8}$/;

function valueAt(element: XmlElement, path: readonly string[], shape: RegExp): string | undefined {
  const text = textAt(element, path);
  return text !== undefined && shape.test(text) ? text : undefined;
}

/**
 * Reads the answer: what was created has its id from there, and what was changed its version. Both
 * stand at the top of it, or at the top of the order that it shows.
 */
function answeredSubject(answer: object): Partial<AuditRecord> {
  const { Jobordrevisning: order = answer } = answer as { readonly Jobordrevisning?: object };
  const shown = order as Readonly<Record<string, unknown>>;
  const { Version: version } = shown;
  const ids = ANSWERED_IDS.flatMap(([column, element]) => {
    const id = shown[element];
    return typeof id === 'string' ? [[column, id] as const] : [];
  });
  return { ...Object.fromEntries(ids), ...(typeof version === 'number' && { version }) };
}

const ANSWERED_IDS = [
  ['jobannonceId', 'JobannonceIdentifier'],
  ['jobordreId', 'JobordreIdentifier'],
  ['formidlingId', 'FormidlingIdentifier'],
  ['kontaktpersonId', 'KontaktpersonIdentifier'],
  ['driftsbeskedId', 'DriftsbeskedIdentifier'],
  ['anmodningId', 'AnmodningIdentifier'],
] as const;
