import { randomUUID } from 'node:crypto';
import { expect } from 'chai';
import { decided } from '../../../../src/services/jobannonce/ad/jobannonce.js';
import { jobannonceStoreOn } from '../../../../src/services/jobannonce/ad/store.js';
import { COMPANY_KEY, lockRegisterOn } from '../../../../src/services/virksomhed/locks/store.js';
import { groupedTransactionsOn } from '../../../../src/store/sql/knex-transaction.js';
import type { TestDatabase } from '../../../support/database.js';
import { onEveryPostgres } from '../../../support/every-postgres.js';
import { haendelse, storedJobannonce } from '../../../support/jobannoncer.js';
import { waitersFor } from '../../../support/waiting-locks.js';
import { until } from '../../../support/until.js';

const NOW = new Date('2026-11-24T08:00:00.000Z');
const CVR = ['10150817', '97001073', '97001081'] as const;

onEveryPostgres('ads that a machine approves as they come', (fresh) => {
  let database: TestDatabase;
  beforeEach(async () => {
    database = await fresh();
  });
  afterEach(() => database.drop());

  const laase = () => lockRegisterOn(database.knex, () => NOW);

  /** Creates an ad for each of the companies, all in one turn, as the service does. */
  function createAll(cvrs: readonly string[]): { readonly id: string; readonly done: Promise<boolean> }[] {
    const inTransaction = groupedTransactionsOn(database.knex);
    const store = jobannonceStoreOn(database.knex);
    return cvrs.map((cvr) => {
      const id = randomUUID();
      const { indhold, ...ad } = storedJobannonce({ id });
      const waiting = { ...ad, indhold: { ...indhold, Virksomhed: { CVRnumberIdentifier: cvr } } };
      const done = inTransaction(async (transaction) => {
        const { spaerret } = await laase().findWithin(transaction, cvr, NOW);
        if (spaerret) {
          await store.insert(transaction, waiting, haendelse());
          return false;
        }
        const approved = decided(waiting, { kind: 'Godkendt', byMachine: true }, NOW);
        await store.insertApproved(transaction, approved, haendelse(), haendelse().performedBy);
        return true;
      });
      return { id, done };
    });
  }

  /** The transactions that wrote what is approved of these, and their events in order. */
  async function written(ids: readonly string[]) {
    const { rows } = await database.knex.raw<{ rows: { tx: string; events: string[]; id: string }[] }>(
      `select j.id, j.xmin::text as tx,
         array(select haendelsestype from haendelse h where h.jobannonce_id = j.id order by nr) as events
       from jobannonce j join jobannonce_godkendt g on g.jobannonce_id = j.id where j.id = any(?)`,
      [[...ids]],
    );
    return rows;
  }

  it('share one commit: ad, events and what the public sees', async () => {
    const ads = createAll(Array.from({ length: 12 }, (_, i) => CVR[i % 3] ?? CVR[0]));
    expect(await Promise.all(ads.map(({ done }) => done))).to.deep.equal(ads.map(() => true));
    const rows = await written(ads.map(({ id }) => id));
    expect(rows).to.have.length(12);
    expect(new Set(rows.map(({ tx }) => tx)).size).to.equal(1);
    for (const { events } of rows) expect(events).to.deep.equal(['Oprettet', 'Godkendt']);
  });

  it('do not wait for the lock of another company, and are not approved when their own has begun', async () => {
    const { knex } = database;
    const begins = await knex.transaction();
    try {
      await begins.raw('select pg_advisory_xact_lock(?, ?)', [COMPANY_KEY, Number(CVR[1])]);
      const ads = createAll(CVR);
      const [first, second, third] = ads.map(({ done }) => done);
      expect(await Promise.all([first, third])).to.deep.equal([true, true]);
      await until(async () => (await waitersFor('advisory', knex)) > 0);
      await begins('virksomhedslaas').insert({
        cvr: CVR[1],
        laas: 'spaerret',
        gyldig_fra: NOW,
        sat_af: 'MHN',
        begrundelse: 'prøve',
      });
      await begins.commit();
      expect(await second).to.equal(false);
      const approved = await written(ads.map(({ id }) => id));
      expect(approved.map(({ id }) => id)).to.have.members([ads[0]?.id, ads[2]?.id]);
      expect(await knex('jobannonce').where({ id: ads[1]?.id, afgoerelse: 'afventer' })).to.have.length(1);
    } finally {
      if (!begins.isCompleted()) await begins.rollback();
    }
  });

  it('are not approved when a lock began before, whose time is later by another clock', async () => {
    const laasning = { cvr: CVR[0], laas: 'spaerret', af: 'MHN', begrundelse: 'prøve' } as const;
    await laase().set({ ...laasning, tidspunkt: new Date(NOW.getTime() + 5) });
    const ads = createAll(CVR);
    expect(await Promise.all(ads.map(({ done }) => done))).to.deep.equal([false, true, true]);
  });

  it('keep a lock from beginning until they are there for it to see', async () => {
    const inTransaction = groupedTransactionsOn(database.knex);
    let setting: Promise<boolean> | undefined;
    await inTransaction(async (transaction) => {
      expect((await laase().findWithin(transaction, CVR[0], NOW)).spaerret).to.equal(false);
      await jobannonceStoreOn(database.knex).lock(transaction, randomUUID());
      setting = laase().set({
        ...{ cvr: CVR[0], laas: 'spaerret', af: 'MHN', begrundelse: 'prøve' },
        tidspunkt: NOW,
      });
      await until(async () => (await waitersFor('advisory', database.knex)) > 0);
    });
    expect(await setting).to.equal(true);
  });
});
