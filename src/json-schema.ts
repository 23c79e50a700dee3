import { Ajv, type Options } from 'ajv';

/**
 * What compiles the JSON Schemas of settings, data files and answers of the register. The schemas
 * are our own, so they are not checked against the schema of schemas: compiling that takes longer
 * than all of ours, in every process. Strict mode still refuses a keyword that there is not.
 */
export const createAjv = (options: Options = {}): Ajv =>
  new Ajv({ strict: true, meta: false, validateSchema: false, ...options });
