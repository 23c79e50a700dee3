import { join } from 'node:path';
import { projectRoot } from '../config/data-file.js';
import { validatorFor } from '../soap/documents/contract-validator.js';
import { loadWsdlDocuments, type WsdlDocuments } from '../soap/documents/wsdl-documents.js';
import type { ServiceContract } from '../xml/schema/schema.js';
import type { Validator } from '../xml/validation/validate.js';

export interface LoadedContract {
  readonly documents: WsdlDocuments;
  readonly validatorOf: (service: ServiceContract) => Validator;
  /**
   * Compiles every service's schemas, which else the first message that needs one does.
   * @throws Error when one does not compile
   */
  compile(): void;
  /** Frees the compiled schemas. */
  dispose(): void;
}

/**
 * Reads wsdl/ once. To compile its schemas is a fifth of a start, and most messages never need it.
 * @throws Error when a file is missing
 */
export function loadContract(services: readonly ServiceContract[]): LoadedContract {
  const folder = join(projectRoot, 'wsdl');
  const validators = new Map(services.map((service) => [service, validatorFor(service, folder)]));
  return {
    documents: loadWsdlDocuments(folder, services),
    validatorOf: (service) => {
      const validator = validators.get(service);
      if (!validator) throw new Error(`${service.name} was not loaded`);
      return validator;
    },
    compile: () => {
      for (const validator of validators.values()) validator.compile();
    },
    dispose: () => {
      for (const validator of validators.values()) validator.dispose();
    },
  };
}
