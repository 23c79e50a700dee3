/** What operators are shown of the gateway itself, which no operation of the contract tells. */
export interface Watching {
  /** Why the database cannot be written to; undefined where it can. */
  readonly database: () => Promise<string | undefined>;
  /** What all processes of this machine measure, as Prometheus reads it. */
  readonly metrics: () => Promise<string>;
  /** Those of calling systems that are valid at that time, each with its end. */
  readonly certificates: (
    now: Date,
  ) => Promise<readonly { readonly system: string; readonly fingerprint: string; readonly end: Date }[]>;
}
