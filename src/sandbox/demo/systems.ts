import { readDataFile } from '../../config/data-file.js';
import type { Kalderbog, NyKalder } from '../../systems/administration-port.js';
import { Kalderfejl } from '../../systems/system-error.js';

const schema = {
  type: 'array',
  items: {
    type: 'object',
    additionalProperties: false,
    required: ['navn', 'organisationer', 'mandater'],
    properties: {
      navn: { type: 'string', minLength: 1 },
      organisationer: {
        type: 'array',
        minItems: 1,
        items: {
          type: 'object',
          additionalProperties: false,
          required: ['organisationTypeId', 'organisationCode'],
          properties: {
            organisationTypeId: { type: 'integer', minimum: 1, maximum: 100 },
            organisationCode: { type: 'string', minLength: 1, maxLength: 20 },
          },
        },
      },
      mandater: { type: 'array', items: { type: 'string', pattern: '^\\d{8}$' } },
    },
  },
};

/** Before any moment that the sandbox is asked about. */
const SINCE = new Date('2024-01-01T00:00:00+01:00');

/** The systems of the sandbox. @throws Error naming the place when the file is wrong */
export function demoKaldere(file = 'demo/kaldere.json'): readonly Omit<NyKalder, 'graenser'>[] {
  return readDataFile<Omit<NyKalder, 'graenser'>[]>(file, schema);
}

/**
 * Registers the demo's systems, without certificates. Again at every start, and each only once: one that the operator
 * changed or closed since stays as it is, as its name is known.
 */
export async function loadDemoKaldere(kalderbog: Kalderbog, kaldere = demoKaldere()): Promise<void> {
  const known = new Set((await kalderbog.alle()).map(({ navn }) => navn.toLowerCase()));
  const handling = { tidspunkt: SINCE, af: 'sandbox', begrundelse: 'demo/kaldere.json' };
  for (const ny of kaldere.filter(({ navn }) => !known.has(navn.toLowerCase())))
    await kalderbog.opret({ ...ny, graenser: {} }, undefined, handling).catch(ifNameIsTaken);
}

/** Another process that starts now was first: without a certificate nothing else can be wrong. */
function ifNameIsTaken(error: unknown): void {
  if (!(error instanceof Kalderfejl)) throw error;
}
