import type { AuditPage, LookedFor, ChainEnd } from '../../audit/audit-query.js';
import type { OpenedSession } from '../../signin/session/session-port.js';
import type { JobCounts } from '../../jobs/job-counts.js';
import type { MailState, MailSummary } from '../../mail/outbox/outbox-port.js';
import type { Waiting } from '../../services/behandling/behandling-port.js';
import type { Traffic } from '../../traffic/traffic-port.js';

/** What operators are shown of the gateway itself, which no operation of the contract tells. */
export interface Watching {
  /** Why the database cannot be written to; undefined where it can. */
  readonly database: () => Promise<string | undefined>;
  /** What all processes of this machine measure, as Prometheus reads it. */
  readonly metrics: () => Promise<string>;
  /** Calls over time; undefined where they are not counted. */
  readonly traffic: Traffic | undefined;
  /** Those of the registry, by id. */
  readonly systemNames: () => Promise<ReadonlyMap<string, string>>;
  readonly audit: AuditLookUp;
  /** @throws Fault 139135 */
  readonly waits: (now: Date) => Promise<Waits>;
  /** Those of calling systems that are valid at that time or later, each with its end. */
  readonly certificates: (now: Date) => Promise<readonly SystemCertificate[]>;
}

export interface AuditLookUp {
  /** The newest seal, and how much is behind it. @throws Fault 139135 */
  readonly end: () => Promise<ChainEnd>;
  /**
   * Finds a page of rows, and writes one of who has looked.
   * @param before the `next` of the page before
   * @throws Fault 139135
   */
  readonly find: (query: LookedFor, before: string | undefined, by: LookingUp) => Promise<AuditPage>;
}

/** Who looks. */
export interface LookingUp {
  readonly session: Pick<OpenedSession, 'userId' | 'organisation'>;
  readonly logId: string;
  readonly now: Date;
}

/** Everything that waits, without any text of anybody. */
export interface Waits {
  readonly mails: {
    readonly counts: Readonly<Record<MailState, number>>;
    readonly since: Date | undefined;
    /** Those that could not be sent, the newest first. */
    readonly troubled: readonly MailSummary[];
  };
  readonly jobs: readonly JobCounts[];
  /** Ads that wait for a decision. */
  readonly ads: Waiting;
}

export interface SystemCertificate {
  /** Its name. */
  readonly system: string;
  readonly fingerprint: string;
  readonly end: Date;
}
