/** Reads the dated file of the terms of use. A version that was in force stays in it. */
import { readDataFile } from '../../../config/data-file.js';
import type { Vilkaar } from './vilkaar.js';

const text = { type: 'string', minLength: 1 };

const schema = {
  type: 'array',
  minItems: 1,
  items: {
    type: 'object',
    additionalProperties: false,
    required: ['version', 'gyldigFra', 'titel', 'tekst', 'text', 'source'],
    properties: {
      version: { type: 'integer', minimum: 1 },
      gyldigFra: { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' },
      ...{ titel: text, tekst: text, text, source: text },
    },
  },
};

/** @throws Error naming the file and what is wrong with it; meant to stop the process at start */
export function readVilkaar(file = 'wsdl/vilkaar.json'): readonly Vilkaar[] {
  const all = readDataFile<Vilkaar[]>(file, schema);
  for (const [index, { version, gyldigFra }] of all.entries()) {
    const before = all[index - 1];
    if (version !== index + 1)
      throw new Error(`${file}: the ${index + 1}. version is ${version}, but must be ${index + 1}`);
    if (before && gyldigFra <= before.gyldigFra)
      throw new Error(
        `${file}: version ${version} is in force from ${gyldigFra}, but must be from a later day than ${before.gyldigFra}`,
      );
  }
  return all;
}
