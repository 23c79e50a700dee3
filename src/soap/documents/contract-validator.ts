import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import {
  activeOrganisationHeader,
  faultDetails,
  fejlliste,
  prefixes,
  requestOptionsHeader,
  requestUserMetadataHeader,
  serviceRequestLogReferenceIdentifier,
} from '../../contract/index.js';
import type { ServiceContract } from '../../xml/schema/schema.js';
import { SchemaValidator } from '../../xml/validation/validate.js';

/** The elements that every message may carry besides its own request or response. */
const COMMON = [
  activeOrganisationHeader,
  requestUserMetadataHeader,
  requestOptionsHeader,
  faultDetails,
  fejlliste,
  serviceRequestLogReferenceIdentifier,
];

/**
 * The validator of a service, which compiles its schemas when a message needs them.
 * @param folder has what wsdl/ has
 * @throws Error when a file is missing
 */
export function validatorFor(service: ServiceContract, folder: string): SchemaValidator {
  const schemas = new Map(service.schemas.map((path) => [basename(path), readFileSync(join(folder, path))]));
  const messages = service.operations.flatMap(({ input, output }) => [input, output]);
  return new SchemaValidator({ schemas, roots: [...COMMON, ...messages], prefixes });
}
