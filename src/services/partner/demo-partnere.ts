import { readDataFile } from '../data-file.js';
import type { Partner, Partnerregister } from './partnerregister.js';

const schema = {
  type: 'array',
  items: {
    type: 'object',
    additionalProperties: false,
    required: ['organisationTypeId', 'organisationCode', 'navn', 'mandater'],
    properties: {
      organisationTypeId: { type: 'integer', minimum: 1, maximum: 100 },
      organisationCode: { type: 'string', minLength: 1, maxLength: 20 },
      navn: { type: 'string', minLength: 1 },
      mandater: { type: 'array', items: { type: 'string', pattern: '^\\d{8}$' } },
    },
  },
};

/** The partners of the demo. @throws Error naming the place when the file is wrong */
export function demoPartnerregister(file = 'demo/partnere.json'): Partnerregister {
  const key = (type: number, code: string) => `${type}/${code}`;
  const rows = readDataFile<Partner[]>(file, schema);
  const byKey = new Map(rows.map((row) => [key(row.organisationTypeId, row.organisationCode), row]));
  return { findPartner: (type, code) => Promise.resolve(byKey.get(key(type, code))) };
}
