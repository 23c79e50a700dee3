import type { Auditor } from '../audit/auditor.js';
import { Fault } from '../faults/fault.js';
import type { RequestTrace } from './request-trace.js';

export interface RefusingParts {
  readonly auditor: Auditor;
  /**
   * Is told every exception that is not a Fault: it is logged whole, and the caller gets 1011 and
   * the log id.
   */
  readonly unexpected: (error: unknown, logId: string) => void;
}

/** What becomes of whatever a request throws, whichever way it came in. */
export function refusingWith({ auditor, unexpected }: RefusingParts) {
  function asFault(error: unknown, logId: string): Fault {
    if (error instanceof Fault) return error;
    unexpected(error, logId);
    return new Fault(1011);
  }
  return {
    asFault,

    /** Nothing goes out of an audited operation that the audit trail does not have. */
    audited: (fault: Fault, { known }: RequestTrace): Promise<Fault> =>
      auditor.refused(known, fault).then(
        () => fault,
        (error: unknown) => asFault(error, known.logId),
      ),
  };
}
