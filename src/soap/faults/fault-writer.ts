import {
  faultDetails,
  fejlliste,
  type FejlType,
  prefixes,
  serviceRequestLogReferenceIdentifier,
} from '../../contract/index.js';
import { catalogue, type CatalogueEntry, type Subcode } from '../../faults/catalogue.js';
import { type Fault, MAX_VIOLATIONS } from '../../faults/fault.js';
import { fejlOfFault } from './fejlliste.js';
import type { HttpAnswer } from '../../http/gateway.js';
import { WSA_10, WSSE, WSU } from '../wss/names.js';
import { encode, escapeAttribute, escapeText } from '../../xml/codec/encode.js';
import { envelopeXml, soapAnswer } from '../message/answer.js';
import { SOAP_VERSIONS, type SoapVersion, versionOfNamespace } from '../message/version.js';

type Side = CatalogueEntry['side'];

/** SOAP 1.1 faultcode and SOAP 1.2 Code for each side (contract.md section 1, Faults). */
const FAULT_CODES: Readonly<Record<SoapVersion['key'], Readonly<Record<Side, string>>>> = {
  '1.1': {
    client: 'Client',
    server: 'Server',
    version: 'VersionMismatch',
    mustUnderstand: 'MustUnderstand',
    // Only a message of SOAP 1.2 is refused for its encoding.
    dataEncoding: 'Client',
  },
  '1.2': {
    client: 'Sender',
    server: 'Receiver',
    version: 'VersionMismatch',
    mustUnderstand: 'MustUnderstand',
    dataEncoding: 'DataEncodingUnknown',
  },
};

/**
 * Writes any fault in either SOAP version: this is the one writer behind every way out that is not
 * an answer.
 * @param source the name of the service, where it is known
 */
export function writeFault(fault: Fault, version: SoapVersion, logId: string, source = ''): HttpAnswer {
  const { side, http, kanGentages, subcode, subsubcode }: CatalogueEntry = catalogue[fault.kode];
  const code = `soap:${FAULT_CODES[version.key][side]}`;
  const fejl = fejlOfFault(fault);
  const reason = reasonOf(fejl);
  const detail =
    encode(faultDetails, {
      ErrorCode: fault.kode,
      Message: reason,
      InnerException: '',
      StackTrace: '',
      Source: source,
    }) +
    encode(fejlliste, fejl) +
    encode(serviceRequestLogReferenceIdentifier, logId);
  const status = http ?? (side === 'client' ? version.senderStatus : 500);
  const xml = envelopeXml(
    version,
    BODY[version.key](code, reason, detail, pathPrefixes(fejl), [subcode, subsubcode]),
    headerFor(fault, version),
  );
  const answer = soapAnswer(version, status, xml);
  const retry = kanGentages ? RETRY_AFTER[status]?.(fault.data) : undefined;
  const headers = retry === undefined ? answer.headers : { ...answer.headers, 'retry-after': retry };
  return { ...answer, headers, kode: fault.kode };
}

/** Retry-After in seconds, for the statuses that ask for it. */
const RETRY_AFTER: Readonly<Record<number, ((data: Fault['data']) => string) | undefined>> = {
  429: ({ seconds }) => String(seconds),
  503: () => '5',
};

/**
 * There is one soap:Text, though 1.2 allows one for each language: gSOAP gives up on the whole
 * fault when there are two.
 */
type WriteBody = (
  code: string,
  reason: string,
  detail: string,
  prefixes: string,
  subcodes: readonly (Subcode | undefined)[],
) => string;

/** SOAP 1.1 has no subcodes; there `faultcode` stays what contract.md promises. */
function subcodeXml([subcode, ...inner]: readonly (Subcode | undefined)[]): string {
  if (!subcode) return '';
  const [prefix = ''] = subcode.split(':');
  const value = `<soap:Value xmlns:${prefix}="${SUBCODE_NAMESPACES[prefix]}">${subcode}</soap:Value>`;
  return `<soap:Subcode>${value}${subcodeXml(inner)}</soap:Subcode>`;
}

/** Prefix of a subcode → its namespace. */
const SUBCODE_NAMESPACES: Readonly<Record<string, string>> = { wsse: WSSE, wsu: WSU, wsa: WSA_10 };

const BODY: Readonly<Record<SoapVersion['key'], WriteBody>> = {
  '1.1': (code, reason, detail, declared) =>
    `<soap:Fault><faultcode>${code}</faultcode><faultstring>${escapeText(reason)}</faultstring>` +
    `<detail${declared}>${detail}</detail></soap:Fault>`,
  '1.2': (code, reason, detail, declared, subcodes) =>
    `<soap:Fault><soap:Code><soap:Value>${code}</soap:Value>${subcodeXml(subcodes)}</soap:Code>` +
    `<soap:Reason><soap:Text xml:lang="da">${escapeText(reason)}</soap:Text></soap:Reason>` +
    `<soap:Detail${declared}>${detail}</soap:Detail></soap:Fault>`,
};

/**
 * The prefixes that `Sti` uses are declared around it, so that its XPaths can be evaluated as they
 * stand.
 */
function pathPrefixes(fejl: readonly FejlType[]): string {
  const used = new Set(
    fejl.flatMap(({ Sti = '' }) => [...Sti.matchAll(/\/([\w-]+):/g)].map(([, prefix]) => prefix)),
  );
  return Object.entries(prefixes)
    .filter(([namespace, prefix]) => used.has(prefix) && !versionOfNamespace(namespace))
    .map(([namespace, prefix]) => ` xmlns:${prefix}="${escapeAttribute(namespace)}"`)
    .join('');
}

/**
 * Tells the first violation in both languages, and of how many it is the first: many clients show a
 * caller no more.
 */
function reasonOf(fejl: readonly FejlType[]): string {
  const { length } = fejl;
  const [first] = fejl;
  const [least, atLeast] = length < MAX_VIOLATIONS ? ['', ''] : ['mindst ', 'at least '];
  const count =
    length > 1 ? [` (fejl 1 af ${least}${length})`, ` (error 1 of ${atLeast}${length})`] : ['', ''];
  return `${first?.Tekst ?? ''}${count[0]} / ${first?.Text ?? ''}${count[1]}`;
}

/**
 * Writes the header blocks that SOAP 1.2 asks for: Upgrade with VersionMismatch (in 1.1 too, as its
 * appendix A says), and NotUnderstood.
 */
function headerFor(fault: Fault, version: SoapVersion): string {
  const { side }: CatalogueEntry = catalogue[fault.kode];
  if (side === 'version') return upgrade();
  if (side === 'mustUnderstand' && version.key === '1.2') return notUnderstood(fault);
  return '';
}

function upgrade(): string {
  const envelopes = SOAP_VERSIONS.toReversed().map(
    ({ namespace }, i) => `<s12:SupportedEnvelope qname="e${i}:Envelope" xmlns:e${i}="${namespace}"/>`,
  );
  return `<s12:Upgrade xmlns:s12="http://www.w3.org/2003/05/soap-envelope">${envelopes.join('')}</s12:Upgrade>`;
}

function notUnderstood(fault: Fault): string {
  return fault.violations
    .map((violation) => /^\{(.*)\}(.*)$/.exec(String(violation.data?.header)))
    .filter((name) => name !== null)
    .map(([, namespace = '', local = '']) => {
      const name = { namespace: escapeAttribute(namespace), local: escapeAttribute(local) };
      return namespace === ''
        ? `<soap:NotUnderstood qname="${name.local}"/>`
        : `<soap:NotUnderstood qname="h:${name.local}" xmlns:h="${name.namespace}"/>`;
    })
    .join('');
}
