import { expect } from 'chai';
import { portalbrugereOn } from '../../src/services/brugeradministration/roller/store.js';
import { freshDatabase, type TestDatabase } from '../support/database.js';
import { Operator } from './operator.js';

const WHY = ['--by', 'KLJ', '--reason', 'sag 17'];
const ODENSE = { organisationTypeId: 8, organisationCode: '461' };

describe('jobnet users', () => {
  let database: TestDatabase;
  let now = new Date('2026-11-23T08:00:00Z');
  beforeEach(async () => {
    database = await freshDatabase();
  });
  afterEach(() => database.drop());
  const operator = new Operator(
    () => database.address,
    () => now,
  );
  const run = (...args: string[]) => operator.run('users', ...args);
  const refusal = (...args: string[]) => operator.refusal('users', ...args);
  const usage = (...args: string[]) => operator.usage('users', ...args);
  const held = async () => [...(await portalbrugereOn(database.knex).find('kaj461', ODENSE))];

  it('creates a user once, for an organisation that can be', async () => {
    expect(await run('list')).to.equal('No users.');
    expect(await run('create', 'kaj461', '8/461', ...WHY)).to.equal('kaj461 is a user of 8/461.');
    expect(await refusal('create', 'kaj461', '2/28', ...WHY)).to.include('kaj461 is a user already');
    expect(await run('list', '8/461')).to.equal('8/461  kaj461');
    expect(await run('list', '2/28')).to.equal('No users.');
    expect(await usage('create', 'ann28', 'otte', ...WHY)).to.include('must be type/code, e.g. 8/461');
    expect(await usage('create', 'ann28', '99/461', ...WHY)).to.include('99');
    expect(await usage('create', 'a'.repeat(256), '8/461', ...WHY)).to.include('1 to 255 characters');
    expect(await usage('create', 'ann28', '2/28')).to.include('--by');
  });

  it('gives and takes away any role, and keeps what was', async () => {
    await run('create', 'kaj461', '8/461', ...WHY);
    expect(await run('grant', 'kaj461', 'LBA', ...WHY)).to.equal(
      'kaj461 has the role LBA i egen organisation.',
    );
    expect(await refusal('grant', 'kaj461', 'LBA', ...WHY)).to.include('already');
    expect(await held()).to.deep.equal(['LBA']);
    now = new Date('2026-11-24T08:00:00Z');
    await run('revoke', 'kaj461', 'LBA', ...WHY);
    expect(await refusal('revoke', 'kaj461', 'LBA', ...WHY)).to.equal('kaj461 does not have the role LBA.');
    await run('grant', 'kaj461', 'LBA', '--by', 'MHN', '--reason', 'tilbage');
    expect(await operator.json('users', 'list')).to.deep.equal([
      {
        user: 'kaj461',
        organisationTypeId: 8,
        organisationCode: '461',
        created: '2026-11-23T08:00:00.000Z',
        closed: null,
        roles: [
          {
            role: 'LBA',
            granted: { at: '2026-11-23T08:00:00.000Z', by: 'KLJ', supportRequest: null },
            revoked: { at: '2026-11-24T08:00:00.000Z', by: 'KLJ', supportRequest: null },
          },
          {
            role: 'LBA',
            granted: { at: '2026-11-24T08:00:00.000Z', by: 'MHN', supportRequest: null },
            revoked: null,
          },
        ],
      },
    ]);
    expect(await run('list')).to.match(/kaj461\n {2}LBA .*KLJ {2}→ .*KLJ\n {2}LBA .*MHN {2}\(held\)$/);
    expect(await usage('grant', 'kaj461', 'Direktoer', ...WHY)).to.include('Landssupporten');
    expect(await refusal('grant', 'ukendt', 'LBA', ...WHY)).to.include('no open account');
  });

  it('closes an account with all its roles, and opens it again without them', async () => {
    await run('create', 'kaj461', '8/461', ...WHY);
    await run('grant', 'kaj461', 'LBA', ...WHY);
    await run('grant', 'kaj461', 'Virksomhedsbruger', ...WHY);
    expect(await held()).to.have.members(['LBA', 'Virksomhedsbruger']);
    expect(await run('close', 'kaj461', ...WHY)).to.equal('kaj461 has no account any more.');
    expect(await held()).to.deep.equal([]);
    expect(await portalbrugereOn(database.knex).findBruger('kaj461')).to.equal(undefined);
    expect(await refusal('close', 'kaj461', ...WHY)).to.include('no open account');
    expect(await refusal('grant', 'kaj461', 'LBA', ...WHY)).to.include('no open account');
    expect(await run('list')).to.include('(closed ');
    // What came in between closing and the next opening is not kept either.
    await database.knex('rolleaendring').insert({
      ...{ user_id: 'kaj461', rolle: 'LBA', nr: 3, tidspunkt: now, af: 'KLJ', begrundelse: 'for sent' },
    });
    expect(await held()).to.deep.equal([]);
    await run('create', 'kaj461', '8/461', ...WHY);
    expect(await held()).to.deep.equal([]);
  });
});
