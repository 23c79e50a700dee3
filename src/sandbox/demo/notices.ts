import { readDataFile } from '../../config/data-file.js';
import type { StoredDriftsbesked } from '../../services/driftsbesked/driftsbesked.js';

type Row = Omit<StoredDriftsbesked, 'version' | 'gyldigFra' | 'gyldigTil'> & { readonly gyldigFra: string };

const text = { type: 'string', minLength: 1 };

const schema = {
  type: 'array',
  items: {
    type: 'object',
    additionalProperties: false,
    required: ['id', 'placering', 'overskrift', 'tekst', 'gyldigFra'],
    properties: {
      id: { type: 'string', pattern: '^[\\da-f]{8}(-[\\da-f]{4}){3}-[\\da-f]{12}$' },
      placering: { enum: ['FoerLogin', 'EfterLogin'] },
      overskrift: { ...text, maxLength: 100 },
      tekst: { ...text, maxLength: 2000 },
      gyldigFra: { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z$' },
    },
  },
};

/** The notices of the sandbox, which have no end. @throws Error naming the place in a wrong file */
export const demoDriftsbeskeder = (file = 'demo/driftsbeskeder.json'): readonly StoredDriftsbesked[] =>
  readDataFile<Row[]>(file, schema).map((row) => ({
    ...row,
    version: 1,
    gyldigFra: new Date(row.gyldigFra),
  }));
