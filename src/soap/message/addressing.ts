/**
 * WS-Addressing 1.0, as far as a service needs it that answers on the connection (decision 0031).
 */
import { catalogue, type CatalogueEntry } from '../../faults/catalogue.js';
import { Fault } from '../../faults/fault.js';
import { escapeText } from '../../xml/codec/encode.js';
import { normalise } from '../../xml/schema/white-space.js';
import { childElements, textOf } from '../../xml/tree/tree-reading.js';
import type { XmlElement } from '../../xml/tree/tree.js';
import type { ViolationAt } from '../../xml/tree/violation-at.js';
import { WSA_10 } from '../wss/names.js';
import { shown } from '../wss/refusal.js';
import { isMustUnderstand } from './must-understand.js';
import type { SoapVersion } from './version.js';

/** The address that means: where the message came from. */
export const ANONYMOUS = `${WSA_10}/anonymous`;

/** The headers that a message may have once (WS-Addressing 1.0 Core, 3.2). */
const ONCE = ['To', 'From', 'ReplyTo', 'FaultTo', 'Action', 'MessageID'] as const;

/** The headers that this service acts on or that ask nothing of it. */
export const ADDRESSING_UNDERSTOOD = [...ONCE, 'RelatesTo'].map((local) => ({ namespace: WSA_10, local }));

/** Where a message came to, and what is known of it. */
export interface Arrival {
  /** The address of the service as the caller used it. */
  readonly endpoint: string;
  readonly signed: boolean;
  readonly version: SoapVersion;
}

/**
 * Holds the headers of WS-Addressing 1.0 against what this service does: an answer goes back on the
 * connection and nowhere else.
 * @throws Fault 139118 an answer is asked for elsewhere, 139119 a header stands twice, 139123 the
 *   message is addressed to another endpoint
 */
export function checkAddressing(headers: readonly XmlElement[], arrival: Arrival): void {
  const found = ONCE.flatMap((local) => {
    const [first, ...others] = named(headers, local);
    return first ? [...doubles(others), ...CHECKS[local](first, arrival)] : [];
  });
  const [first] = found;
  if (first) throw new Fault(first.kode, found, first.data);
}

type Check = (header: XmlElement, arrival: Arrival) => readonly ViolationAt[];

const nothing: Check = () => [];

const CHECKS: Readonly<Record<(typeof ONCE)[number], Check>> = {
  To: checkTo,
  From: nothing,
  ReplyTo: checkReply,
  FaultTo: checkReply,
  // What these two say is asked where it is used: dispatch.ts, message-id.ts.
  Action: nothing,
  MessageID: nothing,
};

function doubles(others: readonly XmlElement[]): readonly ViolationAt[] {
  return others.map((element) => ({
    kode: 139119,
    element,
    forventet: `1 × ${element.local}`,
    data: { header: `wsa:${element.local}` },
  }));
}

function checkReply(header: XmlElement): readonly ViolationAt[] {
  const addresses = childElements(header).filter(isNamed('Address'));
  const adresse = addresses.map((address) => valueOf(address)).join(' ');
  if (adresse === ANONYMOUS) return [];
  const data = { header: `wsa:${header.local}`, adresse: shown(adresse) || '(tom / empty)' };
  return [{ kode: 139118, element: header, vaerdi: shown(adresse), forventet: ANONYMOUS, data }];
}

/**
 * An unsigned wsa:To that need not be understood may be what a proxy left over. A signed one says
 * for whom the message was signed: at another endpoint it is somebody's copy.
 */
function checkTo(header: XmlElement, { endpoint, signed, version }: Arrival): readonly ViolationAt[] {
  if (!signed && !isMustUnderstand(header, version)) return [];
  const to = valueOf(header);
  if (to === ANONYMOUS || isSameEndpoint(to, endpoint)) return [];
  const data = { to: shown(to), forventet: endpoint };
  return [{ kode: 139123, element: header, vaerdi: shown(to), forventet: endpoint, data }];
}

/** The scheme is left out: behind a proxy that ends TLS, only the proxy surely knows it. */
function isSameEndpoint(to: string, endpoint: string): boolean {
  if (!URL.canParse(to)) return false;
  const [asked, own] = [new URL(to), new URL(endpoint)];
  return asked.host === own.host && asked.pathname === own.pathname;
}

/**
 * The headers of an answer to a message that has an id.
 * @param action wsa:Action of the answer or the fault
 */
export function answerHeaders(messageId: string, action: string): string {
  return (
    `<wsa:Action xmlns:wsa="${WSA_10}">${escapeText(action)}</wsa:Action>` +
    `<wsa:RelatesTo xmlns:wsa="${WSA_10}">${escapeText(messageId)}</wsa:RelatesTo>`
  );
}

/** @returns wsa:Action of a fault (WS-Addressing 1.0 SOAP Binding, section 6) */
export function faultAction({ kode }: Fault): string {
  const { subcode }: CatalogueEntry = catalogue[kode];
  return `${WSA_10}/${subcode?.startsWith('wsa:') ? 'fault' : 'soap/fault'}`;
}

function named(headers: readonly XmlElement[], local: string): readonly XmlElement[] {
  return headers.filter(isNamed(local));
}

const isNamed = (local: string) => (element: XmlElement) =>
  element.local === local && element.namespace === WSA_10;

const valueOf = (element: XmlElement): string => normalise(textOf(element), 'collapse');
