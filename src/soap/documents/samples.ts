import { activeOrganisationHeader, prefixes, requestUserMetadataHeader } from '../../contract/index.js';
import type { OperationContract } from '../../xml/schema/schema.js';
import { example, exampleNamespaces } from './example.js';
import type { SoapVersion } from '../message/version.js';

const HEADERS = [requestUserMetadataHeader, activeOrganisationHeader];

/**
 * Writes a valid, pretty-printed request of the operation that is ready to be posted: with both
 * mandatory headers, the contract's example values, and times counted from `now` in Danish time.
 */
export function sample(
  operation: OperationContract,
  version: Pick<SoapVersion, 'namespace'>,
  now: Date,
): string {
  const soap = prefixes[version.namespace] ?? 'soap';
  const used = new Set([version.namespace, ...[...HEADERS, operation.input].flatMap(exampleNamespaces)]);
  const declarations = [...used].map((namespace) => `xmlns:${prefixes[namespace] ?? ''}="${namespace}"`);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<${soap}:Envelope ${declarations.join('\n    ')}>`,
    `  <${soap}:Header>`,
    ...HEADERS.map((header) => example(header, now, '    ')),
    `  </${soap}:Header>`,
    `  <${soap}:Body>`,
    example(operation.input, now, '    '),
    `  </${soap}:Body>`,
    `</${soap}:Envelope>`,
    '',
  ].join('\n');
}
