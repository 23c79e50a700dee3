import { randomUUID } from 'node:crypto';
import { expect } from 'chai';
import { createBehandlingService } from '../../../src/services/behandling/service.js';
import { demoVirksomhedsregister } from '../../../src/sandbox/demo/virksomheder.js';
import { lockRegisterOn } from '../../../src/services/virksomhed/locks/store.js';
import { behandlingerOn } from '../../../src/services/behandling/store.js';
import type { Afvisningsmails as OutboxWriter } from '../../../src/services/behandling/afvisningsmail-port.js';
import { jobannonceStoreOn } from '../../../src/services/jobannonce/ad/store.js';
import { connectionOf, transactionsOn } from '../../../src/store/sql/knex-transaction.js';
import { freshDatabase, type TestDatabase } from '../../support/database.js';
import { demoJobannonceService } from '../../support/demo-service.js';
import { storedJobannonce, haendelse } from '../../support/jobannoncer.js';
import { system } from '../../support/systems.js';

const NOW = new Date('2026-11-24T10:00:00+01:00');

/**
 * What the mail of a refusal is promised: that it is written in the transaction of the refusal, or
 * nothing is.
 */
describe('the outbox of refusals', () => {
  let database: TestDatabase;
  before(async () => {
    database = await freshDatabase();
    await database.knex.raw('create table brev (jobannonce_id uuid, version integer, tidspunkt timestamptz)');
  });
  after(() => database.drop());

  const inTransaction = <T>(...work: Parameters<ReturnType<typeof transactionsOn>>) =>
    transactionsOn(database.knex)(...work) as Promise<T>;
  const outbox: OutboxWriter = {
    put: async (transaction, { jobannonceId, version, tidspunkt }) => {
      await connectionOf(transaction).query('insert into brev values ($1, $2, $3)', [
        jobannonceId,
        version,
        tidspunkt,
      ]);
    },
  };
  const service = (own: OutboxWriter) => {
    const behandlinger = behandlingerOn(database.knex);
    const jobannoncer = demoJobannonceService(database.knex, () => NOW);
    return createBehandlingService({
      ...{ jobannoncer, behandlinger, outbox: own },
      virksomheder: demoVirksomhedsregister(),
      laase: lockRegisterOn(database.knex, () => NOW),
      domaener: { find: () => Promise.resolve([]) },
      maxWeeks: 8,
    });
  };
  const asker = {
    caller: { ...haendelse().performedBy, organisationTypeId: 1, organisationCode: '1', system },
    scope: 'alle' as const,
    now: NOW,
    logId: randomUUID(),
    locate: () => [],
  };
  const takenAd = async () => {
    const ad = storedJobannonce({ id: randomUUID() });
    await inTransaction(async (transaction) => {
      await jobannonceStoreOn(database.knex).insert(transaction, ad, haendelse());
      await service(outbox).begin(transaction, ad.id, asker);
    });
    return ad;
  };
  const letters = (id: string) => database.knex('brev').where({ jobannonce_id: id });
  const refusal = { kind: 'Afvist', afvisning: { aarsagskoder: [1], tekst: 'Aldersgrænse.' } } as const;

  it('has a refusal, and nothing of an approval', async () => {
    const [refused, approved] = [await takenAd(), await takenAd()];
    await inTransaction((transaction) => service(outbox).decide(transaction, refused, refusal, asker));
    await inTransaction((transaction) =>
      service(outbox).decide(transaction, approved, { kind: 'Godkendt' }, asker),
    );
    expect(await letters(refused.id)).to.deep.equal([
      { jobannonce_id: refused.id, version: 1, tidspunkt: NOW },
    ]);
    expect(await letters(approved.id)).to.deep.equal([]);
  });

  it('that cannot be written undoes the refusal, and the ad is still its case handler’s', async () => {
    const ad = await takenAd();
    const full: OutboxWriter = { put: () => Promise.reject(new Error('the outbox is full')) };
    const outcome = inTransaction((transaction) => service(full).decide(transaction, ad, refusal, asker));
    expect(await outcome.catch(String)).to.equal('Error: the outbox is full');
    expect(await jobannonceStoreOn(database.knex).find(ad.id)).to.deep.equal(ad);
    expect(await database.knex('haendelse').where({ jobannonce_id: ad.id })).to.have.length(1);
    expect(await database.knex('behandling').where({ jobannonce_id: ad.id })).to.have.length(1);
    expect(await letters(ad.id)).to.deep.equal([]);
  });

  it('has nothing of a refusal that was rolled back', async () => {
    const ad = await takenAd();
    const outcome = inTransaction(async (transaction) => {
      await service(outbox).decide(transaction, ad, refusal, asker);
      throw new Error('the answer could not be remembered');
    });
    expect(await outcome.catch(String)).to.include('remembered');
    expect(await letters(ad.id)).to.deep.equal([]);
    expect(await jobannonceStoreOn(database.knex).find(ad.id)).to.deep.equal(ad);
  });
});
