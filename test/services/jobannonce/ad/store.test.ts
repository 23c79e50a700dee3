import { randomUUID } from 'node:crypto';
import { inspect } from 'node:util';
import { expect } from 'chai';
import { changed, decided as afterDecision } from '../../../../src/services/jobannonce/ad/jobannonce.js';
import type {
  Aendring,
  Beslutning,
  StoredJobannonce,
  JobannonceStore,
} from '../../../../src/services/jobannonce/ad/store-port.js';
import { jobannonceStoreOn } from '../../../../src/services/jobannonce/ad/store.js';
import { type InTransaction, transactionsOn } from '../../../../src/store/sql/knex-transaction.js';
import type { Transaction } from '../../../../src/store/sql/transaction.js';
import type { TestDatabase } from '../../../support/database.js';
import { onEveryPostgres } from '../../../support/every-postgres.js';
import { storedJobannonce, haendelse } from '../../../support/jobannoncer.js';

onEveryPostgres('the store of job ads', (fresh) => {
  let database: TestDatabase;
  let store: JobannonceStore;
  let inTransaction: InTransaction;
  before(async () => {
    database = await fresh();
    store = jobannonceStoreOn(database.knex);
    inTransaction = transactionsOn(database.knex);
  });
  after(() => database.drop());

  const rowsOf = async (id: string) => ({
    ads: await database.knex('jobannonce').where({ id }),
    events: await database.knex('haendelse').where({ jobannonce_id: id }),
  });

  it('gives back what was put in, to the last character and millisecond', async () => {
    const ad = storedJobannonce();
    await inTransaction((transaction) => store.insert(transaction, ad, haendelse()));
    expect(await store.find(ad.id)).to.deep.equal(ad);
  });

  it('keeps every optional part', async () => {
    const ad = storedJobannonce({
      id: randomUUID(),
      version: 7,
      konfliktramt: true,
      afgoerelse: 'afvist',
      afgjortTidspunkt: new Date('2026-11-25T09:00:00.001Z'),
      afvisning: { aarsagskoder: [3, 1], tekst: 'Teksten «kun unge» udelukker andre.' },
      afsluttetTidspunkt: new Date('2026-12-01T00:00:00.000Z'),
      slettetTidspunkt: new Date('2026-12-02T00:00:00.000Z'),
    });
    await inTransaction((transaction) => store.insert(transaction, ad, haendelse()));
    expect(await store.find(ad.id)).to.deep.equal(ad);
  });

  it('leaves out what is absent', async () => {
    const { publiceringTidspunkt: _, ...rest } = storedJobannonce({ id: randomUUID() });
    await inTransaction((transaction) => store.insert(transaction, rest, haendelse()));
    expect(await store.find(rest.id)).to.deep.equal(rest);
  });

  for (const hostile of [
    `'; drop table jobannonce; --`,
    '\\',
    '?',
    '$1 ?? :id',
    '{"a":[1]}',
    '😀 \u2028 \u0001',
  ]) {
    it(`keeps the text ${JSON.stringify(hostile)} as it is`, async () => {
      const { indhold } = storedJobannonce();
      const ad = storedJobannonce({
        id: randomUUID(),
        ejer: { organisationTypeId: 8, organisationCode: hostile },
        indhold: { ...indhold, Titel: hostile, Annoncetekst: hostile },
      });
      await inTransaction((transaction) =>
        store.insert(
          transaction,
          ad,
          haendelse({ performedBy: { ...haendelse().performedBy, organisationCode: hostile } }),
        ),
      );
      expect(await store.find(ad.id)).to.deep.equal(ad);
    });
  }

  it('writes the event with the ad: who, when, which version, which request, what', async () => {
    const ad = storedJobannonce({ id: randomUUID() });
    const event = haendelse();
    await inTransaction((transaction) => store.insert(transaction, ad, event));
    const { events } = await rowsOf(ad.id);
    const [{ nr, ...written }] = events as [Record<string, unknown>];
    expect(nr).to.match(/^\d+$/);
    expect(written).to.deep.equal({
      jobannonce_id: ad.id,
      version: 1,
      organisation_type_id: 8,
      organisation_code: '461',
      loebenummer: null,
      haendelsestype: 'Oprettet',
      tidspunkt: event.tidspunkt,
      udfoert_af: event.performedBy,
      log_id: event.logId,
      indhold: ad.indhold,
      afvisning: null,
    });
    expect(events).to.have.length(1);
  });

  it('writes neither when the event cannot be written', async () => {
    const ad = storedJobannonce({ id: randomUUID() });
    const broken = haendelse({ logId: 'no guid' });
    const error = await failure(inTransaction((transaction) => store.insert(transaction, ad, broken)));
    expect(error).to.have.property('code', '22P02');
    expect(await rowsOf(ad.id)).to.deep.equal({ ads: [], events: [] });
  });

  it('writes neither when the ad is there already', async () => {
    const ad = storedJobannonce({ id: randomUUID() });
    await inTransaction((transaction) => store.insert(transaction, ad, haendelse()));
    const again = failure(inTransaction((transaction) => store.insert(transaction, ad, haendelse())));
    expect(await again).to.have.property('code', '23505');
    expect((await rowsOf(ad.id)).events).to.have.length(1);
  });

  it('writes neither when the transaction ends in an exception', async () => {
    const ad = storedJobannonce({ id: randomUUID() });
    const error = await failure(
      inTransaction(async (transaction) => {
        await store.insert(transaction, ad, haendelse());
        throw new Error('changed my mind');
      }),
    );
    expect(error.message).to.equal('changed my mind');
    expect(await rowsOf(ad.id)).to.deep.equal({ ads: [], events: [] });
  });

  it('is seen by others only when the transaction is over', async () => {
    const ad = storedJobannonce({ id: randomUUID() });
    const during = await inTransaction(async (transaction) => {
      await store.insert(transaction, ad, haendelse());
      return store.find(ad.id);
    });
    expect(during).to.equal(undefined);
    expect(await store.find(ad.id)).to.deep.equal(ad);
  });

  it('refuses a decision without a time, and a time without a decision', async () => {
    const undated = storedJobannonce({ id: randomUUID(), afgoerelse: 'godkendt' });
    const undecided = storedJobannonce({ id: randomUUID(), afgjortTidspunkt: new Date() });
    for (const ad of [undated, undecided]) {
      const error = await failure(inTransaction((transaction) => store.insert(transaction, ad, haendelse())));
      expect(error).to.have.property('constraint', 'jobannonce_afgjort_check');
      // PostgreSQL quotes the refused row in `detail`.
      expect(inspect(error)).to.not.include(ad.id).and.not.include('461');
    }
  });

  describe('makes the next version', () => {
    const insert = async (other: Partial<StoredJobannonce> = {}) => {
      const ad = storedJobannonce({ id: randomUUID(), ...other });
      await inTransaction((transaction) => store.insert(transaction, ad, haendelse()));
      return ad;
    };
    const later = haendelse({ tidspunkt: new Date('2026-11-25T09:00:00.001Z') });
    const update = (ad: Pick<StoredJobannonce, 'id' | 'version'>, aendring: Aendring) =>
      inTransaction((transaction) => store.update(transaction, ad, aendring, later));
    const { indhold } = storedJobannonce();
    const newContent: Aendring = {
      kind: 'Aendret',
      indhold: { ...indhold, Titel: 'Ny', Virksomhed: { CVRnumberIdentifier: '12345674' } },
      konfliktramt: true,
      afpubliceringTidspunkt: new Date('2027-01-01T00:00:00.000Z'),
    };
    const decided: Partial<StoredJobannonce> = {
      afgoerelse: 'afvist',
      afgjortTidspunkt: new Date('2026-11-24T09:00:00.000Z'),
      afvisning: { aarsagskoder: [1], tekst: 'Nej.' },
    };

    for (const aendring of [newContent, { kind: 'Afsluttet' }, { kind: 'Slettet' }] as const) {
      it(`${aendring.kind}: exactly as the domain says, with its event`, async () => {
        const ad = await insert(decided);
        expect(await update(ad, aendring)).to.equal(true);
        const after = changed(ad, aendring, later.tidspunkt);
        expect(await store.find(ad.id)).to.deep.equal(after);
        const { ads, events } = await rowsOf(ad.id);
        expect(ads[0]).to.include({ cvr: after.indhold.Virksomhed.CVRnumberIdentifier });
        expect(events).to.have.length(2);
        expect(events[1]).to.deep.include({
          version: 2,
          haendelsestype: aendring.kind,
          tidspunkt: later.tidspunkt,
          indhold: after.indhold,
          organisation_type_id: 8,
          organisation_code: '461',
        });
      });
    }

    it('never of a version that is not the newest, nor of a deleted ad, nor of one that is not there', async () => {
      const ad = await insert();
      expect(await update({ ...ad, version: 2 }, { kind: 'Afsluttet' })).to.equal(false);
      expect(await update({ ...ad, id: randomUUID() }, { kind: 'Afsluttet' })).to.equal(false);
      expect(await store.find(ad.id)).to.deep.equal(ad);
      await update(ad, { kind: 'Slettet' });
      expect(await update({ ...ad, version: 2 }, newContent)).to.equal(false);
      expect((await rowsOf(ad.id)).events).to.have.length(2);
    });

    it('once, of two that race: the second waits for the first, and finds in its own transaction what that made', async () => {
      const ad = await insert();
      const outcomes = await Promise.all(
        [1, 2].map(() =>
          inTransaction(async (transaction) => {
            const written = await store.update(transaction, ad, newContent, later);
            return [written, (await store.find(ad.id, transaction))?.version];
          }),
        ),
      );
      expect(outcomes).to.have.deep.members([
        [true, 2],
        [false, 2],
      ]);
    });

    describe('beside the approved one', () => {
      const approvedAt = new Date('2026-11-24T09:00:00.001Z');
      const approval = haendelse({ tidspunkt: approvedAt });
      const approved = async () => {
        const ad = await insert();
        await inTransaction((transaction) => store.decide(transaction, ad, { kind: 'Godkendt' }, approval));
        return ad;
      };
      const asApproved = ({ version, indhold: content, ...ad }: StoredJobannonce) => ({
        version,
        indhold: content,
        godkendtTidspunkt: approvedAt,
        publiceringTidspunkt: ad.publiceringTidspunkt,
        afpubliceringTidspunkt: ad.afpubliceringTidspunkt,
        paaJobnetFra: approvedAt,
      });

      it('which new content leaves as it is', async () => {
        const ad = await approved();
        expect(await store.find(ad.id)).to.deep.include({ version: 1, godkendt: asApproved(ad) });
        await update(ad, newContent);
        const found = await store.find(ad.id);
        expect(found).to.deep.include({ version: 2, afgoerelse: 'afventer', godkendt: asApproved(ad) });
      });

      it('which an end ends, also when it is approved while the end waits', async () => {
        const ad = await insert();
        const end = await inTransaction(async (transaction) => {
          await store.decide(transaction, ad, { kind: 'Godkendt' }, approval);
          const ending = update(ad, { kind: 'Afsluttet' });
          await someoneWaits(database);
          // In an array, or it would be awaited here, where it waits for this transaction.
          return [ending];
        });
        expect(await Promise.all(end)).to.deep.equal([true]);
        const rows = await database.knex('jobannonce_godkendt').where({ jobannonce_id: ad.id });
        expect(rows[0]).to.deep.include({ version: 1, afsluttet_tidspunkt: later.tidspunkt });
      });

      it('which a deletion takes away', async () => {
        const ad = await approved();
        await update(ad, { kind: 'Slettet' });
        expect(await database.knex('jobannonce_godkendt').where({ jobannonce_id: ad.id })).to.deep.equal([]);
      });
    });
  });

  describe('decides', () => {
    const event = haendelse({ tidspunkt: new Date('2026-11-25T09:00:00.001Z') });
    const waiting = async (other: Partial<StoredJobannonce> = {}) => {
      const ad = storedJobannonce({ id: randomUUID(), version: 4, ...other });
      await inTransaction((transaction) => store.insert(transaction, ad, haendelse()));
      return ad;
    };
    const decide = (ad: StoredJobannonce, beslutning: Beslutning) =>
      inTransaction((transaction) => store.decide(transaction, ad, beslutning, event));
    const afvisning = {
      aarsagskoder: [5],
      tekst: 'Hvor?',
      felter: [{ sti: 'Job/Arbejdssted', tekst: 'Mangler.' }],
    };

    for (const beslutning of [{ kind: 'Godkendt' }, { kind: 'Afvist', afvisning }] as const) {
      it(`${beslutning.kind}: exactly as the domain says, with its event and no new version`, async () => {
        const ad = await waiting();
        await decide(ad, beslutning);
        expect(await store.find(ad.id)).to.deep.equal(afterDecision(ad, beslutning, event.tidspunkt));
        const { events } = await rowsOf(ad.id);
        expect(events).to.have.length(2);
        expect(events[1]).to.deep.include({
          version: 4,
          haendelsestype: beslutning.kind,
          indhold: ad.indhold,
          afvisning: beslutning.kind === 'Afvist' ? afvisning : null,
        });
      });
    }

    it('Godkendt by a machine: found by the words that it would be found by if a person had', async () => {
      const wordsOf = async (byMachine: boolean) => {
        const { id, ...ad } = await waiting();
        await decide({ id, ...ad }, { kind: 'Godkendt', ...(byMachine && { byMachine }) });
        const [row] = await database
          .knex('jobannonce_godkendt')
          .where({ jobannonce_id: id })
          .select<{ words: string }[]>(database.knex.raw('search_text::text as words'));
        return row?.words;
      };
      const words = await wordsOf(false);
      expect(words).to.match(/'\w+':/);
      expect(await wordsOf(true)).to.equal(words);
    });

    it('Godkendt by a machine as it is created: every row as by a creation and then a decision', async () => {
      const gateway = { ...event.performedBy, organisationCode: '-1' };
      const unseen = { kind: 'Godkendt', byMachine: true } as const;
      const rowsOf = async (write: (ad: StoredJobannonce) => (running: Transaction) => Promise<void>) => {
        const ad = storedJobannonce({ id: randomUUID() });
        await inTransaction(write(ad));
        const { knex } = database;
        const [jobannonce] = await knex<object>('jobannonce').where({ id: ad.id });
        const [approved] = await knex<object>('jobannonce_godkendt').where({ jobannonce_id: ad.id });
        const events = await knex<object>('haendelse').where({ jobannonce_id: ad.id }).orderBy('nr');
        const same = { id: undefined, jobannonce_id: undefined, nr: undefined };
        return [jobannonce, approved, ...events].map((row) => ({ ...row, ...same }));
      };
      const decidedLater = await rowsOf((ad) => async (transaction) => {
        await store.insert(transaction, ad, event);
        await store.decide(transaction, ad, unseen, { ...event, performedBy: gateway });
      });
      const atOnce = await rowsOf((ad) => (transaction) => {
        const approved = afterDecision(ad, unseen, event.tidspunkt);
        return store.insertApproved(transaction, approved, event, gateway);
      });
      expect(decidedLater).to.have.length(4);
      expect(atOnce).to.deep.equal(decidedLater);
    });

    it('Godkendt by a machine as it is created: never an anonymous ad', async () => {
      const { indhold, ...ad } = storedJobannonce({ id: randomUUID() });
      const anonymous = { ...ad, indhold: { ...indhold, AnonymArbejdsgiver: true } };
      const unseen = { kind: 'Godkendt', byMachine: true } as const;
      const approved = afterDecision(anonymous, unseen, event.tidspunkt);
      const failed = inTransaction((transaction) =>
        store.insertApproved(transaction, approved, event, event.performedBy),
      );
      expect(await failed.catch((error: unknown) => (error as Error).message)).to.match(/anonymous/);
      expect(await store.find(ad.id)).to.equal(undefined);
    });

    it('Godkendt again: since when it is on Jobnet exactly as the domain says', async () => {
      const day = (n: number) => new Date(event.tidspunkt.getTime() + n * 86_400_000);
      const { publiceringTidspunkt: _, ...straks } = await waiting({ afpubliceringTidspunkt: day(20) });
      // Approved on Jobnet, with a publication time that is past, one that lies ahead, before that
      // one, and when all is over.
      for (const [publicering, approved] of [
        [undefined, day(5)],
        [day(6), day(7)],
        [day(9), day(8)],
        [undefined, day(8.5)],
        [undefined, day(20)],
      ] as const) {
        const before = await store.find(straks.id);
        if (!before) throw new Error('gone');
        const { indhold, konfliktramt, afpubliceringTidspunkt } = before;
        const content = { kind: 'Aendret', indhold, konfliktramt, afpubliceringTidspunkt } as const;
        const aendring = publicering ? { ...content, publiceringTidspunkt: publicering } : content;
        if (before.afgoerelse === 'afventer') await decide(before, { kind: 'Godkendt' });
        const old = await store.find(straks.id);
        if (!old) throw new Error('gone');
        await inTransaction((transaction) => store.update(transaction, old, aendring, event));
        const next = changed(old, aendring, event.tidspunkt);
        await inTransaction((transaction) =>
          store.decide(transaction, next, { kind: 'Godkendt' }, haendelse({ tidspunkt: approved })),
        );
        expect(await store.find(straks.id)).to.deep.equal(
          afterDecision(next, { kind: 'Godkendt' }, approved),
        );
      }
    });

    it('and writes nothing of an ad that does not wait, or in another version', async () => {
      const decidedAlready = { afgoerelse: 'afvist', afgjortTidspunkt: event.tidspunkt } as const;
      const ads = [
        await waiting(decidedAlready),
        await waiting({ afsluttetTidspunkt: event.tidspunkt }),
        await waiting({ slettetTidspunkt: event.tidspunkt }),
      ];
      const stale = await waiting();
      for (const ad of [...ads, { ...stale, version: 3 }]) {
        expect((await failure(decide(ad, { kind: 'Godkendt' }))).message).to.include('does not wait');
        const { ads: rows, events } = await rowsOf(ad.id);
        expect(rows[0]).to.include({ version: 4 });
        expect(events).to.have.length(1);
        expect(await database.knex('jobannonce_godkendt').where({ jobannonce_id: ad.id })).to.deep.equal([]);
      }
    });

    it('and keeps the reason in the event when the ad is corrected, closed and deleted', async () => {
      const ad = await waiting();
      await decide(ad, { kind: 'Afvist', afvisning });
      await inTransaction((transaction) => store.update(transaction, ad, { kind: 'Afsluttet' }, event));
      const { events } = await rowsOf(ad.id);
      expect((events as { afvisning: unknown }[]).map((one) => one.afvisning)).to.deep.equal([
        null,
        afvisning,
        null,
      ]);
    });
  });

  it('finds nothing under an id nobody has', async () => {
    expect(await store.find('ffffffff-ffff-4fff-8fff-ffffffffffff')).to.equal(undefined);
  });
});

/** Resolves when a connection to the database waits for a lock. */
async function someoneWaits(database: TestDatabase): Promise<void> {
  const waiting = `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
  for (let found: unknown[] = []; found.length === 0;)
    found = (await database.knex.raw<{ rows: unknown[] }>(waiting)).rows;
}

async function failure(work: Promise<unknown>): Promise<Error> {
  const outcome = await work.then(
    () => new Error('it succeeded'),
    (error: unknown) => error,
  );
  return outcome as Error;
}
