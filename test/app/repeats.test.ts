import { expect } from 'chai';
import { createAd, messageAbout } from '../support/ads.js';
import { startApp, type TestApp } from '../support/app.js';
import {
  asOrganisation,
  post,
  sampleOf,
  valueOf,
  withRequestIdentifier,
  withValue,
} from '../support/soap-client.js';

const NOW = new Date('2026-11-24T10:00:00+01:00');

describe('a request that is sent again with the same RequestIdentifier', () => {
  let app: TestApp;
  let now = NOW;
  const ads = async () => Number((await app.database.knex('jobannonce').count())[0]?.count);
  const message = (id: string) => withRequestIdentifier(sampleOf('CreateJobannonce', NOW), id);

  before(async () => {
    app = await startApp({ clock: () => now });
  });
  after(() => app.stop());
  beforeEach(async () => {
    now = NOW;
    await app.database.knex.raw('truncate jobannonce, request_repeat cascade');
  });

  it('is answered byte for byte as the first time, and creates nothing', async () => {
    const first = await post(app.origin, message('a1'));
    const second = await post(app.origin, message('a1'));
    expect(first.status).to.equal(200);
    expect(second.xml).to.equal(first.xml);
    expect(await ads()).to.equal(1);
  });

  it('creates one ad when twenty of them arrive at once, and all get the same bytes', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => post(app.origin, message('b1'))));
    expect(new Set(answers.map(({ xml }) => xml)).size).to.equal(1);
    expect(new Set(answers.map(({ status }) => status))).to.deep.equal(new Set([200]));
    expect(await ads()).to.equal(1);
    expect(Number((await app.database.knex('haendelse').count())[0]?.count)).to.equal(1);
  });

  for (const operation of ['UpdateJobannonce', 'CloseJobannonce', 'DeleteJobannonce']) {
    it(`${operation} is done once when ten of them arrive at once, and all get the same bytes`, async () => {
      const created = await createAd(app.origin, sampleOf('CreateJobannonce', NOW));
      const change = withRequestIdentifier(messageAbout(operation, NOW, created, 1), `x-${operation}`);
      const answers = await Promise.all(Array.from({ length: 10 }, () => post(app.origin, change)));
      expect(new Set(answers.map(({ status }) => status))).to.deep.equal(new Set([200]));
      expect(new Set(answers.map(({ xml }) => xml)).size).to.equal(1);
      expect(await app.database.knex('haendelse').pluck('version').orderBy('nr')).to.deep.equal([1, 2]);
      expect((await post(app.origin, change)).xml).to.equal(answers[0]?.xml);
    });
  }

  it('still is when the ad would no longer pass the rules', async () => {
    const first = await post(app.origin, message('c1'));
    now = new Date('2026-12-20T10:00:00+01:00');
    expect((await post(app.origin, message('c1'))).xml).to.equal(first.xml);
    expect((await post(app.origin, message('c2'))).status).to.equal(500);
  });

  it('is refused with 139121 when the content differs', async () => {
    await post(app.origin, message('d1'));
    const other = await post(app.origin, withValue(message('d1'), 'Titel', 'Noget andet'));
    expect(other.status).to.equal(500);
    expect(valueOf(other.xml, 'ErrorCode')).to.equal('139121');
    expect(await ads()).to.equal(1);
  });

  it('may be the id of a dry run before, and of one after', async () => {
    const dryRun = () => post(app.origin, withRequestIdentifier(sampleOf('IsValidJobannonce', NOW), 'h1'));
    for (const send of [dryRun, () => post(app.origin, message('h1')), dryRun]) {
      expect((await send()).status).to.equal(200);
    }
  });

  it('is a new request when another organisation sends it', async () => {
    const first = await post(app.origin, message('e1'));
    const other = await post(app.origin, asOrganisation(message('e1'), 8, '630'));
    expect(other.status).to.equal(200);
    expect(other.xml).to.not.equal(first.xml);
    expect(await ads()).to.equal(2);
  });

  it('is a new request when the first one was refused', async () => {
    const refused = await post(app.origin, withValue(message('f1'), 'CVRnumberIdentifier', '12345678'));
    expect(refused.status).to.equal(500);
    expect((await post(app.origin, message('f1'))).status).to.equal(200);
  });

  it('is forgotten after 30 days', async () => {
    const first = await post(app.origin, message('g1'));
    now = new Date(NOW.getTime() + 30 * 24 * 3600_000);
    const later = withRequestIdentifier(sampleOf('CreateJobannonce', now), 'g1');
    const second = await post(app.origin, later);
    expect(second.status).to.equal(200);
    expect(valueOf(second.xml, 'JobannonceIdentifier')).to.not.equal(
      valueOf(first.xml, 'JobannonceIdentifier'),
    );
  });
});
