import { expect } from 'chai';
import type { Knex } from 'knex';
import { systemAdministrationOn } from '../../../src/systems/administration-store.js';
import { certificateOf } from '../../../src/systems/certificate.js';
import { unitLogosOn } from '../../../src/services/logo/unit-logo-store.js';
import { newSigner } from '../../soap/wss/certificates.js';
import { freshDatabase, type TestDatabase } from '../../support/database.js';
import { waitersFor } from '../../support/waiting-locks.js';

const AT = new Date('2026-12-01T09:00:00Z');
const CHANGE = { at: AT, by: 'KLJ', reason: 'sag 17' };
const SYSTEM = { name: 'Fagsystem', organisations: [], mandates: [], limits: {} };
const LOGO = {
  sha256: 'ab'.repeat(32),
  indhold: Buffer.from('invented'),
  mimeType: 'image/png',
  bredde: 1,
  hoejde: 1,
} as const;

describe('a change of what gateways keep in memory', () => {
  let database: TestDatabase;
  before(async () => {
    database = await freshDatabase();
  });
  after(() => database.drop());

  const waiting = () => waitersFor('advisory', database.knex);

  /**
   * Begins the change while another transaction has the memory's lock, and lets that one then ask
   * for all that the change could have. It fails by a deadlock where the change has it already.
   */
  async function besideAnother(change: () => Promise<unknown>, asked: (other: Knex) => Promise<unknown>) {
    const other = await database.knex.transaction();
    await other.raw('select lock_memory()');
    const changed = change();
    while ((await waiting()) === 0) await new Promise(setImmediate);
    await asked(other);
    await other.rollback();
    await changed;
  }

  it('waits for another before it has the lock of certificates', async () => {
    await systemAdministrationOn(database.knex).add(SYSTEM, undefined, CHANGE);
    const certificate = certificateOf((await newSigner('P-256', 'Fagsystem')).certificate);
    await besideAnother(
      () => systemAdministrationOn(database.knex).rotate(SYSTEM.name, certificate, AT, CHANGE),
      (other) => other.raw('lock table system, system_key in share row exclusive mode'),
    );
    expect(await database.knex('system_certificate').select('sha256')).to.deep.equal([
      { sha256: certificate.sha256 },
    ]);
  });

  it('waits for another before it has written a logo', async () => {
    await besideAnother(
      () =>
        unitLogosOn(database.knex).set({
          cvr: '12345674',
          logo: LOGO,
          tidspunkt: AT,
          af: 'KLJ',
        }),
      (other) => other.raw('lock table logo in share row exclusive mode'),
    );
    expect(await database.knex('enhedslogo').select('cvr')).to.deep.equal([{ cvr: '12345674' }]);
  });

  it('waits for another before a statement by hand has its rows', async () => {
    await besideAnother(
      async () => {
        await database.knex('enhedslogo').update({ sat_af: 'HAND' });
      },
      (other) => other.raw(`select from enhedslogo for update`),
    );
    expect(await database.knex('enhedslogo').select('sat_af')).to.deep.equal([{ sat_af: 'HAND' }]);
  });
});
