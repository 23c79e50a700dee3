import type { Auditor } from '../../audit/auditor.js';
import type { Clock } from '../../clock.js';
import type { Limits } from '../../config/config.js';
import type { OperationName } from '../../contract/index.js';
import type { HttpRequest } from '../../http/gateway.js';
import type { Admit } from '../../limits/rate-limiter.js';
import type { Scope } from '../../operations/table.js';
import type { Caller, StatedCaller } from '../../security/caller.js';
import type { Repeats } from '../../store/once/repeats-port.js';
import type { Transaction } from '../../store/sql/transaction.js';
import type { Identified, Identity } from '../../systems/identity.js';
import type { ServiceContract } from '../../xml/schema/schema.js';
import type { XmlMessage } from '../../xml/tree/tree.js';
import type { Validator } from '../../xml/validation/validate.js';
import type { BoundService } from '../bound-service.js';
import type { Explain } from '../faults/schema-violation.js';
import type { Envelope } from '../message/envelope.js';
import type { CodeCheck } from '../message/header-codes.js';
import type { RequestTrace } from '../request-trace.js';
import type { Retired } from '../retired/retired.js';
import type { Testing } from './testing-port.js';

/** The parts that the pipeline is put together from. */
export interface PipelineParts {
  readonly repeats: Repeats;
  readonly auditor: Auditor;
  /** Runs the work in one transaction: committed when it resolves, rolled back when it throws. */
  readonly transaction: <T>(work: (transaction: Transaction) => Promise<T>) => Promise<T>;
  readonly validatorOf: (service: ServiceContract) => Validator;
  readonly limits: Limits;
  readonly clock: Clock;
  /** The header blocks that may be marked mustUnderstand, in Clark notation. */
  readonly understood: ReadonlySet<string>;
  readonly checkCodes: CodeCheck;
  /** Says what a service has to say itself of a value against the schema. */
  readonly explain: Explain;
  readonly retired: readonly Retired[];
  /**
   * Finds out who sent the message, before anything of it is acted on.
   * @throws Fault 1012, 1100, 1101, 139160–139173
   */
  readonly identify: (http: HttpRequest, message: XmlMessage, envelope: Envelope) => Promise<Identified>;
  /** May the sender act for the organisation that it names? @throws Fault 4575 */
  readonly callerOf: (stated: StatedCaller, identity: Identity | undefined) => Promise<Caller>;
  /** How far may the caller go with this operation? @throws Fault 1013 */
  readonly authorise: (caller: Caller, operation: OperationName) => Scope;
  /** May the person behind the call ask for it now? @throws Fault 150610, 4575, 139135 */
  readonly authorisePerson: (caller: Caller, operation: OperationName, now: Date) => Promise<void>;
  /** Is the system within its limits? @throws Fault 139190, 139191, 139135 */
  readonly admit: Admit;
  /** What testers may ask for besides. It is absent outside the sandbox. */
  readonly testing?: Testing;
  /** Is told every decoded request, for the log at level debug. */
  readonly seen: (logId: string, caller: Caller, operation: string, request: unknown) => void;
}

/** A request on its way: what came, to which service, and the parts that every stage may use. */
export interface Exchange {
  readonly http: HttpRequest;
  readonly service: BoundService;
  readonly parts: PipelineParts;
  /** Each stage adds what it finds out. */
  readonly trace: RequestTrace;
}
