import { randomBytes } from 'node:crypto';
import { expect } from 'chai';
import { keyedHashBy } from '../../src/security/keyed-hash.js';
import { sessionsOn } from '../../src/signin/session/session-store.js';
import { openDatabase } from '../../src/store/sql/database.js';
import { freshDatabase, type TestDatabase } from '../support/database.js';

const NOW = new Date('2026-11-30T12:00:00Z');
const MINUTE_MS = 60_000;
const LIVES = { idleMs: 30 * MINUTE_MS, longestMs: 480 * MINUTE_MS };
const AT = {
  issuer: 'https://provider.example',
  sub: 'subject',
  idToken: 'eyJ.token',
  identifier: 'some-one',
};
const PERSON = {
  kind: 'star',
  userId: 'a'.repeat(64),
  name: "Opfundet O'Person ÆØÅ",
  organisation: { organisationTypeId: 1, organisationCode: '1' },
  roles: ['sagsbehandler', 'drift'],
} as const;

/** As the role that the gateway works as. */
describe('sessions', () => {
  let database: TestDatabase;
  let gateway: ReturnType<typeof openDatabase>;
  let sessions: ReturnType<typeof sessionsOn>;
  const after_ = (minutes: number) => new Date(NOW.getTime() + minutes * MINUTE_MS);

  before(async () => {
    database = await freshDatabase();
    gateway = openDatabase(database.gateway);
    sessions = sessionsOn(gateway, LIVES, keyedHashBy(randomBytes(32)));
  });
  afterEach(() => database.knex('login_session').delete());
  after(async () => {
    await gateway.destroy();
    await database.drop();
  });

  it('are as they began, by ids of 256 random bits', async () => {
    const [id, other] = [await sessions.begin(PERSON, AT, NOW), await sessions.begin(PERSON, AT, NOW)];
    expect(Buffer.from(id, 'base64url')).to.have.length(32);
    expect(other).not.to.equal(id);
    const { handle, ...found } = (await sessions.use(id, NOW)) ?? expect.fail('it is there');
    expect(found).to.deep.equal({
      ...PERSON,
      identifier: AT.identifier,
      cvr: undefined,
      createdAt: NOW,
      seenAt: NOW,
      endsAt: after_(480),
    });
    expect(handle).to.match(/^[\da-f]{12}$/);
  });

  it('write that they are used once a minute, and never an earlier time', async () => {
    const id = await sessions.begin(PERSON, AT, NOW);
    const seen = async () => (await database.knex('login_session').first<{ seen_at: Date }>()).seen_at;
    await sessions.use(id, new Date(NOW.getTime() + MINUTE_MS - 1));
    expect(await seen()).to.deep.equal(NOW);
    await sessions.use(id, after_(1));
    expect(await seen()).to.deep.equal(after_(1));
    await sessions.use(id, NOW);
    expect(await seen()).to.deep.equal(after_(1));
  });

  it('end once, and give their ID token to who has the id', async () => {
    const id = await sessions.begin(PERSON, AT, NOW);
    const ended = await Promise.all([sessions.end(id, NOW), sessions.end(id, NOW)]);
    expect(ended.filter(Boolean)).to.have.length(1);
    expect(ended.find(Boolean)?.idToken).to.equal(AT.idToken);
    expect(await sessions.end(randomBytes(32).toString('base64url'), NOW)).to.equal(undefined);
  });

  it('are of one provider: the same subject at another is somebody else', async () => {
    await sessions.begin(PERSON, { ...AT, sid: 'one' }, NOW);
    expect(await sessions.endAt({ issuer: 'https://other.example', sub: 'subject' })).to.deep.equal([]);
    expect(await sessions.endAt({ issuer: 'https://other.example', sid: 'one' })).to.deep.equal([]);
    expect(await sessions.endAt({ issuer: AT.issuer, sub: 'subject' })).to.have.length(1);
  });

  it('are forgotten when they have ended by themselves, and not before', async () => {
    const [used, idle] = [await sessions.begin(PERSON, AT, NOW), await sessions.begin(PERSON, AT, NOW)];
    await sessions.use(used, after_(20));
    expect(await sessions.deleteExpired(after_(29))).to.equal(0);
    expect(await sessions.deleteExpired(after_(30))).to.equal(1);
    expect(await sessions.use(idle, NOW)).to.equal(undefined);
    for (let minute = 40; minute < 480; minute += 20) await sessions.use(used, after_(minute));
    expect(await sessions.deleteExpired(after_(479))).to.equal(0);
    expect(await sessions.deleteExpired(after_(480))).to.equal(1);
  });
});
