import { randomUUID } from 'node:crypto';
import { expect } from 'chai';
import { jobannonceStoreOn } from '../../../src/services/jobannonce/ad/store.js';
import { purgedStates } from '../../../src/services/v1/annonce-port.js';
import { v1AnnoncerOn } from '../../../src/services/v1/annonce-store.js';
import { TOMBSTONE_REASON, countLeft, purge, purgeReport } from '../../../src/services/v1/purge-store.js';
import { openDatabase, requestSettings } from '../../../src/store/sql/database.js';
import { transactionsOn } from '../../../src/store/sql/knex-transaction.js';
import { migrate, unmigrate } from '../../../src/store/migration/migrate.js';
import { emptyDatabaseBeside, freshDatabase, type TestDatabase } from '../../support/database.js';
import { onEveryPostgres } from '../../support/every-postgres.js';
import { storedJobannonce, haendelse } from '../../support/jobannoncer.js';
import { CUT_OVER, loadV1Annoncer, v1Annoncer } from '../../support/v1-annoncer.js';

const NOW = new Date('2026-11-24T10:00:00+01:00');
const settings = { cutOver: CUT_OVER, clock: () => NOW };
const counts = (states: readonly string[]) =>
  Object.fromEntries(
    [...new Set(states)].map((one) => [one, states.filter((other) => other === one).length]),
  );

