import { randomUUID } from 'node:crypto';
import { expect } from 'chai';
import { brugerregisterOn } from '../../../../src/services/brugeradministration/roller/register-store.js';
import { portalbrugereOn } from '../../../../src/services/brugeradministration/roller/store.js';
import { transactionsOn } from '../../../../src/store/sql/knex-transaction.js';
import type { TestDatabase } from '../../../support/database.js';
import { onEveryPostgres } from '../../../support/every-postgres.js';

const NOW = new Date('2026-11-24T10:00:00+01:00');
const ODENSE = { organisationTypeId: 8, organisationCode: '461' };

onEveryPostgres('roles of users', (fresh) => {
  let database: TestDatabase;
  before(async () => {
    database = await fresh();
    const remark = { tidspunkt: NOW, af: 'KLJ', begrundelse: 'test' };
    await brugerregisterOn(database.knex).opret('kaj461', ODENSE, remark);
  });
  after(() => database.drop());

  const change = (what: 'tildel' | 'fjern', userIdentifier = 'kaj461') =>
    transactionsOn(database.knex)((transaction) =>
      portalbrugereOn(database.knex)[what](transaction, {
        ...{ userIdentifier, rolle: 'Virksomhedsbruger', tidspunkt: NOW, af: 'sup1' },
        ...{ supportanmodning: 'SUP-1', logId: randomUUID() },
      }),
    );
  const held = async (organisation = ODENSE) => [
    ...(await portalbrugereOn(database.knex).find('kaj461', organisation)),
  ];

  it('are given and taken away in turn, and one of those who do so at once does it', async () => {
    for (const what of ['tildel', 'fjern', 'tildel'] as const) {
      const done = await Promise.all(Array.from({ length: 8 }, () => change(what)));
      expect(done.filter(Boolean), what).to.have.length(1);
      expect(await held()).to.deep.equal(what === 'tildel' ? ['Virksomhedsbruger'] : []);
    }
    const found = await portalbrugereOn(database.knex).findBruger('kaj461');
    expect(found?.adgange.map(({ fjernet }) => fjernet !== undefined)).to.deep.equal([true, false]);
    expect(await held({ ...ODENSE, organisationTypeId: 2 })).to.deep.equal([]);
  });

  it('are of users who are there', async () => {
    expect(await change('tildel', 'ukendt')).to.equal(false);
    expect(await portalbrugereOn(database.knex).findBruger('ukendt')).to.equal(undefined);
  });
});
