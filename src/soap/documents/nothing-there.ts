import { posix } from 'node:path';
import { Fault } from '../../faults/fault.js';
import type { HttpRequest } from '../../http/gateway.js';
import type { ServiceContract } from '../../xml/schema/schema.js';
import { SOAP_VERSIONS } from '../message/version.js';
import { shown } from '../wss/refusal.js';

/** What can be asked for with a parameter of the query that needs a value. */
const VALUES: Readonly<Record<string, (service: ServiceContract) => readonly string[]>> = {
  xsd: ({ schemas }) => schemas.map((path) => posix.basename(path)),
  sample: ({ operations }) => operations.map(({ name }) => name),
};

/** The refusal of a query for what is not there; it names what is. */
export function nothingThere(
  service: ServiceContract,
  { path, query }: Pick<HttpRequest, 'path' | 'query'>,
): Fault {
  const asked = [...query.keys()].find((name) => Object.hasOwn(VALUES, name.toLowerCase()));
  const sti = shown(`${path}?${query.toString()}`);
  const forventet = expected(service, asked, query).join(' | ');
  const sentences = {
    da: `Der er intet på adressen ${sti}. Der findes: ${forventet}`,
    en: `There is nothing at the address ${sti}. There is: ${forventet}`,
  };
  return new Fault(139136, [{ kode: 139136, forventet, sentences, data: { sti } }], { sti });
}

function expected(
  service: ServiceContract,
  asked: string | undefined,
  query: HttpRequest['query'],
): readonly string[] {
  if (asked === undefined)
    return ['?wsdl', '?zip', '?xsd=Guid.xsd', `?sample=${service.operations[0]?.name ?? ''}`];
  const name = asked.toLowerCase();
  const values = VALUES[name]?.(service) ?? [];
  // Where the value is right, it is the SOAP version beside it that is not.
  const isRight = values.includes(query.get(asked) ?? '');
  return isRight
    ? SOAP_VERSIONS.map(({ key }) => `?${name}=${query.get(asked) ?? ''}&soap=${key}`)
    : values.map((value) => `?${name}=${value}`);
}
