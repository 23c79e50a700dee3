import { readDataFile } from '../../config/data-file.js';
import { type PersonRole, personRoles } from '../../operations/table.js';
import type { Brugerregister } from '../../services/brugeradministration/roller/register-port.js';
import type { Organisation } from '../../systems/system.js';

interface DemoBruger extends Organisation {
  readonly userIdentifier: string;
  readonly roller: readonly PersonRole[];
}

const schema = {
  type: 'array',
  items: {
    type: 'object',
    additionalProperties: false,
    required: ['userIdentifier', 'organisationTypeId', 'organisationCode', 'roller'],
    properties: {
      userIdentifier: { type: 'string', minLength: 1, maxLength: 255 },
      organisationTypeId: { type: 'integer', minimum: 1, maximum: 100 },
      organisationCode: { type: 'string', pattern: '^[0-9]{1,8}$' },
      roller: { type: 'array', items: { enum: personRoles }, uniqueItems: true },
    },
  },
};

/** Fills a register in which nobody was ever created; one of an operator is left alone. */
export async function loadDemoBrugere(
  register: Brugerregister,
  tidspunkt: Date,
  file = 'demo/brugere.json',
): Promise<void> {
  if ((await register.findAll()).length > 0) return;
  const remark = { tidspunkt, af: 'demo', begrundelse: 'demo' };
  for (const { userIdentifier, roller, ...organisation } of readDataFile<DemoBruger[]>(file, schema)) {
    await register.opret(userIdentifier, organisation, remark);
    for (const rolle of roller) await register.tildel(userIdentifier, rolle, remark);
  }
}
