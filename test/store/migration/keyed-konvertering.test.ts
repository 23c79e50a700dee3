import { createHash } from 'node:crypto';
import { expect } from 'chai';
import { down, up } from '../../../migrations/20261130170100_keyed_konvertering.js';
import { keyedHashBy } from '../../../src/security/keyed-hash.js';
import { conversionOn } from '../../../src/services/kontaktperson/conversion/store.js';
import { freshDatabase, type TestDatabase } from '../../support/database.js';
import { kontaktperson } from '../../support/kontaktpersoner.js';

const NOW = new Date('2026-11-24T09:00:00Z');
const hash = keyedHashBy(Buffer.alloc(32, 'n'));

describe('the migration to keyed hashes of who was carried over', () => {
  let database: TestDatabase;
  before(async () => {
    database = await freshDatabase();
  });
  after(() => database.drop());

  it('leaves everybody known who was carried over before it, and cannot be undone once the key was used', async () => {
    const { knex } = database;
    await down(knex);
    const before = ['4711', '4712'].map((id, index) => ({
      bruger_sha256: createHash('sha256').update(id).digest('hex'),
      kontaktperson_id: `00000000-0000-4000-8000-00000000000${index}`,
      tidspunkt: NOW,
    }));
    await knex('kontaktperson_konvertering').insert(before);
    await up(knex);
    const rows = () =>
      knex<Record<string, unknown>>('kontaktperson_konvertering').orderBy('kontaktperson_id').select();
    const unkeyed = { bruger_hash: null, noegle: null };
    expect(await rows()).to.deep.equal(before.map((row) => ({ ...row, ...unkeyed })));
    const users = ['4711', '4713'].map((brugerId) => ({
      brugerId,
      cvr: '12345674',
      indhold: kontaktperson(),
    }));
    expect(await conversionOn(knex, hash).carryOver(users, NOW)).to.equal(1);
    const known = await rows();
    expect(known).to.have.length(3);
    expect(known.filter(({ bruger_sha256 }) => bruger_sha256 !== null)).to.deep.equal([
      { ...before[1], ...unkeyed },
    ]);
    const refused: unknown = await down(knex).catch((error: unknown) => error);
    expect(String(refused)).to.include('cannot be undone');
  });
});
