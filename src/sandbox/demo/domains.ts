import { readDataFile } from '../../config/data-file.js';
import type { Domaene, Domaeneregister } from '../../services/jobannonce/authority/port.js';

const schema = {
  type: 'array',
  items: {
    type: 'object',
    additionalProperties: false,
    required: ['organisationTypeId', 'organisationCode', 'domaene'],
    properties: {
      organisationTypeId: { type: 'integer', minimum: 1, maximum: 100 },
      organisationCode: { type: 'string', minLength: 1, maxLength: 20 },
      domaene: { type: 'string', pattern: '^[a-z0-9-]+([.][a-z0-9-]+)+$' },
    },
  },
};

/** Lies before any moment that the sandbox is asked about. */
const SINCE = new Date('2024-01-01T00:00:00+01:00');

/** The domains of the sandbox's authorities. @throws Error naming the place in a wrong file */
function demoDomaener(file = 'demo/domaener.json'): readonly Domaene[] {
  return readDataFile<Domaene[]>(file, schema);
}

/**
 * Registers the demo's domains. It runs at every start and adds each domain only once: one that the
 * operator removed since stays removed.
 */
export async function loadDemoDomaener(register: Domaeneregister, domaener = demoDomaener()): Promise<void> {
  const known = new Set((await register.history()).map(keyOf));
  const notat = { tidspunkt: SINCE, af: 'sandbox', begrundelse: 'demo/domaener.json' };
  for (const ny of domaener.filter((one) => !known.has(keyOf(one)))) await register.add(ny, notat);
}

const keyOf = ({ organisationTypeId, organisationCode, domaene }: Domaene) =>
  `${organisationTypeId}/${organisationCode} ${domaene}`;
