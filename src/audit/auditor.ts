/** What the audit trail is told of a request: from here alone, for every operation and every way out. */
import type { Clock } from '../clock.js';
import type { Fault } from '../faults/fault.js';
import type { StatedCaller, Caller } from '../security/caller.js';
import type { Identity } from '../systems/identity.js';
import { skalRevideres } from './policy.js';
import type { Revision, Revisionspost } from './audit-port.js';
import type { Transaction } from '../store/sql/transaction.js';
import type { OperationContract } from '../xml/schema/schema.js';
import type { XmlElement } from '../xml/tree/tree.js';
import { childElements, textOf } from '../xml/tree/tree-reading.js';

/** What has become known of a request so far; the pipeline adds to it. */
export interface Kendt {
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
export interface Svaret {
  readonly svar: object;
  /** From memory. */
  readonly gentaget: boolean;
  readonly transaction?: Transaction;
}

export interface Revisor {
  /** An answer is about to go out: the row of a change is written in its transaction. @throws Fault 139135 */
  besvaret(kendt: Kendt, svaret: Svaret): Promise<void>;
  /** A fault is about to go out. @throws Fault 139135 */
  afvist(kendt: Kendt, fault: Fault): Promise<void>;
}

/**
 * Faults without a row; the process log and the metrics have them. The database is away or overloaded (139135): nothing was done
 * or shown, and nothing can be written. The system asks too much (139190, 139191): its flood would become one of rows.
 */
const UDEN_SPOR: ReadonlySet<number> = new Set([139135, 139190, 139191]);

export function revisorOn(revision: Revision, clock: Clock): Revisor {
  return {
    besvaret: async (kendt, { svar, gentaget, transaction }) => {
      const post = postOf(kendt, clock());
      if (!post) return;
      await revision.skriv({ ...post, ...besvaretEmne(svar), gentaget, udfald: 0 }, transaction);
    },
    afvist: async (kendt, { kode }) => {
      const post = UDEN_SPOR.has(kode) ? undefined : postOf(kendt, clock());
      if (post) await revision.skriv({ ...post, gentaget: false, udfald: kode });
    },
  };
}

/** @returns undefined where the operation leaves no row, and where nobody that is known asked */
function postOf(kendt: Kendt, tidspunkt: Date): Omit<Revisionspost, 'gentaget' | 'udfald'> | undefined {
  const { logId, operation, body, identity, caller, stated } = kendt;
  if (!operation || !skalRevideres(operation.name)) return undefined;
  // Who proves nothing has done nothing, and could fill the trail: the process log and the metrics have it.
  if (!identity && !caller) return undefined;
  const user = stated?.metadata.RequestUserStructure;
  return {
    tidspunkt,
    logId,
    certifikat: identity?.certifikat ?? caller?.certifikat,
    kalder: identity?.kalder.id ?? caller?.kalder.id,
    organisationTypeId: stated?.organisationTypeId,
    organisationCode: stated?.organisationCode,
    bruger: user?.UserIdentifier,
    brugertype: user?.RequestUserTypeIdentifier,
    operation: operation.name,
    ...emne(body),
  };
}

/** Read from the tree, so that it is known also of a request that was refused before it was decoded. */
function emne(body: XmlElement) {
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

/** A created ad has its id from the answer, and a changed one its version; both stand at the top of it. */
function besvaretEmne(svar: object): Pick<Revisionspost, 'jobannonceId' | 'version'> {
  const { JobannonceIdentifier: id, Version: version } = svar as Readonly<Record<string, unknown>>;
  return {
    ...(typeof id === 'string' && { jobannonceId: id }),
    ...(typeof version === 'number' && { version }),
  };
}
