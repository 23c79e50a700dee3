/**
 * Answers for a service that is no more, or that is called by a wrong name. Its address and the
 * namespaces of its messages are known only to send their callers on to the successor, whatever
 * they ask and however wrongly.
 */
import type { Limits } from '../../config/config.js';
import { Fault } from '../../faults/fault.js';
import type { HttpAnswer, HttpRequest } from '../../http/gateway.js';
import type { ServiceContract } from '../../xml/schema/schema.js';
import { childElements } from '../../xml/tree/tree-reading.js';
import type { XmlElement, XmlMessage } from '../../xml/tree/tree.js';
import { type ClaimedCaller, claimedCaller } from './claimed-caller.js';
import { loggedText } from './logged-text.js';
import type { ViolationAt } from '../../xml/tree/violation-at.js';
import { withPlaces } from '../faults/place.js';
import { relatedId } from '../message/message-id.js';
import { parseRequest } from '../message/parse-request.js';
import { SOAP_11, type SoapVersion, versionOfMediaType, versionOfNamespace } from '../message/version.js';

type Head = Omit<HttpRequest, 'body'>;

export interface Retired {
  /** What is said of it, `dansk / English`, e.g. that it is retired. */
  readonly said: string;
  /** The path where it was, e.g. `/virksomhedsindsats/1/JobannonceService`. */
  readonly path: string;
  /** Is it the namespace of its own messages, at whatever address they come? */
  readonly owns: (namespace: string) => boolean;
  /** The service that replaces it. */
  readonly successor: Pick<ServiceContract, 'path' | 'name' | 'version'>;
  /** It is absent where nothing has ended: a wrong name. */
  readonly end?: {
    /** It was announced then that it would end. */
    readonly deprecated: Date;
    /** It ended then; not before `deprecated`. */
    readonly sunset: Date;
  };
  /** Is told every message that is refused: an operator wants to know who still sends them. */
  readonly called: (call: RetiredCall) => Promise<void>;
}

export interface RetiredCall extends ClaimedCaller {
  readonly logId: string;
  /** Is it in a namespace of the retired service? Otherwise it is whatever came to its address. */
  readonly own: boolean;
  /**
   * The local name of what was sent; `***` where a person may stand in it, as in `userAgent`. It is
   * absent where it cannot be read.
   */
  readonly request?: string;
  readonly userAgent?: string;
}

/** The fault that refuses a message, and the SOAP version to tell it in. */
export interface Refusal {
  readonly fault: Fault;
  readonly version: SoapVersion;
  /** wsa:MessageID of the message, where one was read. */
  readonly messageId?: string | undefined;
}

/**
 * Refuses a message to the retired address. It is parsed, within the limits, for its SOAP version
 * and its caller only: one that cannot be read is refused like any other, as no mended one would do
 * better.
 * @returns Fault 139001
 */
export async function refuseAtAddress(http: HttpRequest, retired: Retired, limits: Limits): Promise<Refusal> {
  const message = parsed(http, limits);
  const version = message && versionOfNamespace(message.root.namespace);
  const refused = await retiredFault(http, retired, message, message && inBody(message)[0]);
  return {
    version: version ?? versionOfMediaType(http.mediaType) ?? SOAP_11,
    fault: message ? withPlaces(refused, message) : refused,
    messageId: message && version && relatedId(message, version),
  };
}

/** Refuses a message of a retired service at an address of today. @throws Fault 139001 */
export async function refuseRetiredMessage(
  message: XmlMessage,
  http: HttpRequest,
  retired: readonly Retired[],
): Promise<void> {
  const found = ownIn(message, retired);
  if (found) throw await retiredFault(http, found.of, message, found.element);
}

/**
 * Judges a message to an address where nothing is, as JobAdService's own address is now.
 * @returns Fault 139001 when Body holds a message of a retired service; undefined when not, or when
 *   it cannot be read
 */
export async function refuseAstray(
  http: HttpRequest,
  retired: readonly Retired[],
  limits: Limits,
): Promise<Refusal | undefined> {
  const message = parsed(http, limits);
  const version = message && versionOfNamespace(message.root.namespace);
  const own = message && ownIn(message, retired);
  if (!own || !version) return undefined;
  const { of, element } = own;
  const fault = withPlaces(await retiredFault(http, of, message, element), message);
  return { fault, version, messageId: relatedId(message, version) };
}

/** The first message of a retired service in Body, and which of them it is of. */
function ownIn(message: XmlMessage, retired: readonly Retired[]) {
  for (const element of inBody(message)) {
    const of = retired.find(({ owns }) => owns(element.namespace));
    if (of) return { of, element };
  }
  return undefined;
}

/**
 * @returns the header fields of every answer about it: Deprecation (RFC 9745), Sunset (RFC 8594),
 *   Link to the successor (RFC 5829)
 */
export function retirementFields({ end, successor }: Retired, origin: string) {
  return {
    ...(end && {
      deprecation: `@${Math.floor(end.deprecated.getTime() / 1000)}`,
      sunset: end.sunset.toUTCString(),
    }),
    link: `<${origin}${successor.path}>; rel="successor-version"`,
  };
}

/** Answers a GET of the retired address, `?wsdl` included: it is gone, and there is where to go. */
export function retiredDocument(retired: Retired, { origin }: Head): HttpAnswer {
  const { name, version, path } = retired.successor;
  const at = `${origin}${path}`;
  const [danish = '', english = ''] = retired.said.split(' / ');
  const lines = [
    `${danish}; brug ${name} v${version}.`,
    `${english}; use ${name} v${version}.`,
    '',
    at,
    `${at}?wsdl`,
    '',
  ];
  return {
    status: 410,
    headers: { 'content-type': 'text/plain; charset=utf-8', ...retirementFields(retired, origin) },
    body: lines.join('\n'),
  };
}

async function retiredFault(
  http: HttpRequest,
  retired: Retired,
  message: XmlMessage | undefined,
  element: XmlElement | undefined,
): Promise<Fault> {
  const userAgent = http.headers['user-agent'];
  await retired.called({
    logId: http.logId,
    ...(message && claimedCaller(message)),
    own: element !== undefined && retired.owns(element.namespace),
    ...(element && { request: loggedText(element.local) }),
    ...(userAgent !== undefined && { userAgent: loggedText(userAgent) }),
  });
  const forventet = `${http.origin}${retired.successor.path}`;
  const { name, version } = retired.successor;
  const data = { hvad: retired.said, navn: name, version, afloeser: forventet };
  const found: ViolationAt = { kode: 139001, forventet, data, ...(element && { element }) };
  return new Fault(139001, [found], data);
}

function parsed(http: HttpRequest, limits: Limits): XmlMessage | undefined {
  try {
    return parseRequest(http, limits);
  } catch (error) {
    if (error instanceof Fault) return undefined;
    throw error;
  }
}

/**
 * @returns whatever stands in Body, however many; nothing when the message is no envelope of a
 *   known version
 */
function inBody({ root }: XmlMessage): readonly XmlElement[] {
  if (root.local !== 'Envelope' || !versionOfNamespace(root.namespace)) return [];
  return childElements(root)
    .filter(({ local, namespace }) => local === 'Body' && namespace === root.namespace)
    .flatMap(childElements);
}
