import type { Fault } from '../faults/fault.js';

/** A Content-Type, which is read once for everyone who asks. */
export interface MediaType {
  /** The type without its parameters, in lower case, e.g. `text/xml`. */
  readonly essence: string;
  /** The names are in lower case; the values are without quotes. */
  readonly parameters: ReadonlyMap<string, string>;
}

/**
 * A certificate whose key the caller has proven to have: in TLS to us, or to a proxy that is
 * trusted with that.
 */
export interface CallerCertificate {
  readonly der: Uint8Array;
  readonly via: 'tls' | 'proxy';
}

/** Holds what HTTP knows of a request once its body is read, bounded and unpacked. */
export interface HttpRequest {
  readonly method: string;
  /** The path without the query, e.g. `/virksomhedsindsats/2/JobannonceService`. */
  readonly path: string;
  readonly query: URLSearchParams;
  /** The header fields, by their names in lower case. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  /** The Content-Type; undefined when there is none or several, or when it is no media type. */
  readonly mediaType: MediaType | undefined;
  /**
   * Scheme and authority the caller used, e.g. `https://gateway.example` (proxy headers only where
   * trusted).
   */
  readonly origin: string;
  readonly certificate?: CallerCertificate;
  readonly body: Uint8Array;
  /** Has the caller closed the connection, so that no answer reaches it? Absent: it has not. */
  readonly isGone?: () => boolean;
  /**
   * ServiceRequestLogReferenceIdentifier: made by http at the first byte, in every answer, fault
   * and log line.
   */
  readonly logId: string;
}

export interface HttpAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array | string;
  /** Each is a Set-Cookie. */
  readonly cookies?: readonly string[];
  /** The log and the metrics say that this was asked for. */
  readonly operation?: string;
  readonly kode?: number;
  /** The system whose answer it is; absent for a stranger. */
  readonly system?: string;
  /**
   * Gives back the place that the request has among those of its system. It is called before the
   * last of the answer goes out, or when that cannot be sent. It never throws.
   */
  readonly leave?: () => Promise<void>;
  /**
   * A sandbox plays with the answer: it comes late, or never. The request has left its place among
   * those that are worked on by then.
   * @param onceLeft runs what it is given when the caller has gone
   */
  readonly fate?: (onceLeft: (left: () => void) => unknown) => Promise<'send' | 'cut'>;
}

/** The caller closed the connection: nobody is there to answer, and nothing more is done. */
export class Gone extends Error {
  override readonly name = 'Gone';

  /** @param operation what it had asked for, where that is known */
  constructor(readonly operation?: string) {
    super('the caller has closed the connection');
  }
}

/** The documentation that is served beside the services. */
export interface Site {
  /** A GET; undefined where no page lives. */
  document(head: Pick<HttpRequest, 'path' | 'headers'>): HttpAnswer | undefined;
}

/** What lives beside the services, at a path of its own. */
export interface Neighbour {
  /** Stands for its path in log and metrics, where that has a stranger's text; absent: the path. */
  readonly name?: string;
  answer(request: HttpRequest): Promise<HttpAnswer>;
  /** HTTP itself says no; absent: as a fault of SOAP. */
  readonly refuse?: (fault: Fault, head: Omit<HttpRequest, 'body'>) => HttpAnswer;
}

/** Finds it; undefined where there is none. */
export type Beside = (path: string) => Neighbour | undefined;

/** The first of several that has one. */
export const besideAll =
  (...all: readonly (Beside | undefined)[]): Beside =>
  (path) => {
    for (const beside of all) {
      const neighbour = beside?.(path);
      if (neighbour) return neighbour;
    }
    return undefined;
  };

/** The room http asks this of the room soap, which throws nothing but Gone. */
export interface Gateway {
  /**
   * A POST with a SOAP content type; at a retired address any method but GET, with any type.
   * @throws Gone
   */
  answer(request: HttpRequest): Promise<HttpAnswer>;
  /**
   * A POST with a SOAP content type where there is no service: a message of a retired one says by
   * its namespace where it belongs. @returns undefined where it is no such message
   */
  astray(request: HttpRequest): Promise<HttpAnswer | undefined>;
  /**
   * HTTP itself says no: write the fault in the SOAP version the head of the request speaks (1.1
   * when unknown).
   */
  refuse(fault: Fault, head: Omit<HttpRequest, 'body'>): HttpAnswer;
  /**
   * A GET: ?wsdl, ?xsd=, ?zip, ?sample=, or the service's short page; undefined where there is no
   * such service.
   */
  document(head: Omit<HttpRequest, 'body'>): HttpAnswer | undefined;
  /** Does a service live at this path? */
  knows(path: string): boolean;
  /**
   * Did one live there that is no more? Whatever is sent there is refused, and told where to go.
   */
  isRetired(path: string): boolean;
}
