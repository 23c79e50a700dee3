import { expect } from 'chai';
import type { JobordreStore } from '../../../../src/services/jobordre/ordre/store-port.js';
import { jobordreStoreOn } from '../../../../src/services/jobordre/ordre/store.js';
import { type InTransaction, transactionsOn } from '../../../../src/store/sql/knex-transaction.js';
import type { TestDatabase } from '../../../support/database.js';
import { onEveryPostgres } from '../../../support/every-postgres.js';
import { CREATED, haendelse, jobordre, nyJobordre } from '../../../support/jobordrer.js';

const LATER = new Date('2026-12-01T08:00:00.000Z');
const AUTHORITY = { part: 'Myndighed', organisationTypeId: 8, organisationCode: '461' } as const;

onEveryPostgres('the store of job orders', (fresh) => {
  let database: TestDatabase;
  let store: JobordreStore;
  let inTransaction: InTransaction;
  before(async () => {
    database = await fresh();
    store = jobordreStoreOn(database.knex);
    inTransaction = transactionsOn(database.knex);
  });
  after(() => database.drop());

  const insert = async (ny = nyJobordre()) => {
    const order = await inTransaction((transaction) =>
      store.insert(transaction, ny, ny.indhold, haendelse()),
    );
    if (!order) throw new Error('there was one with that id');
    return order;
  };
  const events = (id: string) =>
    database
      .knex('jobordre_haendelse')
      .where({ jobordre_id: id })
      .orderBy('nr')
      .select<Record<string, unknown>[]>();

  it('gives back what was written, with a number higher than the one before', async () => {
    const first = await insert();
    const ny = nyJobordre({ senesteNote: { tekst: 'æøå', tidspunkt: CREATED, af: AUTHORITY } });
    const order = await insert(ny);
    expect(order).to.deep.equal({
      ...ny,
      nummer: order.nummer,
      version: 1,
      kandidater: { Formidlet: 0, Ansat: 0, IkkeAnsat: 0, Fjernet: 0 },
      senesteHandling: CREATED,
    });
    expect(order.nummer).to.be.greaterThan(first.nummer);
    expect(await store.find(ny.id)).to.deep.equal(order);
    expect(await events(ny.id)).to.have.length(1);
  });

  it('writes none under an id that is taken, and knows what the first was created with', async () => {
    const { Startdato: _, ...sendt } = jobordre();
    const ny = nyJobordre();
    await inTransaction((transaction) => store.insert(transaction, ny, sendt, haendelse()));
    const other = nyJobordre({ id: ny.id, indhold: jobordre({ Titel: 'Kok' }) });
    const second = await inTransaction((transaction) =>
      store.insert(transaction, other, other.indhold, haendelse()),
    );
    expect(second).to.equal(undefined);
    expect((await store.find(ny.id))?.indhold.Titel).to.equal('Køkkenmedhjælper');
    expect(await store.findOprettelse(ny.id)).to.deep.equal({ sendt, indhold: ny.indhold });
    expect(await events(ny.id)).to.have.length(1);
  });

  it('writes the next version with its event, and what lists sort by', async () => {
    const order = await insert();
    const after = {
      ...order,
      version: 2,
      indhold: jobordre({
        Titel: 'Kok',
        Kontaktperson: { Fornavne: 'Bo', Efternavn: 'Ås' },
        Svarfrist: '2027-01-31',
      }),
      statusSat: 'Lukket' as const,
      lukkeaarsag: 'Besat' as const,
      tovholder: { Fornavne: 'Anne', Efternavn: 'Lind', Email: 'a@b.example', MedarbejderIdentifier: 'ALI' },
      senesteNote: { tekst: 'Tak.', tidspunkt: LATER, af: AUTHORITY },
      senesteHandling: LATER,
    };
    const event = haendelse({ type: 'StatusAendret', statusSat: 'Lukket', beskrivelse: 'Tak.' });
    await inTransaction((transaction) => store.update(transaction, after, event));
    expect(await store.find(order.id)).to.deep.equal(after);
    const [row] = await database
      .knex('jobordre')
      .where({ id: order.id })
      .select<object[]>(
        'titel',
        'kontaktperson',
        database.knex.raw("to_char(svarfrist, 'YYYY-MM-DD') as svarfrist"),
      );
    expect(row).to.deep.equal({ titel: 'Kok', kontaktperson: 'Bo Ås', svarfrist: '2027-01-31' });
    const [, written] = await events(order.id);
    expect(written).to.include({
      version: 2,
      haendelsestype: 'StatusAendret',
      status_sat: 'Lukket',
      beskrivelse: 'Tak.',
    });
  });

  it('writes nothing of a version that is not the next one', async () => {
    const order = await insert();
    const after = { ...order, version: 3 };
    const written = inTransaction((transaction) => store.update(transaction, after, haendelse()));
    expect(await written.catch(String)).to.include('is not the next one');
    expect(await events(order.id)).to.have.length(1);
  });

  it('counts candidates by their status, and keeps the version', async () => {
    const order = await insert();
    const event = haendelse({ type: 'Formidlet', tidspunkt: LATER });
    await inTransaction(async (transaction) => {
      const locked = await store.lock(transaction, order.id);
      if (!locked) throw new Error('not found');
      await store.count(transaction, locked, { til: 'Formidlet' }, event);
      await store.count(transaction, locked, { til: 'Formidlet' }, event);
      await store.count(transaction, locked, { fra: 'Formidlet', til: 'Ansat' }, event);
      await store.count(transaction, locked, { fra: 'Ansat', til: 'Ansat' }, event);
      await store.count(transaction, locked, undefined, event);
    });
    expect(await store.find(order.id)).to.deep.equal({
      ...order,
      kandidater: { Formidlet: 1, Ansat: 1, IkkeAnsat: 0, Fjernet: 0 },
      senesteHandling: LATER,
    });
    expect(await events(order.id)).to.have.length(6);
  });

  it('lets a second change of an order wait for the first', async () => {
    const order = await insert();
    const versions: number[] = [];
    await Promise.all(
      [1, 2, 3].map(() =>
        inTransaction(async (transaction) => {
          const locked = await store.lock(transaction, order.id);
          if (!locked) throw new Error('not found');
          versions.push(locked.version);
          await store.update(transaction, { ...locked, version: locked.version + 1 }, haendelse());
        }),
      ),
    );
    expect(versions).to.deep.equal([1, 2, 3]);
  });
});
