import { randomUUID } from 'node:crypto';
import { expect } from 'chai';
import type { EventLog } from '../../../../src/services/jobannonce/history/port.js';
import { eventLogOn, feedStatement } from '../../../../src/services/jobannonce/history/store.js';
import type { StoredJobannonce, JobannonceStore } from '../../../../src/services/jobannonce/ad/store-port.js';
import { jobannonceStoreOn } from '../../../../src/services/jobannonce/ad/store.js';
import { type InTransaction, transactionsOn } from '../../../../src/store/sql/knex-transaction.js';
import type { TestDatabase } from '../../../support/database.js';
import { onEveryPostgres } from '../../../support/every-postgres.js';
import { storedJobannonce, haendelse } from '../../../support/jobannoncer.js';

onEveryPostgres('the event log', (fresh) => {
  let database: TestDatabase;
  let store: JobannonceStore;
  let log: EventLog;
  let inTransaction: InTransaction;
  beforeEach(async () => {
    database = await fresh();
    store = jobannonceStoreOn(database.knex);
    log = eventLogOn(database.knex);
    inTransaction = transactionsOn(database.knex);
  });
  afterEach(() => database.drop());

  const insert = (other: Partial<StoredJobannonce> = {}) => {
    const ad = storedJobannonce({ id: randomUUID(), ...other });
    return inTransaction((transaction) => store.insert(transaction, ad, haendelse())).then(() => ad);
  };
  const close = (ad: StoredJobannonce, version: number) =>
    inTransaction((transaction) =>
      store.update(transaction, { id: ad.id, version }, { kind: 'Afsluttet' }, haendelse()),
    );

  /** A change that is written and not yet committed, until `commit` is called. */
  async function pending(ad: StoredJobannonce): Promise<{ commit: () => Promise<void> }> {
    let commit: () => void = () => undefined;
    const mayCommit = new Promise<void>((resolve) => (commit = resolve));
    let written: () => void = () => undefined;
    const isWritten = new Promise<void>((resolve) => (written = resolve));
    const committed = inTransaction(async (transaction) => {
      await store.insert(transaction, ad, haendelse());
      written();
      await mayCommit;
    });
    await isWritten;
    return {
      commit: () => {
        commit();
        return committed;
      },
    };
  }

  const seen = async (after: number, count = 100) => {
    const { haendelser, lastPlace } = await log.feed(undefined, after, count);
    return { ids: haendelser.map(({ jobannonceId }) => jobannonceId), lastPlace };
  };

  it('delivers an event that was written first and committed last: no cursor passes it', async () => {
    const slow = storedJobannonce({ id: randomUUID() });
    const { commit } = await pending(slow);
    const fast = await insert();
    const numbers = await database.knex('haendelse').select('nr');
    expect(numbers, 'the slow one drew its number first').to.deep.equal([{ nr: '2' }]);
    const first = await seen(0);
    expect(first).to.deep.equal({ ids: [fast.id], lastPlace: 1 });
    expect(await seen(first.lastPlace)).to.deep.equal({ ids: [], lastPlace: 1 });
    await commit();
    expect(await seen(first.lastPlace)).to.deep.equal({ ids: [slow.id], lastPlace: 2 });
    // And who reads it all again reads it in the same order.
    expect(await seen(0)).to.deep.equal({ ids: [fast.id, slow.id], lastPlace: 2 });
  });

  it('is never held back by a transaction that is rolled back', async () => {
    const ad = storedJobannonce({ id: randomUUID() });
    const failed = inTransaction(async (transaction) => {
      await store.insert(transaction, ad, haendelse());
      throw new Error('changed my mind');
    });
    expect(await failed.catch((error: unknown) => String(error))).to.include('changed my mind');
    const { id } = await insert();
    expect(await seen(0)).to.deep.equal({ ids: [id], lastPlace: 1 });
  });

  it('loses, repeats and reorders nothing while many write and several read', async () => {
    const writers = Array.from({ length: 8 }, async () => {
      for (let i = 0; i < 10; i += 1) await close(await insert(), 1);
    });
    let isOver = false;
    const follow = async () => {
      const got: string[] = [];
      let after = 0;
      for (let atEnd = false; ;) {
        const { haendelser, lastPlace } = await log.feed(undefined, after, 7);
        got.push(...haendelser.map(({ jobannonceId, version }) => `${jobannonceId} ${version}`));
        const last = haendelser.at(-1)?.loebenummer;
        if (haendelser.length === 7 && last !== undefined) after = last;
        else {
          after = lastPlace;
          if (atEnd) return got;
        }
        atEnd = isOver;
      }
    };
    const readers = [follow(), follow(), follow()];
    await Promise.all(writers);
    isOver = true;
    const [first = [], ...others] = await Promise.all(readers);
    expect(first).to.have.length(160);
    expect(new Set(first).size).to.equal(160);
    for (const other of others) expect(other).to.deep.equal(first);
    const isAfter = (event: string) =>
      !event.endsWith(' 2') || first.indexOf(event.replace(/2$/, '1')) < first.indexOf(event);
    expect(first.every(isAfter)).to.equal(true);
    const numbers = await database.knex('haendelse').orderBy('loebenummer').pluck<string[]>('loebenummer');
    expect(numbers.map(Number)).to.deep.equal(Array.from({ length: 160 }, (_, i) => i + 1));
  });

  it('numbers a great backlog in batches, and says that there is more', async () => {
    const ad = await insert();
    await database.knex.raw(
      `insert into haendelse
         (jobannonce_id, version, haendelsestype, tidspunkt, udfoert_af, log_id, indhold, organisation_type_id, organisation_code)
       select jobannonce_id, n, 'Aendret', tidspunkt, udfoert_af, log_id, '{}', organisation_type_id, organisation_code
       from haendelse, generate_series(2, 501) as n where jobannonce_id = ?`,
      [ad.id],
    );
    const first = await log.feed(undefined, 198, 10);
    expect(first).to.include({ lastPlace: 200, isBehind: true });
    expect(first.haendelser.map(({ version }) => version)).to.deep.equal([199, 200]);
    expect(await log.feed(undefined, 200, 10)).to.include({ lastPlace: 400, isBehind: true });
    expect(await log.feed(undefined, 400, 10)).to.include({ lastPlace: 501, isBehind: false });
  });

  it('reads what one organisation owns from its own index, however much others have', async () => {
    const { ejer } = await insert();
    await database.knex.raw(
      `insert into haendelse (loebenummer, jobannonce_id, version, haendelsestype, tidspunkt, udfoert_af, log_id,
         indhold, organisation_type_id, organisation_code)
       select n, jobannonce_id, n, 'Aendret', tidspunkt, udfoert_af, log_id, '{}', organisation_type_id,
         case when n % 2 = 0 then organisation_code else '999' end
       from haendelse, generate_series(2, 20001) as n`,
    );
    await database.knex.raw('analyze haendelse');
    const { text, values = [] } = feedStatement(ejer);
    const { rows } = await database.knex.raw<{ rows: Record<string, string>[] }>(
      `explain ${text.replaceAll(/\$(\d)/g, ':p$1')}`,
      Object.fromEntries([10_000, 20_000, 26, ...values].map((value, i) => [`p${i + 1}`, value])),
    );
    const plan = rows.flatMap((row) => Object.values(row)).join('\n');
    expect(plan).to.match(/Index Scan using haendelse_owner_loebenummer_idx/);
    expect(plan).to.match(/Index Cond: \(\(ROW\(.*ROW\(/);
    expect(plan).not.to.match(/Sort/);
  });

  it('gives an organisation its own only, up to the same place for all', async () => {
    const own = await insert();
    await insert({ ejer: { organisationTypeId: 2, organisationCode: '461' } });
    const { haendelser, lastPlace } = await log.feed(own.ejer, 0, 100);
    expect(haendelser.map(({ jobannonceId }) => jobannonceId)).to.deep.equal([own.id]);
    expect(lastPlace).to.equal(2);
  });

  it('tells an ad as it was after the change, with its state now, and of a deleted one no state', async () => {
    const ad = await insert();
    await close(ad, 1);
    const states = async () =>
      (await log.feed(undefined, 0, 100)).haendelser.map(({ indhold, tilstand }) => [
        indhold.Titel,
        tilstand?.afsluttetTidspunkt,
      ]);
    const { Titel } = ad.indhold;
    const ended = haendelse().tidspunkt;
    expect(await states()).to.deep.equal([
      [Titel, ended],
      [Titel, ended],
    ]);
    await inTransaction((transaction) =>
      store.update(transaction, { id: ad.id, version: 2 }, { kind: 'Slettet' }, haendelse()),
    );
    expect(await states()).to.deep.equal([
      [Titel, undefined],
      [Titel, undefined],
      [Titel, undefined],
    ]);
  });

  it('has the history of one ad, each event with the content before it, page by page', async () => {
    const ad = await insert();
    await insert();
    const { publiceringTidspunkt: _, ...rest } = ad;
    const next = { ...rest, indhold: { ...ad.indhold, Titel: 'Ny' } };
    await inTransaction((transaction) =>
      store.update(transaction, ad, { kind: 'Aendret', ...next }, haendelse()),
    );
    await close(ad, 2);
    const all = await log.history(ad.id, 0, 100);
    expect(
      all.map(({ version, haendelsestype, before, indhold }) => [
        version,
        haendelsestype,
        before?.Titel,
        indhold.Titel,
      ]),
    ).to.deep.equal([
      [1, 'Oprettet', undefined, ad.indhold.Titel],
      [2, 'Aendret', ad.indhold.Titel, 'Ny'],
      [3, 'Afsluttet', 'Ny', 'Ny'],
    ]);
    expect(await log.history(ad.id, all[0]!.nr, 1)).to.deep.equal([all[1]]);
    expect(await log.history(ad.id, all[2]!.nr, 1)).to.deep.equal([]);
    expect(all[0]).to.deep.include({
      performedBy: haendelse().performedBy,
      tidspunkt: haendelse().tidspunkt,
    });
  });
});