onEveryPostgres('the purge of v1 ads', (fresh) => {
  let database: TestDatabase;
  beforeEach(async () => {
    database = await fresh();
  });
  afterEach(() => database.drop());

  const states = v1Annoncer.map(({ tilstand }) => tilstand);
  const gone = states.filter((one) => purgedStates.includes(one));
  const kept = states.filter((one) => !purgedStates.includes(one));

  it('knows what each ad was at the cut-over, to the second', async () => {
    await loadV1Annoncer(database.knex);
    expect(await countLeft(database.knex, CUT_OVER)).to.deep.equal(counts(states));
    for (const { annonce_id: id, tilstand } of v1Annoncer.filter((one) => kept.includes(one.tilstand))) {
      const rest = await v1AnnoncerOn(database.knex, CUT_OVER).find(id);
      expect(rest?.kind === 'kept' ? rest.tilstand : 'Slettet', `${id}`).to.equal(tilstand);
    }
  });

  it('deletes what was on Jobnet, scheduled or waiting, and writes a tombstone for each', async () => {
    await loadV1Annoncer(database.knex);
    expect(await purge(database.knex, { ...settings, batch: 3 })).to.equal(gone.length);
    const stones = await database.knex('v1_tombstone').orderBy('annonce_id');
    const expected = v1Annoncer.filter(({ tilstand }) => gone.includes(tilstand));
    expect(stones).to.deep.equal(
      expected.map(({ annonce_id, cvr, tilstand }) => ({
        annonce_id,
        cvr,
        tilstand,
        skiftet: CUT_OVER,
        slettet_tidspunkt: NOW,
        reason: TOMBSTONE_REASON,
      })),
    );
    const left = await database
      .knex<{ annonce_id: number }>('v1_jobannonce')
      .orderBy('annonce_id')
      .pluck('annonce_id');
    expect(left).to.deep.equal(
      v1Annoncer.filter(({ tilstand }) => kept.includes(tilstand)).map(({ annonce_id }) => annonce_id),
    );
    expect(await purgeReport(database.knex, CUT_OVER)).to.deep.equal({
      purged: counts(gone),
      left: counts(kept),
    });
  });

  it('takes what was sent later on the day and not decided on it, counted apart', async () => {
    const ofTheDay: Readonly<Record<string, object>> = {
      IndsendtPaaSkiftedagen: { indsendt_tidspunkt: '2024-12-06T09:30:00+01:00' },
      decidedLater: {
        indsendt_tidspunkt: '2024-12-06T23:59:59+01:00',
        behandlet_tidspunkt: '2024-12-09T10:00:00+01:00',
        godkendt: true,
      },
      sentAgain: {
        indsendt_tidspunkt: '2024-12-06T15:00:00+01:00',
        behandlet_tidspunkt: '2024-12-05T10:00:00+01:00',
        godkendt: false,
      },
      decided: {
        indsendt_tidspunkt: '2024-12-06T09:30:00+01:00',
        behandlet_tidspunkt: '2024-12-06T10:00:00+01:00',
        godkendt: true,
      },
      deleted: {
        indsendt_tidspunkt: '2024-12-06T09:30:00+01:00',
        slettet_tidspunkt: '2024-12-06T12:00:00+01:00',
      },
      tomorrow: { indsendt_tidspunkt: '2024-12-07T00:00:00+01:00' },
    };
    const base = { cvr: '12345674', titel: 'Bager', annoncetekst: '<p>Bag</p>', oprettet_tidspunkt: NOW };
    const rows = Object.values(ofTheDay).map((times, i) => ({ annonce_id: i + 1, ...base, ...times }));
    await database.knex('v1_jobannonce').insert(rows);
    const expected = { IndsendtPaaSkiftedagen: 3, Kladde: 3 };
    expect(await countLeft(database.knex, CUT_OVER)).to.deep.equal(expected);
    expect(await purge(database.knex, settings)).to.equal(3);
    expect(await purgeReport(database.knex, CUT_OVER)).to.deep.equal({
      purged: { IndsendtPaaSkiftedagen: 3 },
      left: { Kladde: 3 },
    });
  });

  it('tells how far it has come, and does nothing when it is run again', async () => {
    await loadV1Annoncer(database.knex, 2000);
    const told: number[] = [];
    const all = 2000 * (gone.length / states.length);
    const progress = ({ deleted, total }: { deleted: number; total: number }) => {
      expect(total).to.equal(all);
      told.push(deleted);
    };
    expect(await purge(database.knex, { ...settings, batch: 100, progress })).to.equal(all);
    expect(told).to.deep.equal(Array.from({ length: all / 100 }, (_, i) => 100 * (i + 1)));
    expect(await purge(database.knex, { ...settings, progress: () => expect.fail('told again') })).to.equal(
      0,
    );
  });

  it('says of an ad that it was deleted when it was, and not before', async () => {
    await loadV1Annoncer(database.knex);
    const id = 5204101;
    const oprettet = new Date('2024-11-04T09:12:00+01:00');
    const annoncer = v1AnnoncerOn(database.knex, CUT_OVER);
    expect(await annoncer.find(id)).to.deep.equal({
      kind: 'kept',
      cvr: '12345674',
      tilstand: 'PaaJobnet',
      oprettet,
    });
    await purge(database.knex, settings);
    expect(await annoncer.find(id)).to.deep.equal({ kind: 'gravsten', cutOver: CUT_OVER });
  });

  it('takes ads with any number there can be', async () => {
    const [ad] = v1Annoncer;
    const ids = [-(2 ** 31), -5, 0, 2 ** 31 - 1];
    await loadV1Annoncer(database.knex);
    for (const id of ids) {
      await database.knex.raw(
        `insert into v1_jobannonce select (jsonb_populate_record(v, '{"annonce_id": ${id}}')).*
         from v1_jobannonce v where annonce_id = ?`,
        [ad?.annonce_id ?? 0],
      );
    }
    expect(await purge(database.knex, { ...settings, batch: 1 })).to.equal(gone.length + ids.length);
  });

  it('takes another cut-over from the setting', async () => {
    await loadV1Annoncer(database.knex);
    const before = new Date('2024-08-01T00:00:00+02:00');
    expect(await countLeft(database.knex, before)).to.deep.equal({ Kladde: states.length });
    expect(await purge(database.knex, { ...settings, cutOver: before })).to.equal(0);
  });

  it('goes on past rows that others hold, and takes them when they are free', async () => {
    await loadV1Annoncer(database.knex, 1000);
    const [{ annonce_id: first } = { annonce_id: 0 }] = v1Annoncer;
    const other = openDatabase(database.address);
    try {
      const holder = await other.transaction();
      await holder.raw('select 1 from v1_jobannonce where annonce_id = ? for update', [first]);
      const all = 1000 * (gone.length / states.length);
      const told: number[] = [];
      const progress = ({ deleted }: { deleted: number }) => {
        told.push(deleted);
        if (deleted === all - 1) void holder.rollback();
      };
      expect(await purge(database.knex, { ...settings, batch: 100, progress })).to.equal(all);
      expect(told.slice(-2)).to.deep.equal([all - 1, all]);
    } finally {
      await other.destroy();
    }
  });

  it('gives up on rows that are never freed, with a sentence, and keeps what it did', async () => {
    await loadV1Annoncer(database.knex);
    const other = openDatabase(database.address);
    try {
      const holder = await other.transaction();
      await holder.raw('select 1 from v1_jobannonce limit 1 for update');
      const error = await purge(database.knex, { ...settings, patience: 1 }).catch(
        (thrown: unknown) => thrown,
      );
      expect((error as Error).message).to.equal(
        '9 of 10 v1 ads are purged; other transactions hold locks on the rest. End them, and start again.',
      );
      expect(await database.knex('v1_tombstone').count()).to.deep.equal([{ count: '9' }]);
      await holder.rollback();
      expect(await purge(database.knex, settings)).to.equal(1);
    } finally {
      await other.destroy();
    }
  });

  it('lets everybody else work meanwhile: on its neighbours, on job ads, and on the table itself', async () => {
    const { knex } = database;
    await loadV1Annoncer(knex, 6000);
    // Whoever had to wait for a lock longer than this would fail.
    const impatient = { ...requestSettings({ connections: 4, statementMs: 5000 }), lockMs: 150 };
    const other = openDatabase(database.address, impatient);
    const [{ annonce_id: first } = { annonce_id: 0 }] = v1Annoncer;
    let isDone = false;
    const done = { neighbour: 0, read: 0, insert: 0, ad: 0 };
    const store = jobannonceStoreOn(other);
    const inTransaction = transactionsOn(other);
    const until = async (what: keyof typeof done, work: (n: number) => Promise<unknown>) => {
      while (!isDone) {
        await work(done[what]);
        done[what] += 1;
      }
    };
    try {
      const others = [
        // Number 11 of the dump is a draft, between two that are purged.
        until('neighbour', (n) =>
          other('v1_jobannonce')
            .where({ annonce_id: first + 10 + 20 * (n % 300) })
            .update({ titel: `Kladde ${n}` }),
        ),
        until('read', () => other('v1_jobannonce').count()),
        until('insert', (n) =>
          other('v1_jobannonce').insert({
            annonce_id: 9_000_000 + n,
            cvr: '12345674',
            titel: 'Ny kladde',
            annoncetekst: '<p>Udkast</p>',
            oprettet_tidspunkt: NOW,
          }),
        ),
        until('ad', () =>
          inTransaction((one) => store.insert(one, storedJobannonce({ id: randomUUID() }), haendelse())),
        ),
      ];
      await purge(knex, { ...settings, batch: 50 });
      isDone = true;
      await Promise.all(others);
    } finally {
      isDone = true;
      await other.destroy();
    }
    for (const [what, times] of Object.entries(done)) expect(times, what).to.be.above(10);
    expect(await knex('v1_tombstone').count()).to.deep.equal([{ count: '3000' }]);
  });
});

