/** Messages of every operation with hostile texts in any of their elements and headers. */
import fc from 'fast-check';
import { codeListsService, services } from '../../src/contract/index.js';
import { SOAP_11, SOAP_VERSIONS, type SoapVersion } from '../../src/soap/message/version.js';
import { WSA_10 } from '../../src/soap/wss/names.js';
import { encode } from '../../src/xml/codec/encode.js';
import type { OperationContract, ServiceContract } from '../../src/xml/schema/schema.js';
import { sampleOf, withValue } from '../support/soap-client.js';
import { arbitraryValue } from '../xml/arbitrary-value.js';
import { hostileText } from './texts.js';

export interface HostileMessage {
  readonly service: ServiceContract;
  readonly version: SoapVersion;
  readonly xml: string;
  /** The query after the address, and header fields that mean something. */
  readonly query: string;
  readonly headers: Readonly<Record<string, string>>;
}

interface Change {
  /** Which of the elements with a value, as a part of all: of the message, or of its Body. */
  readonly at: number;
  readonly inBody: boolean;
  readonly text: string;
}

/** Headers that are none of the samples', with values to be replaced. */
const HEADERS = [
  '',
  `<wsa:MessageID xmlns:wsa="${WSA_10}">x</wsa:MessageID><wsa:To xmlns:wsa="${WSA_10}">x</wsa:To>`,
  `<wsa:ReplyTo xmlns:wsa="${WSA_10}"><wsa:Address>${WSA_10}/anonymous</wsa:Address></wsa:ReplyTo><wsa:RelatesTo xmlns:wsa="${WSA_10}">x</wsa:RelatesTo>`,
  '<ro:RequestOptionsHeader xmlns:ro="urn:jobnet-gateway:request-options:1"><ro:RequestIdentifier>x</ro:RequestIdentifier></ro:RequestOptionsHeader>',
];

/**
 * @param now the time of the examples in the contract
 * @param ofIssuer a signed message of CodeListsService that names its certificate by the issuer
 */
export function hostileMessage(now: Date, ofIssuer: string): fc.Arbitrary<HostileMessage> {
  const operations = services.flatMap((service) =>
    service.operations.map((operation) => ({ service, operation })),
  );
  const unsigned = fc
    .tuple(fc.constantFrom(...operations), fc.constantFrom(...SOAP_VERSIONS), fc.boolean())
    .chain(([{ service, operation }, version, isByStar]) => {
      const example = sampleOf(operation.name, now, service, version);
      return fc.record({
        service: fc.constant(service),
        version: fc.constant(version),
        xml: contentOf(operation, isByStar ? byStar(example) : example),
      });
    });
  const signed = fc.constant({
    service: codeListsService,
    version: SOAP_11,
    xml: ofIssuer,
  });
  return fc
    .record({
      message: fc.oneof({ weight: 7, arbitrary: unsigned }, { weight: 1, arbitrary: signed }),
      header: fc.constantFrom(...HEADERS),
      changes: fc.array(change, { minLength: 1, maxLength: 3 }),
      field: seldom(fc.record({ name: fc.constantFrom(...FIELDS), text: hostileText }), undefined),
      query: seldom(hostileText, ''),
    })
    .map(({ message, header, changes, field, query }) => ({
      ...message,
      xml: changes.reduce(
        changed,
        message.xml.replace('<soap:Header>', (tag) => tag + header),
      ),
      query: query === '' ? '' : `?${encodeURI(query.replace(/\p{Cs}/gu, '')).slice(0, 2000)}`,
      headers: field
        ? {
            [field.name]: field.text
              .replace(/[^\x20-\x7e]/g, '')
              .slice(0, 2000)
              .trim(),
          }
        : {},
    }));
}

const FIELDS = ['soapaction', 'accept', 'user-agent', 'x-request-id', 'content-encoding'];

const seldom = <T, U>(what: fc.Arbitrary<T>, otherwise: U): fc.Arbitrary<T | U> =>
  fc.oneof({ weight: 1, arbitrary: what }, { weight: 6, arbitrary: fc.constant(otherwise) });

/** Only STAR may use some operations. */
const byStar = (xml: string): string =>
  xml.replace(/<aoh:ActiveOrganisationHeader>[^]*<\/aoh:ActiveOrganisationHeader>/, (header) =>
    withValue(withValue(header, 'OrganisationTypeIdentifier', '1'), 'OrganisationCode', '1'),
  );

const change: fc.Arbitrary<Change> = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  inBody: fc.integer({ max: 4, min: 0 }).map((one) => one > 0),
  text: hostileText,
});

/** The example, or any value that the contract allows in place of its body. */
function contentOf({ input }: OperationContract, example: string): fc.Arbitrary<string> {
  const other = arbitraryValue(input).map((value) =>
    example.replace(
      /(<soap:Body>)[^]*(<\/soap:Body>)/,
      (_, start: string, end: string) => start + encode(input, value) + end,
    ),
  );
  return fc.oneof(fc.constant(example), other);
}

function changed(xml: string, { at, inBody, text }: Change): string {
  const begin = inBody ? xml.indexOf('<soap:Body') : 0;
  const places = [...xml.slice(begin).matchAll(/(?<=<([\w:]+)(?: [^<>]*)?>)[^<>]*(?=<\/\1>)/g)];
  const place = places[Math.min(places.length - 1, Math.floor(at * places.length))];
  if (!place) return xml;
  const from = begin + place.index;
  return xml.slice(0, from) + text + xml.slice(from + place[0].length);
}
