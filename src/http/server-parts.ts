import type { Limits } from '../config/config.js';
import type { Log } from '../log/log.js';
import type { Metrics } from '../metrics/metrics.js';
import type { Load } from './admission/load.js';
import type { Beside, Gateway, Site } from './gateway.js';
import type { HealthParts } from './response/health.js';
import type { OpenDocument } from './response/open-document.js';
import type { CertificateSources } from './request/caller-certificate.js';

export interface HttpServerParts extends Omit<HealthParts, 'isStopping'> {
  readonly gateway: Gateway;
  /** The documentation; absent: none is served. */
  readonly site?: Site | undefined;
  /** Absent: there is none. */
  readonly openDocument?: OpenDocument | undefined;
  /** What is neither a service nor documentation: the sign-in, and what only a sandbox has. */
  readonly beside?: Beside | undefined;
  readonly limits: Limits;
  readonly load: Load;
  /** For lines that strangers cause: bounded. */
  readonly strangers: Log;
  readonly metrics: Metrics;
  /** Is /metrics answered on the port of callers? */
  readonly metricsHere: boolean;
  /** Addresses and networks whose proxy headers are believed. */
  readonly trustProxy: readonly string[];
  /** Scheme and host of every address that is given out; else from the request. */
  readonly publicUrl?: string | undefined;
  /** It listens with TLS, and without it with plain HTTP. */
  readonly tls?: ServerTls | undefined;
  /** The certificate of a caller may come from here; without it, from nowhere. */
  readonly certificates?: CertificateSources;
  /** Milliseconds that requests in flight get when the server is closed. */
  readonly stopGraceMs: number;
}

export interface ServerTls {
  /** The PEM has the certificate of the server, then its intermediates. */
  readonly cert: string;
  readonly key: string;
  /**
   * The PEM has the CAs whose names clients are told, so that they know which of their certificates
   * to send.
   */
  readonly ca?: readonly string[] | undefined;
}
