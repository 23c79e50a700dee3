import { readDataFile } from '../data-file.js';
import type { Laase, Virksomhedslaase } from './virksomhedslaase.js';

const schema = {
  type: 'array',
  items: {
    type: 'object',
    additionalProperties: false,
    required: ['cvr', 'spaerret', 'konfliktramt'],
    properties: {
      cvr: { type: 'string', pattern: '^\\d{8}$' },
      spaerret: { type: 'boolean' },
      konfliktramt: { type: 'boolean' },
    },
  },
};

/** The locks of the invented companies. @throws Error naming the place when the file is wrong */
export function demoVirksomhedslaase(file = 'demo/laase.json'): Virksomhedslaase {
  const rows = readDataFile<(Laase & { readonly cvr: string })[]>(file, schema);
  const byCvr = new Map(
    rows.map(({ cvr: number, spaerret, konfliktramt }) => [number, { spaerret, konfliktramt }]),
  );
  return { find: (number) => Promise.resolve(byCvr.get(number) ?? { spaerret: false, konfliktramt: false }) };
}
