import type { FaultDetailsType, FejlType } from '../../src/contract/index.js';

/** What is known of a call that failed, however it failed. */
export interface FailedCall {
  readonly operation: string;
  /** A later call with the same id and the same content is done once: it is the same call. */
  readonly requestIdentifier: string;
  /** So often was it sent. */
  readonly attempts: number;
}

export interface FaultParts {
  readonly httpStatus: number;
  readonly details: FaultDetailsType;
  readonly fejl: readonly FejlType[];
  readonly logId: string;
}

/** The gateway has refused the call, and says why. */
export class JobnetFault extends Error implements FailedCall {
  override readonly name = 'JobnetFault';
  readonly operation: string;
  readonly requestIdentifier: string;
  readonly attempts: number;
  readonly httpStatus: number;
  /** The code of the fault, e.g. 1014; all are in the gateway's docs/error-codes.md. */
  readonly errorCode: number;
  /** Every violation: Kode, Tekst and Text, and where they are known Sti, Linje and Forventet. */
  readonly fejl: readonly FejlType[];
  /** Quote it to support. */
  readonly logId: string;

  constructor(call: FailedCall, { httpStatus, details, fejl, logId }: FaultParts) {
    super(`${call.operation}: ${details.Message}`);
    this.operation = call.operation;
    this.requestIdentifier = call.requestIdentifier;
    this.attempts = call.attempts;
    this.httpStatus = httpStatus;
    this.errorCode = details.ErrorCode;
    this.fejl = fejl;
    this.logId = logId;
  }

  /** The same message may succeed later; else it must be mended. */
  get kanGentages(): boolean {
    return mayBeRepeated(this.fejl);
  }
}

export const mayBeRepeated = (fejl: readonly FejlType[]): boolean =>
  fejl.length > 0 && fejl.every(({ KanGentages }) => KanGentages);

/** Nothing came back that is an answer: what was asked may have been done, or not. */
export class JobnetNoAnswer extends Error implements FailedCall {
  override readonly name = 'JobnetNoAnswer';
  readonly operation: string;
  readonly requestIdentifier: string;
  readonly attempts: number;

  constructor(call: FailedCall, why: string, cause?: unknown) {
    super(`${call.operation}: no answer of the gateway: ${why}`, { cause });
    this.operation = call.operation;
    this.requestIdentifier = call.requestIdentifier;
    this.attempts = call.attempts;
  }
}
