import { randomBytes } from 'node:crypto';
import { expect } from 'chai';
import { keyedHashBy } from '../../src/security/keyed-hash.js';
import { sessionsOn } from '../../src/signin/session/session-store.js';
import { freshDatabase, type TestDatabase } from '../support/database.js';
import { Operator } from './operator.js';

const NOW = new Date('2026-11-30T12:00:00Z');
const LIVES = { idleMs: 30 * 60_000, longestMs: 8 * 60 * 60_000 };
const PERSON = {
  kind: 'virksomhed',
  userId: 'a'.repeat(64),
  name: 'Opfundet Person',
  organisation: { organisationTypeId: 10, organisationCode: '12345674' },
  cvr: '12345674',
  roles: ['lba'],
} as const;

describe('jobnet sessions', () => {
  let database: TestDatabase;
  let now = NOW;
  before(async () => {
    database = await freshDatabase();
  });
  afterEach(() => {
    now = NOW;
  });
  after(() => database.drop());
  const operator = new Operator(
    () => database.address,
    () => now,
  );
  const begin = () =>
    sessionsOn(database.knex, LIVES, keyedHashBy(randomBytes(32))).begin(
      PERSON,
      { issuer: 'https://provider.example', sub: 'subject', idToken: 'token', identifier: 'some-one' },
      NOW,
    );
  const isThere = async (id: string) =>
    (await sessionsOn(database.knex, LIVES, keyedHashBy(randomBytes(32))).use(id, NOW)) !== undefined;

  it('lists who is signed in, without a name, and signs out whom it is told to', async () => {
    expect(await operator.run('sessions', 'list')).to.equal('Nobody is signed in.');
    const [one, other] = [await begin(), await begin()];
    const listed = await operator.run('sessions', 'list');
    expect(listed).to.match(
      /^[\da-f]{12} {2}virksomhed {2}10\/12345674 {2}since 2026-11-30T12:00:00.000Z {2}seen 2026-11-30T12:00:00.000Z {2}lba$/m,
    );
    expect(listed).not.to.include(PERSON.name);
    const handles = (await operator.json('sessions', 'list')) as { session: string; userId: string }[];
    expect(handles.map(({ userId }) => userId)).to.deep.equal([PERSON.userId, PERSON.userId]);
    const handle = handles[0]?.session ?? '';
    expect(await operator.ends('sessions', 'revoke', handle, '000000000000', '--by', 'KLJ')).to.deep.equal({
      code: 1,
      stdout: `${handle} is signed out.\n000000000000 was not signed in.`,
      stderr: '',
    });
    expect([await isThere(one), await isThere(other)].filter(Boolean)).to.have.length(1);
    const rows = await database.knex('audit_trail').select<object[]>();
    expect(rows).to.have.length(1);
    expect(rows[0]).to.include({
      ...{ operation: 'LogUdAfDrift', user_id: 'KLJ', person_id: PERSON.userId, cvr: PERSON.cvr },
      ...{ organisation_type_id: 10, organisation_code: '12345674', outcome: 0 },
    });
    expect(await operator.run('sessions', 'revoke', '--all', '--by', 'KLJ')).to.match(
      /^[\da-f]{12} is signed out\.$/,
    );
    expect([await isThere(one), await isThere(other)]).to.deep.equal([false, false]);
    expect(await operator.run('sessions', 'revoke', '--all', '--by', 'KLJ')).to.equal(
      'Nobody was signed in.',
    );
    expect(await database.knex('audit_trail').where({ operation: 'LogUdAfDrift' })).to.have.length(2);
  });

  it('does not list those that have ended by themselves', async () => {
    await begin();
    now = new Date(NOW.getTime() + LIVES.idleMs);
    expect(await operator.run('sessions', 'list')).to.equal('Nobody is signed in.');
  });

  it('says what is wrong with what it was asked', async () => {
    expect(await operator.usage('sessions', 'revoke', '--by', 'KLJ')).to.include('or --all');
    expect(await operator.usage('sessions', 'revoke', '000000000000', '--all', '--by', 'KLJ')).to.include(
      'or --all',
    );
    expect(await operator.usage('sessions', 'revoke', '--all')).to.include('--by');
    expect(await operator.usage('sessions', 'revoke', "'; --", '--by', 'KLJ')).to.include(
      'e.g. 0f3a9c21b7de',
    );
  });
});
