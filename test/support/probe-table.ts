/**
 * Has the probes of a SOAP server: each row is a thing that servers get wrong, with the right
 * answer to it. The requests are fixtures: `probe: <row>` in their about.md.
 */
export interface ProbeRow {
  /** Fixtures name the row by it. */
  readonly probe: string;
  /** The printed table says in these words what is right. */
  readonly right: string;
  /** It has the HTTP status for each SOAP version of the answer. */
  readonly http: { readonly '1.1': number; readonly '1.2': number };
  /** It has the fault code for each SOAP version, and is absent where no fault is right. */
  readonly faultcode?: { readonly '1.1': string; readonly '1.2': string };
  readonly errorCode?: number;
  /**
   * The answer must be in the SOAP version of the request's envelope, except where HTTP refuses
   * before it is read.
   */
  readonly inKind?: false;
}

const OK = { '1.1': 200, '1.2': 200 };
const FAULT = { '1.1': 500, '1.2': 400 };
const FAULT_500 = { '1.1': 500, '1.2': 500 };
const always = (status: number) => ({ '1.1': status, '1.2': status });
const SENDER = { '1.1': 'Client', '1.2': 'Sender' };
const both = (code: string) => ({ '1.1': code, '1.2': code });

/** The caller's side is at fault. */
const refused = (probe: string, errorCode: number, right = 'fault'): ProbeRow => ({
  probe,
  right,
  http: FAULT,
  faultcode: SENDER,
  errorCode,
});

export const probeTable: readonly ProbeRow[] = [
  refused('wrong element namespace', 1014),
  refused('elements out of order', 1014),
  refused('missing required', 1014),
  refused('unknown element', 1014),
  refused('`12abc` as int', 1014),
  refused('`yesterday` as date', 1014),
  refused('maxLength', 1014),
  {
    probe: 'unknown mustUnderstand header',
    right: 'MustUnderstand',
    http: FAULT_500,
    faultcode: both('MustUnderstand'),
    errorCode: 139113,
  },
  { probe: 'SOAP 1.2 envelope', right: 'a true 1.2 answer', http: OK },
  {
    probe: 'foreign envelope namespace',
    right: 'VersionMismatch',
    http: FAULT_500,
    faultcode: both('VersionMismatch'),
    errorCode: 139112,
    inKind: false,
  },
  refused('DOCTYPE', 139101, 'refuse'),
  refused('unknown operation', 139114, 'Client/Sender fault'),
  refused('SOAPAction names another operation', 139115, 'never dispatch by the header'),
  {
    probe: 'text/html request',
    right: '415',
    http: always(415),
    faultcode: SENDER,
    errorCode: 139131,
    inKind: false,
  },
  refused('malformed XML', 139100, 'Client/Sender fault, at once'),
  refused('two Body children', 139111, 'Client/Sender fault'),
  { probe: 'PUT', right: '405', http: always(405), faultcode: SENDER, errorCode: 139130 },
  refused('depth 20,000', 139103, 'fast refusal'),
  refused('100,000 attributes', 139103, 'fast refusal'),
  {
    probe: 'garbage under Content-Encoding: gzip',
    right: '400',
    http: always(400),
    faultcode: SENDER,
    errorCode: 139133,
  },
  { probe: 'the valid message', right: '200', http: OK },
];

/**
 * An answer that takes more of the CPU was not "at once". What else the machine does is not in it.
 */
export const AT_ONCE_CPU_MS = 1000;
