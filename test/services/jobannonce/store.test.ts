import { randomUUID } from 'node:crypto';
import { inspect } from 'node:util';
import { expect } from 'chai';
import type { JobannonceStore } from '../../../src/services/jobannonce/jobannonce-store-port.js';
import { jobannonceStoreOn } from '../../../src/services/jobannonce/store.js';
import { type InTransaction, transactionsOn } from '../../../src/store/knex-transaction.js';
import type { TestDatabase } from '../../support/database.js';
import { onEveryPostgres } from '../../support/every-postgres.js';
import { gemtJobannonce, haendelse } from '../../support/jobannoncer.js';

onEveryPostgres('the store of job ads', (fresh) => {
  let database: TestDatabase;
  let store: JobannonceStore;
  let inTransaction: InTransaction;
  before(async () => {
    database = await fresh();
    store = jobannonceStoreOn(database.knex);
    inTransaction = transactionsOn(database.knex);
  });
  after(() => database.drop());

  const rowsOf = async (id: string) => ({
    ads: await database.knex('jobannonce').where({ id }),
    events: await database.knex('haendelse').where({ jobannonce_id: id }),
  });

  it('gives back what was put in, to the last character and millisecond', async () => {
    const ad = gemtJobannonce();
    await inTransaction((transaction) => store.insert(transaction, ad, haendelse()));
    expect(await store.find(ad.id)).to.deep.equal(ad);
  });

  it('keeps every optional part', async () => {
    const ad = gemtJobannonce({
      id: randomUUID(),
      version: 7,
      konfliktramt: true,
      afgoerelse: 'afvist',
      afgjortTidspunkt: new Date('2026-11-25T09:00:00.001Z'),
      afvisning: { aarsagskoder: [3, 1], tekst: 'Teksten «kun unge» udelukker andre.' },
      afsluttetTidspunkt: new Date('2026-12-01T00:00:00.000Z'),
      slettetTidspunkt: new Date('2026-12-02T00:00:00.000Z'),
    });
    await inTransaction((transaction) => store.insert(transaction, ad, haendelse()));
    expect(await store.find(ad.id)).to.deep.equal(ad);
  });

  it('leaves out what is absent', async () => {
    const { publiceringTidspunkt: _, ...rest } = gemtJobannonce({ id: randomUUID() });
    await inTransaction((transaction) => store.insert(transaction, rest, haendelse()));
    expect(await store.find(rest.id)).to.deep.equal(rest);
  });

  for (const hostile of [
    `'; drop table jobannonce; --`,
    '\\',
    '?',
    '$1 ?? :id',
    '{"a":[1]}',
    '😀 \u2028 \u0001',
  ]) {
    it(`keeps the text ${JSON.stringify(hostile)} as it is`, async () => {
      const { indhold } = gemtJobannonce();
      const ad = gemtJobannonce({
        id: randomUUID(),
        ejer: { organisationTypeId: 8, organisationCode: hostile },
        indhold: { ...indhold, Titel: hostile, Annoncetekst: hostile },
      });
      await inTransaction((transaction) =>
        store.insert(
          transaction,
          ad,
          haendelse({ udfoertAf: { ...haendelse().udfoertAf, organisationCode: hostile } }),
        ),
      );
      expect(await store.find(ad.id)).to.deep.equal(ad);
    });
  }

  it('writes the event with the ad: who, when, which version, which request, what', async () => {
    const ad = gemtJobannonce({ id: randomUUID() });
    const event = haendelse();
    await inTransaction((transaction) => store.insert(transaction, ad, event));
    const { events } = await rowsOf(ad.id);
    const [{ nr, ...written }] = events as [Record<string, unknown>];
    expect(nr).to.match(/^\d+$/);
    expect(written).to.deep.equal({
      jobannonce_id: ad.id,
      version: 1,
      organisation_type_id: 8,
      organisation_code: '461',
      loebenummer: null,
      haendelsestype: 'Oprettet',
      tidspunkt: event.tidspunkt,
      udfoert_af: event.udfoertAf,
      log_id: event.logId,
      indhold: ad.indhold,
    });
    expect(events).to.have.length(1);
  });

  it('writes neither when the event cannot be written', async () => {
    const ad = gemtJobannonce({ id: randomUUID() });
    const broken = haendelse({ logId: 'no guid' });
    const error = await failure(inTransaction((transaction) => store.insert(transaction, ad, broken)));
    expect(error).to.have.property('code', '22P02');
    expect(await rowsOf(ad.id)).to.deep.equal({ ads: [], events: [] });
  });

  it('writes neither when the ad is there already', async () => {
    const ad = gemtJobannonce({ id: randomUUID() });
    await inTransaction((transaction) => store.insert(transaction, ad, haendelse()));
    const again = failure(inTransaction((transaction) => store.insert(transaction, ad, haendelse())));
    expect(await again).to.have.property('code', '23505');
    expect((await rowsOf(ad.id)).events).to.have.length(1);
  });

  it('writes neither when the transaction ends in an exception', async () => {
    const ad = gemtJobannonce({ id: randomUUID() });
    const error = await failure(
      inTransaction(async (transaction) => {
        await store.insert(transaction, ad, haendelse());
        throw new Error('changed my mind');
      }),
    );
    expect(error.message).to.equal('changed my mind');
    expect(await rowsOf(ad.id)).to.deep.equal({ ads: [], events: [] });
  });

  it('is seen by others only when the transaction is over', async () => {
    const ad = gemtJobannonce({ id: randomUUID() });
    const during = await inTransaction(async (transaction) => {
      await store.insert(transaction, ad, haendelse());
      return store.find(ad.id);
    });
    expect(during).to.equal(undefined);
    expect(await store.find(ad.id)).to.deep.equal(ad);
  });

  it('refuses a decision without a time, and a time without a decision', async () => {
    const undated = gemtJobannonce({ id: randomUUID(), afgoerelse: 'godkendt' });
    const undecided = gemtJobannonce({ id: randomUUID(), afgjortTidspunkt: new Date() });
    for (const ad of [undated, undecided]) {
      const error = await failure(inTransaction((transaction) => store.insert(transaction, ad, haendelse())));
      expect(error).to.have.property('constraint', 'jobannonce_afgjort_check');
      // PostgreSQL quotes the refused row in `detail`.
      expect(inspect(error)).to.not.include(ad.id).and.not.include('461');
    }
  });

  it('finds nothing under an id nobody has', async () => {
    expect(await store.find('ffffffff-ffff-4fff-8fff-ffffffffffff')).to.equal(undefined);
  });
});

async function failure(work: Promise<unknown>): Promise<Error> {
  const outcome = await work.then(
    () => new Error('it succeeded'),
    (error: unknown) => error,
  );
  return outcome as Error;
}
