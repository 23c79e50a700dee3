import { expect } from 'chai';
import { freshDatabase } from './database.js';
import { waitersFor } from './waiting-locks.js';

describe('those who wait for a lock', () => {
  it('are told of their own database only', async () => {
    const [here, elsewhere] = await Promise.all([freshDatabase(), freshDatabase()]);
    const holder = await here.knex.transaction();
    const waiter = await here.knex.transaction();
    try {
      await holder.raw('select pg_advisory_xact_lock(1, 2)');
      const waiting = waiter.raw('select pg_advisory_xact_lock(1, 2)').then(() => undefined);
      while ((await waitersFor('advisory', here.knex)) === 0) continue;
      expect(await waitersFor('advisory', elsewhere.knex)).to.equal(0);
      expect(await waitersFor('relation', here.knex)).to.equal(0);
      await holder.commit();
      await waiting;
      expect(await waitersFor('advisory', here.knex)).to.equal(0);
    } finally {
      if (!holder.isCompleted()) await holder.rollback();
      await waiter.rollback();
      await Promise.all([here.drop(), elsewhere.drop()]);
    }
  });
});
