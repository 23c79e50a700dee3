import { randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import { readDataFile } from '../../config/data-file.js';
import { type KeyedHash, mitIDErhvervIdentifierIn } from '../../security/keyed-hash.js';
import { giveAdgange } from '../../services/brugeradministration/anmodninger/given-store.js';
import { PEOPLE } from '../login/people.js';

interface DemoAdgang {
  readonly cvr: string;
  readonly mitIDErhvervIdentifier: string;
  readonly navn: string;
  readonly email: string;
}

const schema = {
  type: 'array',
  items: {
    type: 'object',
    additionalProperties: false,
    required: ['cvr', 'mitIDErhvervIdentifier', 'navn', 'email'],
    properties: {
      cvr: { type: 'string', pattern: '^[0-9]{8}$' },
      mitIDErhvervIdentifier: { type: 'string', pattern: '^[0-9a-f-]{36}$' },
      navn: { type: 'string', minLength: 1, maxLength: 100 },
      email: { type: 'string', pattern: '^[a-z]+@[a-z.]+[.]example$' },
    },
  },
};

/** The employees of the documentation, and the invented people of companies but new ones. */
export async function loadDemoAdgange(
  database: Knex,
  hash: KeyedHash,
  tidspunkt: Date,
  file = 'demo/adgange.json',
): Promise<void> {
  const given = [...readDataFile<DemoAdgang[]>(file, schema), ...invented()];
  const adgange = given.map(({ cvr, mitIDErhvervIdentifier: identifier, navn, email }) => ({
    ...{ id: randomUUID(), cvr, navn, email },
    mitIdHash: hash('MitIDErhvervIdentifier', mitIDErhvervIdentifierIn(identifier) ?? identifier),
  }));
  await giveAdgange(database, adgange, { tidspunkt, af: 'demo' });
}

const invented = (): readonly DemoAdgang[] =>
  PEOPLE.filter(({ isNew }) => isNew !== true).flatMap(({ id, name, claims }) => {
    const cvr = claims['nemlogin.cvr'];
    return typeof cvr === 'string'
      ? [{ cvr, mitIDErhvervIdentifier: id, navn: name, email: 'opfundet@eksempel.example' }]
      : [];
  });
