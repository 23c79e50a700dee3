import { createHash } from 'node:crypto';
import { readDataFile } from '../../config/data-file.js';
import type { UnitLogo, UnitLogos, Logo } from '../../services/logo/logo-port.js';

interface Row {
  readonly cvr: string;
  readonly pnr?: string;
  readonly mimeType: Logo['mimeType'];
  readonly bredde: number;
  readonly hoejde: number;
  readonly indhold: string;
}

const schema = {
  type: 'array',
  items: {
    type: 'object',
    additionalProperties: false,
    required: ['cvr', 'mimeType', 'bredde', 'hoejde', 'indhold'],
    properties: {
      cvr: { type: 'string', pattern: '^\\d{8}$' },
      pnr: { type: 'string', pattern: '^\\d{10}$' },
      mimeType: { enum: ['image/png', 'image/jpeg'] },
      bredde: { type: 'integer', minimum: 1, maximum: 200 },
      hoejde: { type: 'integer', minimum: 1, maximum: 135 },
      indhold: { type: 'string', pattern: '^[A-Za-z0-9+/]+=*$' },
    },
  },
};

/**
 * Logos of invented companies, as the conversion makes them.
 * @throws Error naming the place when the file is wrong
 */
export function demoLogos(file = 'demo/logos.json'): UnitLogo[] {
  return readDataFile<Row[]>(file, schema).map(({ cvr, pnr, mimeType, bredde, hoejde, ...row }) => {
    const indhold = Buffer.from(row.indhold, 'base64');
    const sha256 = createHash('sha256').update(indhold).digest('hex');
    return { cvr, ...(pnr !== undefined && { pnr }), logo: { sha256, indhold, mimeType, bredde, hoejde } };
  });
}

/** Gives the invented companies their logos, where no company has one. */
export async function loadDemoLogos(logoer: UnitLogos, tidspunkt: Date): Promise<void> {
  if (!(await logoer.isEmpty())) return;
  for (const logo of demoLogos()) await logoer.set({ ...logo, tidspunkt, af: 'demo/logos.json' });
}
