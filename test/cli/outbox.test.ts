import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect } from 'chai';
import { outboxOn } from '../../src/mail/outbox/outbox-store.js';
import { outbox as runOutbox, USAGE } from '../../src/cli/outbox.js';
import { databaseUrl, freshDatabase, type TestDatabase } from '../support/database.js';
import { refuse } from '../support/refusals.js';

describe('npm run outbox', () => {
  let database: TestDatabase;
  let id: string;
  before(async () => {
    database = await freshDatabase();
    id = await refuse(database.knex);
    await refuse(database.knex);
  });
  after(() => database.drop());
  const outbox = () => outboxOn(database.knex);
  const run = (...args: string[]) => runOutbox(args, outbox());
  const refusal = async (...args: string[]) => {
    const error = await run(...args).catch((thrown: unknown) => thrown);
    expect(error).to.have.property('name', 'OutboxError');
    return (error as Error).message;
  };
  const giveUp = async (nr: number) => {
    const mail = await outbox().tag(nr, 1000);
    if (!mail) throw new Error('not taken');
    await outbox().giveUp(mail, '550 RCPT TO');
  };

  it('lists what was given up and has it sent again', async () => {
    expect(await run('list')).to.equal('No mail is given_up.');
    expect(await run('send', 'alle')).to.equal('No mail is given_up.');
    await giveUp(1);
    await giveUp(2);
    const [first] = (await run('list')).split('\n');
    expect(first).to.equal(
      `1  given_up  ${id} version 1, refused 2026-11-23T23:30:00.000Z  tries: 1  550 RCPT TO`,
    );
    expect(await run('send', '1', '7')).to.equal('1 is sent again.\n7 is not given up.');
    expect(await run('list', 'waiting')).to.match(/^1 {2}waiting .* tries: 0$/);
    expect(await run('send', 'alle')).to.equal('2 is sent again.');
    expect(await run('list')).to.equal('No mail is given_up.');
  });

  it('says what is wrong with what it was asked', async () => {
    for (const args of [[], ['delete', '1'], ['send'], ['list', 'waiting', 'x']])
      expect(await refusal(...args)).to.equal(USAGE);
    expect(await refusal('list', 'glemt')).to.include('must be one of waiting, sent, given_up, no_address');
    for (const word of ['x', '0', '1; drop'])
      expect(await refusal('send', word)).to.include(JSON.stringify(word));
  });

  it('runs as an operator types it', async () => {
    const env = { PATH: process.env.PATH, DATABASE_URL: databaseUrl(database.address) };
    const cwd = join(import.meta.dirname, '..', '..');
    const typed = ['tools/operator.mjs', 'outbox', 'list', 'waiting'];
    const { stdout } = await promisify(execFile)(process.execPath, typed, { cwd, env });
    expect(stdout)
      .to.match(/^1 {2}waiting/)
      .and.to.match(/\n2 {2}waiting/);
  }).timeout(60_000);
});
