import { expect } from 'chai';
import { outboxOn } from '../../src/mail/outbox/outbox-store.js';
import { databaseUrl, freshDatabase, type TestDatabase } from '../support/database.js';
import { refuse } from '../support/refusals.js';
import { Operator, typed } from './operator.js';

describe('jobnet outbox', () => {
  let database: TestDatabase;
  let id: string;
  before(async () => {
    database = await freshDatabase();
    id = await refuse(database.knex);
    await refuse(database.knex);
  });
  after(() => database.drop());
  const operator = new Operator(
    () => database.address,
    () => new Date(),
  );
  const run = (...args: string[]) => operator.run('outbox', ...args);
  const usage = (...args: string[]) => operator.usage('outbox', ...args);
  const giveUp = async (nr: number) => {
    const outbox = outboxOn(database.knex);
    const mail = await outbox.claim(nr, 1000);
    if (!mail) throw new Error('not taken');
    await outbox.giveUp(mail, '550 RCPT TO');
  };

  it('lists what was given up and has it sent again', async () => {
    expect(await run('list')).to.equal('No mail is in the state given_up.');
    expect(await run('send', '--all')).to.equal('No mail is in the state given_up.');
    await giveUp(1);
    await giveUp(2);
    const [first] = (await run('list')).split('\n');
    expect(first).to.equal(
      `1  given_up  ${id} version 1, refused 2026-11-23T23:30:00.000Z  tries: 1  550 RCPT TO`,
    );
    const [summary] = (await operator.json('outbox', 'list')) as unknown[];
    expect(summary).to.deep.equal({
      number: 1,
      state: 'given_up',
      jobannonceId: id,
      version: 1,
      refusedAt: '2026-11-23T23:30:00.000Z',
      attempts: 1,
      error: '550 RCPT TO',
    });
    // One of the two was not given up: both are told of, and the exit code is not 0.
    expect(await operator.ends('outbox', 'send', '1', '7')).to.deep.equal({
      code: 1,
      stdout: '1 is sent again.\n7 is not given up.',
      stderr: '',
    });
    expect(await run('list', 'waiting')).to.match(/^1 {2}waiting .* tries: 0$/);
    expect(await operator.json('outbox', 'send', '--all')).to.deep.equal([{ number: 2, sent: true }]);
    expect(await run('list')).to.equal('No mail is in the state given_up.');
  });

  it('says what is wrong with what it was asked', async () => {
    expect(await usage()).to.include('Usage: jobnet outbox');
    expect(await usage('delete', '1')).to.include("unknown command 'delete'");
    for (const args of [[], ['1', '--all']])
      expect(await usage('send', ...args)).to.equal('Give numbers of mails, or --all.');
    expect(await usage('list', 'waiting', 'x')).to.include('too many arguments');
    expect(await usage('list', 'glemt')).to.include('choices are waiting, sent, given_up, no_address');
    for (const word of ['x', '0', '1; drop'])
      expect(await usage('send', word)).to.include(JSON.stringify(word));
  });

  it('runs as an operator types it', async () => {
    const { stdout } = await typed(
      { DATABASE_URL: databaseUrl(database.address) },
      'outbox',
      'list',
      'waiting',
    );
    expect(stdout)
      .to.match(/^1 {2}waiting/)
      .and.to.match(/\n2 {2}waiting/);
  });
});