describe('the purge of v1 ads as a migration', () => {
  let beside: TestDatabase;
  let database: TestDatabase;
  before(async () => {
    beside = await freshDatabase();
  });
  after(() => beside.drop());
  beforeEach(async () => {
    database = await emptyDatabaseBeside(beside);
  });
  afterEach(() => database.drop());

  /** An old installation: the v1 table and its ads, and nothing else. */
  const oldInstallation = async (count?: number) => {
    const { up } = await import('../../../migrations/20261129101600_create_v1_jobannonce.js');
    await up(database.knex);
    await loadV1Annoncer(database.knex, count);
  };

  it('takes the table that is there, purges it, and tells progress and counts', async () => {
    await oldInstallation(4000);
    const lines: { about: object; message: string }[] = [];
    const tell = (about: object, message: string) => lines.push({ about, message });
    await migrate(database.address, { clock: () => NOW, batch: 100, tell });
    expect(lines.filter(({ message }) => message === 'v1 ads purged')).to.have.length.within(10, 50);
    expect(lines.at(-1)).to.deep.equal({
      message: 'the purge of v1 ads is done; counts by state',
      about: await purgeReport(database.knex, CUT_OVER),
    });
    expect(await database.knex('v1_tombstone').count()).to.deep.equal([{ count: '2000' }]);
  });

  it('takes what was sent on the day too, which the first purge leaves', async () => {
    await oldInstallation();
    const [draft] = v1Annoncer.filter(({ tilstand }) => tilstand === 'Kladde');
    await database
      .knex('v1_jobannonce')
      .where({ annonce_id: draft?.annonce_id ?? 0 })
      .update({ indsendt_tidspunkt: '2024-12-06T09:30:00+01:00' });
    await migrate(database.address);
    expect((await purgeReport(database.knex, CUT_OVER)).purged).to.include({ IndsendtPaaSkiftedagen: 1 });
  });

  it('is run by one of several processes that start together', async () => {
    await oldInstallation(2000);
    const runs = await Promise.all([1, 2, 3].map(() => migrate(database.address, { batch: 50 })));
    expect(runs.filter((run) => run.length > 0)).to.have.length(1);
    expect(await database.knex('v1_tombstone').count()).to.deep.equal([{ count: '1000' }]);
  });

  it('cannot be taken back, and says why; with nothing purged there is nothing to take back', async () => {
    await migrate(database.address);
    await unmigrate(database.address);
    await oldInstallation();
    await migrate(database.address);
    const error = await unmigrate(database.address).catch((thrown: unknown) => thrown);
    expect((error as Error).message).to.match(/purge of 10 v1 ads cannot be taken back: they are deleted/);
    expect(await database.knex('v1_tombstone').count()).to.deep.equal([{ count: '10' }]);
    await database.knex('v1_tombstone').delete();
    const kept = await unmigrate(database.address).catch((thrown: unknown) => thrown);
    expect((kept as Error).message).to.match(/v1_jobannonce holds ads of version 1: it is not dropped/);
  });

  const FIT = 'The table v1_jobannonce that is there does not fit the purge of v1 ads: ';
  const refused = async () =>
    ((await migrate(database.address).catch((thrown: unknown) => thrown)) as Error).message;

  it('refuses a v1 table that lacks what it needs, before it deletes anything', async () => {
    await database.knex.raw('create table v1_jobannonce (annonce_id integer primary key, cvr text not null)');
    expect(await refused()).to.match(
      /: it has no column oprettet_tidspunkt, .*slettet_tidspunkt\. Nothing was changed\.$/,
    );
  });

  for (const [change, sentence] of [
    [
      'alter afpublicering_tidspunkt type timestamp',
      'afpublicering_tidspunkt is timestamp without time zone, and must be timestamp with time zone',
    ],
    ['alter annonce_id type bigint', 'annonce_id is bigint, and must be integer'],
    ['alter godkendt type text', 'godkendt is text, and must be boolean'],
    ['alter cvr drop not null', 'cvr may be null: fill it, and make it not null'],
    [
      'alter oprettet_tidspunkt drop not null',
      'oprettet_tidspunkt may be null: fill it, and make it not null',
    ],
    [
      'drop constraint v1_jobannonce_pkey',
      'annonce_id may be null: fill it, and make it not null; annonce_id has no unique index: make it the primary key',
    ],
  ] as const) {
    it(`refuses one after »${change}«, with a sentence`, async () => {
      await oldInstallation();
      await database.knex.raw(`alter table v1_jobannonce ${change}`);
      if (change.startsWith('drop')) {
        await database.knex.raw('alter table v1_jobannonce alter annonce_id drop not null');
      }
      expect(await refused()).to.equal(`${FIT}${sentence}. Nothing was changed.`);
      expect(await database.knex('v1_jobannonce').count()).to.deep.equal([{ count: '20' }]);
    });
  }

  it('refuses one that another table refers to, unless that goes with it', async () => {
    await oldInstallation();
    await database.knex.raw(
      'create table v1_ansoegning (annonce_id integer references v1_jobannonce, tekst text)',
    );
    await database.knex.raw(
      'create table v1_visning (annonce_id integer references v1_jobannonce on delete cascade)',
    );
    expect(await refused()).to.equal(
      `${FIT}the table v1_ansoegning refers to it: drop that foreign key. Nothing was changed.`,
    );
  });
});
