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
  /** Those of calling systems that are valid at that time, each with its end. */
  readonly certificates: (now: Date) => Promise<readonly SystemCertificate[]>;
}

export interface SystemCertificate {
  /** Its name. */
  readonly system: string;
  readonly fingerprint: string;
  readonly end: Date;
}
