import { readDataFile } from '../../config/data-file.js';
import { type LockRegister, type Laasning, laasetyper } from '../../services/virksomhed/locks/locks.js';

const text = { type: 'string', minLength: 1 };

const schema = {
  type: 'array',
  items: {
    type: 'object',
    additionalProperties: false,
    required: ['cvr', 'laas', 'tidspunkt', 'af', 'begrundelse'],
    properties: {
      cvr: { type: 'string', pattern: '^\\d{8}$' },
      laas: { enum: laasetyper },
      tidspunkt: { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z$' },
      af: text,
      begrundelse: text,
    },
  },
};

/** The locks of the invented companies. @throws Error naming the place when the file is wrong */
export function demoLaase(file = 'demo/laase.json'): Laasning[] {
  const rows = readDataFile<(Omit<Laasning, 'tidspunkt'> & { readonly tidspunkt: string })[]>(file, schema);
  return rows.map((row) => ({ ...row, tidspunkt: new Date(row.tidspunkt) }));
}

/**
 * Sets the demo's locks. Again at every start, and each only once: one that was lifted since stays
 * lifted, as it was set at the same moment.
 */
export async function loadDemoLaase(lockRegister: LockRegister, laase = demoLaase()): Promise<void> {
  for (const laas of laase) await lockRegister.set(laas);
}
