import { createHash } from 'node:crypto';
import { BoundedMap } from '../../bounded-map.js';
import type { OperationName } from '../../contract/index.js';
import type { Clock } from '../../clock.js';
import type { HttpAnswer, HttpRequest } from '../../http/gateway.js';
import type { ServiceContract } from '../../xml/schema/schema.js';
import { nothingThere } from './nothing-there.js';
import { sample } from './samples.js';
import { SOAP_11, SOAP_12, SOAP_VERSIONS } from '../message/version.js';
import type { WsdlDocuments } from './wsdl-documents.js';

type Head = Pick<HttpRequest, 'query' | 'origin' | 'path'>;

/** Answers a GET at a service's address. */
export interface Documents {
  /** @throws Fault 139136 when the query asks for something that is not there */
  get(service: ServiceContract<OperationName>, head: Head): HttpAnswer;
}

type Answerer = (
  service: ServiceContract<OperationName>,
  head: Head,
  value: string,
) => HttpAnswer | undefined;

const XML = 'text/xml; charset=utf-8';

/**
 * The table has one row for each query parameter. A GET without any of them gets a short page that
 * names them.
 */
export function createDocuments(wsdl: WsdlDocuments, clock: Clock): Documents {
  const table: ReadonlyMap<string, Answerer> = new Map(
    Object.entries<Answerer>({
      wsdl: (service, { origin }) => ok(XML, wsdl.wsdl(service, origin)),
      xsd: (service, { origin }, name) => ok(XML, wsdl.xsd(service, name, origin)),
      zip: (service, { origin }) => ok('application/zip', wsdl.zip(service, origin), `${service.wsdl}.zip`),
      sample: (service, { query }, name) => {
        const version = SOAP_VERSIONS.find(({ key }) => key === (query.get('soap') ?? '1.1'));
        const operation = service.operations.find((one) => one.name === name);
        return operation && version && ok(sampleType(version), sample(operation, version, clock()));
      },
    }),
  );
  const kept = new BoundedMap<string, HttpAnswer | undefined>(MAX_KEPT);
  function find(service: ServiceContract<OperationName>, head: Head): HttpAnswer | undefined {
    const { query, origin } = head;
    const asked = [...query.keys()].find((name) => table.has(name.toLowerCase()));
    if (asked === undefined) return query.size === 0 ? page(service, head) : undefined;
    const name = asked.toLowerCase();
    const value = query.get(asked) ?? '';
    const make = () => tagged(table.get(name)?.(service, head, value));
    // The times of a sample are counted from now.
    if (name === 'sample' || value.length + origin.length > MAX_KEY_LENGTH) return make();
    return kept.getOrMake(`${service.path} ${name} ${origin} ${value}`, make);
  }
  return {
    get(service, head) {
      const found = find(service, head);
      if (!found) throw nothingThere(service, head);
      return found;
    },
  };
}

/** Documents that are kept as they were served: those of one origin are about eighty. */
const MAX_KEPT = 256;
const MAX_KEY_LENGTH = 512;

/** A client that has the document asks with its tag, and is not sent it again (RFC 9110, 8.8.3). */
function tagged(document: HttpAnswer | undefined): HttpAnswer | undefined {
  if (!document) return undefined;
  const digest = createHash('sha256').update(document.body).digest('base64url');
  const fields = { etag: `"${digest.slice(0, 22)}"`, 'cache-control': 'no-cache' };
  return { ...document, headers: { ...document.headers, ...fields } };
}

function ok(
  contentType: string,
  body: string | Uint8Array | undefined,
  fileName?: string,
): HttpAnswer | undefined {
  if (body === undefined) return undefined;
  const disposition = fileName ? { 'content-disposition': `attachment; filename="${fileName}"` } : {};
  return { status: 200, headers: { 'content-type': contentType, ...disposition }, body };
}

function sampleType(version: typeof SOAP_11): string {
  return `${version.mediaType}; charset=utf-8`;
}

function page(service: ServiceContract<OperationName>, { origin, path }: Head): HttpAnswer | undefined {
  const at = `${origin}${path}`;
  const lines = [
    `${service.name} v${service.version}`,
    '',
    `WSDL    ${at}?wsdl`,
    `zip     ${at}?zip`,
    ...service.operations.map(({ name }) => `sample  ${at}?sample=${name}   (&soap=${SOAP_12.key})`),
    '',
    `POST ${SOAP_11.mediaType} (SOAP ${SOAP_11.key}) or ${SOAP_12.mediaType} (SOAP ${SOAP_12.key}) to ${at}`,
    '',
  ];
  return ok('text/plain; charset=utf-8', lines.join('\n'));
}
