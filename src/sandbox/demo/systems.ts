import { readDataFile } from '../../config/data-file.js';
import type { SystemAdministration, NewSystem } from '../../systems/administration-port.js';
import { SystemError } from '../../systems/system-error.js';

const schema = {
  type: 'array',
  items: {
    type: 'object',
    additionalProperties: false,
    required: ['name', 'organisations', 'mandates'],
    properties: {
      name: { type: 'string', minLength: 1 },
      organisations: {
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
      mandates: { type: 'array', items: { type: 'string', pattern: '^\\d{8}$' } },
      ownerCvr: { type: 'string', pattern: '^\\d{8}$' },
    },
  },
};

/** Lies before any moment that the sandbox is asked about. */
const SINCE = new Date('2024-01-01T00:00:00+01:00');

/** The systems of the sandbox. @throws Error naming the place when the file is wrong */
export function demoSystems(file = 'demo/systems.json'): readonly Omit<NewSystem, 'limits'>[] {
  return readDataFile<Omit<NewSystem, 'limits'>[]>(file, schema);
}

/**
 * Registers the demo's systems, without certificates. It runs at every start and adds each system
 * only once: one that the operator changed or closed since stays as it is, as its name is known.
 */
export async function loadDemoSystems(
  systemAdministration: SystemAdministration,
  systems = demoSystems(),
): Promise<void> {
  const known = new Set((await systemAdministration.all()).map(({ name }) => name.toLowerCase()));
  const change = { at: SINCE, by: 'sandbox', reason: 'demo/systems.json' };
  for (const ny of systems.filter(({ name }) => !known.has(name.toLowerCase())))
    await systemAdministration.add({ ...ny, limits: {} }, undefined, change).catch(ifNameIsTaken);
}

/** Another process that starts now was first: without a certificate nothing else can be wrong. */
function ifNameIsTaken(error: unknown): void {
  if (!(error instanceof SystemError)) throw error;
}
