import {
  activeOrganisationHeader,
  type OperationName,
  prefixes,
  requestUserMetadataHeader,
} from '../../contract/index.js';
import { sampleOrganisation } from '../../operations/sample-organisation.js';
import type { OperationContract } from '../../xml/schema/schema.js';
import { example, exampleNamespaces } from './example.js';
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
  const organisation = sampleOrganisation(operation.name);
  const soap = prefixes[version.namespace] ?? 'soap';
  const used = new Set([version.namespace, ...[...HEADERS, operation.input].flatMap(exampleNamespaces)]);
  const declarations = [...used].map((namespace) => `xmlns:${prefixes[namespace] ?? ''}="${namespace}"`);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<${soap}:Envelope ${declarations.join('\n    ')}>`,
    `  <${soap}:Header>`,
    ...HEADERS.map((header) => example(header, now, '    ', organisation)),
    `  </${soap}:Header>`,
    `  <${soap}:Body>`,
    example(operation.input, now, '    '),
    `  </${soap}:Body>`,
    `</${soap}:Envelope>`,
    '',
  ].join('\n');
}
