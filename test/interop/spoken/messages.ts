/** Messages of the wire, and the elements in them that are compared. */
import { defaultLimits } from '../../../src/config/config.js';
import {
  activeOrganisationHeader,
  faultDetails,
  fejlliste,
  requestUserMetadataHeader,
  serviceRequestLogReferenceIdentifier,
} from '../../../src/contract/index.js';
import { type Envelope, readEnvelope, readVersion } from '../../../src/soap/message/envelope.js';
import { parse } from '../../../src/xml/parser/parse.js';
import type { ElementDescriptor } from '../../../src/xml/schema/schema.js';
import { childElements } from '../../../src/xml/tree/tree-reading.js';
import type { XmlElement } from '../../../src/xml/tree/tree.js';
import { type Value, valueIn } from './values.js';

export const HEADERS = [requestUserMetadataHeader, activeOrganisationHeader];
export const DETAIL = [faultDetails, fejlliste, serviceRequestLogReferenceIdentifier];

const tree = (xml: string) => parse(Buffer.from(xml), { limits: defaultLimits });

export const readMessage = (xml: string): Envelope => {
  const message = tree(xml);
  return readEnvelope(message, readVersion(message));
};

export type Answered = { readonly answer: Value } | { readonly fault: Readonly<Record<string, Value>> };

/** Every code of a refusal; none of an answer. */
export function koderOf(answered: Answered): readonly number[] {
  if (!('fault' in answered)) return [];
  const { Fejlliste: list } = answered.fault;
  const fejl = typeof list === 'object' && 'Fejl' in list ? list.Fejl : [];
  return (fejl as readonly { readonly Kode: number }[]).map(({ Kode }) => Kode);
}

/** The value of a document that is one element, whatever its root is named. */
export const valueOfDocument = (xml: string, descriptor: ElementDescriptor): Value =>
  valueIn(tree(xml).root, descriptor);

/** What a request says, by the names of its elements: both headers and the body. */
export function valuesOfRequest(
  { headers, body }: Pick<Envelope, 'headers' | 'body'>,
  input: ElementDescriptor,
) {
  return { ...valuesNamed(headers, HEADERS), [input.local]: valueIn(body, input) };
}

/** What an answer says: the body, or the three elements of a fault's detail. */
export function valuesOfAnswer({ body }: Envelope, output: ElementDescriptor): Answered {
  if (body.local !== 'Fault') return { answer: valueIn(body, output) };
  const detail = childElements(body).find(({ local }) => local.toLowerCase() === 'detail');
  return { fault: valuesNamed(detail ? childElements(detail) : [], DETAIL) };
}

const valuesNamed = (elements: readonly XmlElement[], descriptors: readonly ElementDescriptor[]) =>
  Object.fromEntries(
    descriptors.flatMap((descriptor) =>
      elements
        .filter(({ local, namespace }) => local === descriptor.local && namespace === descriptor.namespace)
        .map((element) => [descriptor.local, valueIn(element, descriptor)] as const),
    ),
  );
