import { readDataFile } from '../data-file.js';
import type { Stilling, Stillingsregister } from './stillingsregister.js';

const GUID = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';
const text = { type: 'string', minLength: 1 };

const schema = {
  type: 'array',
  items: {
    type: 'object',
    additionalProperties: false,
    required: ['uri', 'navn', 'aliasser'],
    properties: {
      uri: { type: 'string', pattern: `^http://data\\.star\\.dk/esco/occupation/${GUID}$` },
      navn: text,
      aliasser: {
        type: 'array',
        items: {
          type: 'object',
          additionalProperties: false,
          required: ['id', 'navn'],
          properties: { id: { type: 'string', pattern: `^${GUID}$` }, navn: text },
        },
      },
    },
  },
};

/** A few real occupations under invented ids. @throws Error naming the place when the file is wrong */
export function demoStillingsregister(file = 'demo/stillinger.json'): Stillingsregister {
  const byUri = new Map(readDataFile<Stilling[]>(file, schema).map((stilling) => [stilling.uri, stilling]));
  return { findStilling: (uri) => Promise.resolve(byUri.get(uri.toLowerCase())) };
}
