import {
  activeOrganisationHeader,
  type OperationName,
  prefixes,
  requestUserMetadataHeader,
} from '../../contract/index.js';
import { sampleOrganisation, samplePerson } from '../../operations/sample-organisation.js';
import type { OperationContract } from '../../xml/schema/schema.js';
import { example, exampleNamespaces, timesFrom, type Values, type WriteTime } from './example.js';
import type { SoapVersion } from '../message/version.js';

const HEADERS = [requestUserMetadataHeader, activeOrganisationHeader];

/**
 * Writes a valid, pretty-printed request of the operation that is ready to be posted: with both
 * mandatory headers, for an organisation that may use the operation, the contract's example values,
 * and times counted from `now` in Danish time.
 */
export function sample(
  operation: OperationContract<OperationName>,
  version: Pick<SoapVersion, 'namespace'>,
  now: Date,
): string {
  return request(operation, version, {
    writeTime: timesFrom(now),
    headers: { ...sampleOrganisation(operation.name), ...samplePerson(operation.name) },
    body: {},
  });
}

interface RequestValues {
  readonly writeTime: WriteTime;
  /** What stands in place of the contract's examples, by the elements' names. */
  readonly headers: Values;
  readonly body: Values;
}

/** Writes a request of the operation as `sample` does, with values of the caller's own. */
export function request(
  operation: OperationContract,
  version: Pick<SoapVersion, 'namespace'>,
  { writeTime, headers, body }: RequestValues,
): string {
  const soap = prefixes[version.namespace] ?? 'soap';
  const used = new Set([version.namespace, ...[...HEADERS, operation.input].flatMap(exampleNamespaces)]);
  const declarations = [...used].map((namespace) => `xmlns:${prefixes[namespace] ?? ''}="${namespace}"`);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<${soap}:Envelope ${declarations.join('\n    ')}>`,
    `  <${soap}:Header>`,
    ...HEADERS.map((header) => example(header, writeTime, '    ', headers)),
    `  </${soap}:Header>`,
    `  <${soap}:Body>`,
    example(operation.input, writeTime, '    ', body),
    `  </${soap}:Body>`,
    `</${soap}:Envelope>`,
    '',
  ].join('\n');
}
