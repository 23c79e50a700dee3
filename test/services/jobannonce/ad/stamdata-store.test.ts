import { expect } from 'chai';
import { stamdataRefreshOn } from '../../../../src/services/jobannonce/ad/stamdata-store.js';
import type { Stamdata } from '../../../../src/services/jobannonce/ad/store-port.js';
import { jobannonceStoreOn } from '../../../../src/services/jobannonce/ad/store.js';
import { offentligeTekster } from '../../../../src/services/jobannonce/public/content.js';
import { searchIndexOn } from '../../../../src/services/jobannonce/search/store.js';
import { openDatabase, requestSettings } from '../../../../src/store/sql/database.js';
import { transactionsOn } from '../../../../src/store/sql/knex-transaction.js';
import type { TestDatabase } from '../../../support/database.js';
import { onEveryPostgres } from '../../../support/every-postgres.js';
import { haendelse, storedJobannonce } from '../../../support/jobannoncer.js';
import { until } from '../../../support/until.js';

const NOW = new Date('2026-11-25T10:00:00+01:00');

onEveryPostgres('the company of an ad, when the register has it otherwise', (fresh) => {
  let database: TestDatabase;
  const adresse = { landekode: 'DK' };
  const { indhold } = storedJobannonce();
  const stamdata = { navn: 'Fjordkrogen ApS', adresse };
  const titel = {
    Titel: 'Kok hos Fjordkrogen, snart Havblik',
    Annoncetekst: '<p>Havblik og Fjordkrogen</p>',
  };
  const open = storedJobannonce({ virksomhed: stamdata, indhold: { ...indhold, ...titel } });
  const anonymous = storedJobannonce({
    id: '0b7a4b1c-6d9e-4f7e-9c55-3f2f5d1a7e02',
    virksomhed: stamdata,
    indhold: { ...indhold, ...titel, AnonymArbejdsgiver: true },
  });
  const virksomhed = {
    cvr: '10150817',
    navn: 'Havblik A/S',
    status: 'NORMAL',
    adresse,
    produktionsenheder: [],
  };

  before(async () => {
    database = await fresh();
    const store = jobannonceStoreOn(database.knex);
    for (const ad of [open, anonymous])
      await transactionsOn(database.knex)(async (transaction) => {
        await store.insert(transaction, ad, haendelse());
        const tekster = offentligeTekster(ad.indhold, { ...virksomhed, navn: stamdata.navn }, stamdata, []);
        await store.decide(transaction, ad, { kind: 'Godkendt', tekster }, haendelse());
      });
  });
  after(() => database.drop());

  const found = async (fritekst: string) => {
    const page = { now: NOW, after: undefined, count: 9, complete: false };
    return (await searchIndexOn(database.knex).find({ facets: [], fritekst }, page)).map(({ id }) => id);
  };
  const rows = async (table: string) =>
    (await database.knex(table).select('virksomhed', 'version')).map((row: unknown) => row);

  it('is what the newest answer says, in both versions, without a version or an event', async () => {
    const refresh = stamdataRefreshOn(database.knex);
    await Promise.all([refresh(virksomhed), refresh(virksomhed), refresh(virksomhed)]);
    const now = {
      virksomhed: { navn: 'Havblik A/S', adresse, tidligereNavne: ['Fjordkrogen ApS'] },
      version: 1,
    };
    expect(await rows('jobannonce')).to.deep.equal([now, now]);
    expect(await rows('jobannonce_godkendt')).to.deep.equal([now, now]);
    expect(await database.knex('haendelse')).to.have.lengthOf(4);
  });

  it('leaves hidden what an anonymous ad hid, and hides its former names at the next approval', async () => {
    expect(await found('fjordkrogen')).to.deep.equal([open.id]);
    const [row] = await database
      .knex('jobannonce')
      .where({ id: anonymous.id })
      .select<{ virksomhed: Stamdata }[]>('virksomhed');
    const kept = row?.virksomhed;
    const { Titel } = offentligeTekster(anonymous.indhold, virksomhed, kept, []);
    expect(Titel).to.equal('Kok hos ***, snart ***');
  });

  it('is let alone in the ads of others', async () => {
    await stamdataRefreshOn(database.knex)({ ...virksomhed, cvr: '97000999', navn: 'Andre' });
    expect(JSON.stringify(await rows('jobannonce'))).not.to.include('Andre');
  });

  it('needs one connection only, and waits for who changes an ad without holding that up', async () => {
    const narrow = openDatabase(database.address, requestSettings({ connections: 1 }));
    const refresh = stamdataRefreshOn(narrow);
    const renamed = { ...virksomhed, navn: 'Tredje A/S' };
    const waits = `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
    try {
      const { refreshes } = await transactionsOn(database.knex)(async (transaction) => {
        const store = jobannonceStoreOn(database.knex);
        await store.lock(transaction, open.id);
        const begun = Promise.all([refresh(renamed), refresh(renamed)]);
        await until(async () => (await database.knex.raw<{ rows: unknown[] }>(waits)).rows.length > 0);
        expect(await store.update(transaction, open, { kind: 'Afsluttet' }, haendelse())).to.equal(true);
        return { refreshes: begun };
      });
      await refreshes;
    } finally {
      await narrow.destroy();
    }
    const names = (await rows('jobannonce')).map((row) => (row as { virksomhed: Stamdata }).virksomhed.navn);
    expect(names).to.deep.equal(['Tredje A/S', 'Tredje A/S']);
  });
});
