/** A call as a line for a foreign program, and its answer on a line. */
import {
  activeOrganisationHeader,
  prefixes,
  requestUserMetadataHeader,
} from '../../../src/contract/index.js';
import { decode } from '../../../src/xml/codec/decode.js';
import { encode } from '../../../src/xml/codec/encode.js';
import type { TypedElement } from '../../../src/xml/schema/schema.js';
import { childrenOf } from '../../../src/xml/schema/content-model.js';
import { childElements, textOf } from '../../../src/xml/tree/tree-reading.js';
import type { XmlElement } from '../../../src/xml/tree/tree.js';
import type { Speaker } from '../speakers.js';
import type { SpokenCall } from './calls.js';
import { DETAIL, HEADERS, readMessage, valueOfDocument, valuesOfRequest } from './messages.js';

/** An element by its name with its prefix: its text, or its children. */
type Prefixed = readonly [name: string, content: string | readonly Prefixed[]];

/** @param origin of the gateway */
export function lineFor({ lines }: Pick<Speaker, 'lines'>, call: SpokenCall, origin: string): string {
  const { service, operation, said } = call;
  const to = { service: service.name, wsdl: `${origin}${service.path}?wsdl`, operation: operation.name };
  const { headers, body } = readMessage(said);
  if (lines === 'xml') {
    const parts = [
      xmlOf(headers, requestUserMetadataHeader),
      xmlOf(headers, activeOrganisationHeader),
      xmlOf([body], operation.input),
    ];
    return [...Object.values(to), ...parts].join('\t').replaceAll(/[^\t -~]/gu, reference);
  }
  const { [operation.input.local]: request, ...own } = valuesOfRequest({ headers, body }, operation.input);
  const all = {
    ...to,
    headers: own,
    namespaces: Object.fromEntries(HEADERS.map(({ local, namespace }) => [local, namespace])),
    request,
    prefixed: {
      namespaces: Object.fromEntries(
        Object.entries(prefixes).map(([namespace, prefix]) => [prefix, namespace]),
      ),
      headers: headers.map(prefixed),
      request: prefixed(body),
    },
  };
  return JSON.stringify(all).replaceAll(/[^ -~]/g, (char) => `\\u${hex(char, 0).padStart(4, '0')}`);
}

/** What a program says that it has read: the content of an answer, or of a fault's detail. */
export function heard(speaker: Speaker, { operation: { output } }: SpokenCall, line: string): unknown {
  if (speaker.lines === 'json') {
    const said = JSON.parse(line) as { readonly answer?: unknown };
    const [only, second] = childrenOf(output.type);
    const isUnwrapped = speaker.unwraps && only && !second && 'answer' in said;
    return isUnwrapped ? { answer: { [only.local]: said.answer } } : said;
  }
  const [kind, ...documents] = line.split('\t');
  if (kind === 'answer') return { answer: valueOfDocument(documents[0] ?? '', output) };
  return {
    fault: Object.fromEntries(
      DETAIL.map((element, index) => [element.local, valueOfDocument(documents[index] ?? '', element)]),
    ),
  };
}

function xmlOf<T>(elements: readonly XmlElement[], descriptor: TypedElement<T>): string {
  const element = elements.find(({ local }) => local === descriptor.local);
  if (!element) throw new Error(`${descriptor.local} is missing`);
  return encode(descriptor, decode(element, descriptor), prefixes);
}

function prefixed(element: XmlElement): Prefixed {
  const children = childElements(element);
  const name = `${prefixes[element.namespace] ?? ''}:${element.local}`;
  const text = textOf(element);
  return [name, children.length === 0 && text.trim() !== '' ? text : children.map(prefixed)];
}

const reference = (char: string): string => `&#x${hex(char, 0)};`;

const hex = (char: string, at: number): string => (char.codePointAt(at) ?? 0).toString(16);
