import { randomUUID } from 'node:crypto';
import { expect } from 'chai';
import { startApp } from '../support/app.js';
import { freshDatabase } from '../support/database.js';
import { post, sampleOf, withRequestIdentifier } from '../support/soap-client.js';

const NOW = new Date('2026-11-24T10:00:00+01:00');
const DAY = 24 * 3600_000;

describe('remembered requests', () => {
  it('are deleted by the gateway when they are too old to be repeated, the others stay', async () => {
    const database = await freshDatabase();
    const at = async (now: Date, ...ids: readonly string[]) => {
      const app = await startApp({ clock: () => now, newId: randomUUID, database });
      for (const id of ids)
        await post(app.origin, withRequestIdentifier(sampleOf('CreateJobannonce', now), id));
      await app.stop();
    };
    const remembered = async () =>
      (await database
        .knex('request_repeat')
        .orderBy('request_identifier')
        .pluck('request_identifier')) as string[];
    await at(NOW, 'old');
    await at(new Date(NOW.getTime() + 20 * DAY), 'young');
    expect(await remembered()).to.deep.equal(['old', 'young']);
    await at(new Date(NOW.getTime() + 31 * DAY));
    expect(await remembered()).to.deep.equal(['young']);
    expect(await database.knex('jobannonce').select('id')).to.have.length(2);
    await database.drop();
  });
});
