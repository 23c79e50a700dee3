import { expect } from 'chai';
import { randomUUID } from 'node:crypto';
import { COMPANY_KEY } from '../../src/services/virksomhed/locks/store.js';
import { startApp } from '../support/app.js';
import { createAd, messageAbout } from '../support/ads.js';
import { freshDatabase } from '../support/database.js';
import { post, sampleOf, withValue } from '../support/soap-client.js';
import { waitersFor } from '../support/waiting-locks.js';
import { until } from '../support/until.js';

const NOW = new Date('2026-11-24T08:00:00Z');

describe('an update that a machine approves while a conflict begins', () => {
  it('waits for it without the ad in its hands, which the conflict may take back', async () => {
    const database = await freshDatabase();
    const env = { AUTO_APPROVE: 'true' };
    const app = await startApp({ database, env, clock: () => NOW, newId: randomUUID });
    const { knex } = database;
    const begins = await knex.transaction();
    try {
      const create = sampleOf('CreateJobannonce', NOW);
      const id = await createAd(app.origin, create);
      const [company] = await knex('jobannonce').where({ id }).select<{ cvr: string }[]>('cvr');
      await begins.raw('select pg_advisory_xact_lock(?, ?)', [COMPANY_KEY, Number(company?.cvr)]);
      const update = post(app.origin, withValue(messageAbout('UpdateJobannonce', NOW, id, 1), 'Titel', 'Ny'));
      await until(async () => (await waitersFor('advisory', knex)) > 0);
      expect(await begins('jobannonce').where({ id }).forUpdate().noWait().select('id')).to.have.length(1);
      await begins.commit();
      expect((await update).status).to.equal(200);
    } finally {
      if (!begins.isCompleted()) await begins.rollback();
      await app.stop();
      await database.drop();
    }
  });
});
