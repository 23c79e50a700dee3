import { catalogue, type CatalogueEntry } from '../../src/faults/catalogue.js';

/** Holds what an answer says of itself. */
export interface ReadAnswer {
  readonly version: '1.1' | '1.2';
  /** It has no prefix (`Client`), and is undefined when the answer is no fault. */
  readonly faultcode?: string;
  readonly errorCode?: number;
  /** `Kode` of every Fejl, of a fault or of an answer. */
  readonly koder: readonly number[];
  /** `Kode` of every Advarsel of an answer. */
  readonly advarsler: readonly number[];
}

/** Reads an answer of the gateway, raw or as response.xml keeps it. */
export function readAnswer(xml: string): ReadAnswer {
  const faultcode = /<(?:faultcode|soap:Value)>\w+:(\w+)</.exec(xml)?.[1];
  const errorCode = /<ErrorCode>(\d+)</.exec(xml)?.[1];
  return {
    version: xml.includes('xmlns:soap="http://www.w3.org/2003/05/soap-envelope"') ? '1.2' : '1.1',
    ...(faultcode !== undefined && { faultcode }),
    ...(errorCode !== undefined && { errorCode: Number(errorCode) }),
    advarsler: [...xml.matchAll(/<Advarsel>\s*<Kode>(\d+)</g)].map(([, kode]) => Number(kode)),
    koder: [...xml.matchAll(/<(?:\w+:)?Fejl>\s*<(?:\w+:)?Kode>(\d+)</g)].map(([, kode]) => Number(kode)),
  };
}

const FAULTCODES = {
  '1.1': {
    client: 'Client',
    server: 'Server',
    version: 'VersionMismatch',
    mustUnderstand: 'MustUnderstand',
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
 * HTTP status, faultcode and ErrorCode never contradict each other (contract.md section 1).
 * @returns what does, in words
 */
export function contradictions({ raw, status }: { readonly raw: string; readonly status: number }): string[] {
  const { version, faultcode, errorCode, koder } = readAnswer(raw);
  if (faultcode === undefined) return status === 200 ? [] : [`HTTP ${status} without a fault`];
  const rows: Readonly<Record<number, CatalogueEntry>> = catalogue;
  const row = errorCode === undefined ? undefined : rows[errorCode];
  if (!row) return [`ErrorCode ${String(errorCode)} is not in the catalogue`];
  const expected = row.http ?? (row.side === 'client' && version === '1.2' ? 400 : 500);
  return [
    ...(status === expected ? [] : [`HTTP ${status}, but ${String(errorCode)} means ${expected}`]),
    ...(faultcode === FAULTCODES[version][row.side]
      ? []
      : [`${faultcode}, but ${String(errorCode)} is ${row.side}`]),
    ...(koder[0] === errorCode ? [] : [`the first Kode is ${String(koder[0])}`]),
    ...(koder.length <= 50 ? [] : [`${koder.length} violations`]),
  ];
}
