import { randomUUID } from 'node:crypto';
import { expect } from 'chai';
import { feedOf } from '../../../src/services/feed/feed-sql.js';
import { jobannonceStoreOn } from '../../../src/services/jobannonce/ad/store.js';
import { transactionsOn } from '../../../src/store/sql/knex-transaction.js';
import { freshDatabase, type TestDatabase } from '../../support/database.js';
import { haendelse, storedJobannonce } from '../../support/jobannoncer.js';

const ORDER_EVENTS = { table: 'jobordre_haendelse', lockKey: 1 };

/** The feed of ads has a test of its own; this is of what makes it one of any table. */
describe('the feed of a second table', () => {
  let database: TestDatabase;
  const order = randomUUID();
  before(async () => {
    database = await freshDatabase();
    await database.knex('jobordre').insert({
      ...{ id: order, version: 1, type: 1, titel: 'Kok', cvr: '12345674', jobcenter: '461' },
      ...{ kontaktperson: 'Ida', loebende: true, indhold: {}, status_sat: 'Aaben', oprettet_af: {} },
      oprettelse: {},
      ...{ oprettet_tidspunkt: new Date(0), seneste_handling: new Date(0) },
    });
  });
  after(() => database.drop());

  const write = (haendelsestype: string) =>
    database.knex('jobordre_haendelse').insert({
      ...{ jobordre_id: order, version: 1, haendelsestype, tidspunkt: new Date(0) },
      ...{ udfoert_af: {}, log_id: randomUUID() },
    });
  const read = (after: number) =>
    feedOf(
      database.knex,
      ORDER_EVENTS,
      { after, count: 10 },
      {
        name: 'feed of a test',
        text: `select loebenummer, haendelsestype from jobordre_haendelse
          where loebenummer > $1 and loebenummer <= $2 and haendelsestype <> 'Note'
          order by loebenummer limit $3`,
      },
      ({
        loebenummer,
        haendelsestype,
      }: {
        readonly loebenummer: string;
        readonly haendelsestype: string;
      }) => ({ loebenummer: Number(loebenummer), haendelsestype }),
    );

  it('has places of its own, whatever has happened to ads', async () => {
    await transactionsOn(database.knex)((transaction) =>
      jobannonceStoreOn(database.knex).insert(transaction, storedJobannonce(), haendelse()),
    );
    for (const type of ['Oprettet', 'Note', 'Formidling']) await write(type);
    const haendelser = [
      { loebenummer: 1, haendelsestype: 'Oprettet' },
      { loebenummer: 3, haendelsestype: 'Formidling' },
    ];
    expect(await read(0)).to.deep.equal({ haendelser, lastPlace: 3, isBehind: false });
    expect(await database.knex('haendelse').whereNotNull('loebenummer')).to.deep.equal([]);
  });

  it('goes on behind what was left out', async () => {
    await write('Note');
    expect(await read(3)).to.deep.equal({ haendelser: [], lastPlace: 4, isBehind: false });
  });
});
