import { randomUUID } from 'node:crypto';
import { expect } from 'chai';
import type { StoredJobannonce } from '../../../src/services/jobannonce/ad/store-port.js';
import { jobannonceStoreOn } from '../../../src/services/jobannonce/ad/store.js';
import { loadDemoLaase } from '../../../src/sandbox/demo/locks.js';
import { lockRegisterOn } from '../../../src/services/virksomhed/locks/store.js';
import { transactionsOn } from '../../../src/store/sql/knex-transaction.js';
import { freshDatabase, type TestDatabase } from '../../support/database.js';
import { demoJobannonceService } from '../../support/demo-service.js';
import { storedJobannonce, haendelse } from '../../support/jobannoncer.js';
import { system } from '../../support/systems.js';

const LOCKED = '97002886';
const metadata = {
  RequestUserStructure: { UserFullName: 'Sagssystem', RequestUserTypeIdentifier: 3, UserIdentifier: 'nat' },
  RequestOrganisationStructure: { OrganisationTypeIdentifier: 8, OrganisationCode: '461' },
  RegistrationDateTime: '2026-11-23T09:15:30+01:00',
};

/**
 * An ad that was sent before its company was locked. docs/decisions/0007 says what the lock closes.
 */
describe('the ad of a company that has been locked since', () => {
  let database: TestDatabase;
  let ad: StoredJobannonce;
  before(async () => {
    database = await freshDatabase();
    await loadDemoLaase(lockRegister());
    const indhold = { ...storedJobannonce().indhold, Virksomhed: { CVRnumberIdentifier: LOCKED } };
    ad = storedJobannonce({ indhold });
    await transactionsOn(database.knex)((transaction) =>
      jobannonceStoreOn(database.knex).insert(transaction, ad, haendelse()),
    );
  });
  after(() => database.drop());

  const lockRegister = () => lockRegisterOn(database.knex, () => ad.oprettetTidspunkt);
  const service = () => demoJobannonceService(database.knex, () => ad.oprettetTidspunkt);
  const asker = () => ({
    caller: { ...ad.ejer, metadata, system },
    scope: 'egne' as const,
    now: ad.oprettetTidspunkt,
    logId: randomUUID(),
    locate: () => [],
  });

  it('is still read by the organisation that sent it', async () => {
    expect(await service().get(ad.id, asker())).to.deep.equal(ad);
  });

  it('is not judged fit to be sent again', async () => {
    const { violations } = await service().judge(ad.indhold, asker());
    expect(violations.map(({ kode, felt }) => `${kode} ${felt.join('/')}`)).to.include(
      '130030 Jobannonce/Virksomhed/CVRnumberIdentifier',
    );
  });
});
