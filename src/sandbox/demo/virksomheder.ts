import { readDataFile } from '../../config/data-file.js';
import type { Virksomhed, Virksomhedsregister } from '../../services/virksomhed/virksomhedsregister.js';

const text = { type: 'string', minLength: 1 };
const andreNavne = { type: 'array', items: text };
const day = { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' };

const adresse = {
  type: 'object',
  additionalProperties: false,
  required: ['landekode'],
  properties: {
    vejnavn: text,
    husnummer: text,
    postnummer: text,
    by: text,
    kommunekode: { type: 'string', pattern: '^\\d{3}$' },
    landekode: { type: 'string', pattern: '^[A-Z]{2}$' },
  },
};

const produktionsenhed = {
  type: 'object',
  additionalProperties: false,
  required: ['pnr', 'navn', 'adresse', 'gyldigFra'],
  properties: {
    pnr: { type: 'string', pattern: '^\\d{10}$' },
    navn: text,
    andreNavne,
    adresse,
    gyldigFra: day,
    gyldigTil: day,
  },
};

const virksomheder = {
  type: 'array',
  items: {
    type: 'object',
    additionalProperties: false,
    required: ['cvr', 'navn', 'status', 'adresse', 'produktionsenheder'],
    properties: {
      cvr: { type: 'string', pattern: '^\\d{8}$' },
      navn: text,
      andreNavne,
      status: text,
      adresse,
      produktionsenheder: { type: 'array', items: produktionsenhed },
    },
  },
};

/**
 * Invented companies of a JSON file, read and checked once.
 * @throws Error naming the place when the file is wrong
 */
export function demoVirksomhedsregister(file = 'demo/virksomheder.json'): Virksomhedsregister {
  const rows = readDataFile<Virksomhed[]>(file, virksomheder);
  const byCvr = new Map(rows.map((row) => [row.cvr, row]));
  return { find: (number) => Promise.resolve(byCvr.get(number)) };
}
