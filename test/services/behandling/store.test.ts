import { randomUUID } from 'node:crypto';
import { expect } from 'chai';
import { tilstandOf } from '../../../src/services/behandling/behandling.js';
import type {
  Behandling,
  Behandlinger,
  QueueFilter,
} from '../../../src/services/behandling/behandling-port.js';
import { behandlingerOn } from '../../../src/services/behandling/store.js';
import type { StoredJobannonce } from '../../../src/services/jobannonce/ad/store-port.js';
import { jobannonceStoreOn } from '../../../src/services/jobannonce/ad/store.js';
import { type InTransaction, transactionsOn } from '../../../src/store/sql/knex-transaction.js';
import { lockRegisterOn } from '../../../src/services/virksomhed/locks/store.js';
import type { TestDatabase } from '../../support/database.js';
import { onEveryPostgres } from '../../support/every-postgres.js';
import { storedJobannonce, haendelse } from '../../support/jobannoncer.js';

const NOW = new Date('2026-11-24T10:00:00.000+01:00');
const at = (ms: number) => new Date(NOW.getTime() + ms);
const METTE = { organisationTypeId: 1, organisationCode: '1', identifier: 'mho', navn: 'Mette Holm' };
const OLE = { ...METTE, identifier: 'osk', navn: 'Ole Skov' };
const ALL: QueueFilter = { tilstande: ['Ledig', 'UnderBehandling', 'Parkeret'] };

onEveryPostgres('the store of the approval desk', (fresh) => {
  let database: TestDatabase;
  let behandlinger: Behandlinger;
  let inTransaction: InTransaction;
  before(async () => {
    database = await fresh();
    behandlinger = behandlingerOn(database.knex);
    inTransaction = transactionsOn(database.knex);
  });
  after(() => database.drop());
  beforeEach(() => database.knex.raw('truncate jobannonce restart identity cascade'));

  const jobannoncer = () => jobannonceStoreOn(database.knex);
  const insert = async (other: Partial<StoredJobannonce> = {}, behandling?: Behandling) => {
    const ad = storedJobannonce({
      id: randomUUID(),
      oprettetTidspunkt: NOW,
      aendretTidspunkt: NOW,
      ...other,
    });
    await inTransaction(async (transaction) => {
      await jobannoncer().insert(transaction, ad, haendelse());
      if (behandling) await behandlinger.set(transaction, ad.id, behandling);
    });
    return ad;
  };
  const titles = async (filter: QueueFilter, now = NOW) =>
    (await behandlinger.queue(filter, undefined, 100, now)).map(({ titel }) => titel);
  const titled = (Titel: string) => ({ indhold: { ...storedJobannonce().indhold, Titel } });
  const taken: Behandling = { behandler: METTE, paabegyndtTidspunkt: at(-1) };

  it('counts what waits, by what is done with it', async () => {
    expect(await behandlinger.waiting(NOW)).to.deep.equal({
      counts: { Ledig: 0, UnderBehandling: 0, Parkeret: 0 },
    });
    await insert({ oprettetTidspunkt: at(-5000) });
    await insert();
    await insert({}, taken);
    await insert({}, { ...taken, parkeretTilTidspunkt: at(1) });
    await insert({}, { ...taken, parkeretTilTidspunkt: at(0) });
    await insert({ slettetTidspunkt: at(-1), oprettetTidspunkt: at(-9000) });
    expect(await behandlinger.waiting(NOW)).to.deep.equal({
      counts: { Ledig: 3, UnderBehandling: 1, Parkeret: 1 },
      since: at(-5000),
    });
  });

  it('gives back what was set, writes it over, and takes it away', async () => {
    const { id } = await insert();
    await inTransaction(async (transaction) => {
      expect(await behandlinger.find(transaction, id)).to.equal(undefined);
      await behandlinger.set(transaction, id, { ...taken, parkeretTilTidspunkt: at(1) });
      expect(await behandlinger.find(transaction, id)).to.deep.equal({
        ...taken,
        parkeretTilTidspunkt: at(1),
      });
      await behandlinger.set(transaction, id, { behandler: OLE, paabegyndtTidspunkt: NOW });
      expect(await behandlinger.find(transaction, id)).to.deep.equal({
        behandler: OLE,
        paabegyndtTidspunkt: NOW,
      });
      await behandlinger.remove(transaction, id);
      await behandlinger.remove(transaction, id);
      expect(await behandlinger.find(transaction, id)).to.equal(undefined);
    });
  });

  it('ends a parking with the ad, also one that was set before the ad got an earlier end', async () => {
    const { id } = await insert({ afpubliceringTidspunkt: at(1) }, { ...taken, parkeretTilTidspunkt: at(9) });
    const [found] = await behandlinger.queue(ALL, undefined, 1, NOW);
    expect(found?.behandling?.parkeretTilTidspunkt).to.deep.equal(at(1));
    await inTransaction(async (transaction) => {
      expect((await behandlinger.find(transaction, id))?.parkeretTilTidspunkt).to.deep.equal(at(1));
    });
  });

  it('has only ads that wait in the queue', async () => {
    await insert(titled('venter'));
    await insert({ ...titled('godkendt'), afgoerelse: 'godkendt', afgjortTidspunkt: NOW });
    await insert({ ...titled('afsluttet'), afsluttetTidspunkt: NOW });
    await insert({ ...titled('slettet'), slettetTidspunkt: NOW });
    expect(await titles(ALL)).to.deep.equal(['venter']);
  });

  it('tells all of a waiting ad that the queue shows', async () => {
    const ad = await insert({ konfliktramt: true, version: 3 }, { ...taken, parkeretTilTidspunkt: at(1) });
    const [found] = await behandlinger.queue(ALL, undefined, 1, NOW);
    expect(found).to.deep.equal({
      position: { siden: String(NOW.getTime() * 1000), id: ad.id },
      version: 3,
      titel: ad.indhold.Titel,
      virksomhed: ad.indhold.Virksomhed,
      ejer: ad.ejer,
      afventerSiden: NOW,
      publiceringTidspunkt: ad.publiceringTidspunkt,
      afpubliceringTidspunkt: ad.afpubliceringTidspunkt,
      cvr: ad.indhold.Virksomhed.CVRnumberIdentifier,
      konfliktramt: true,
      hasMailAddress: false,
      behandling: { ...taken, parkeretTilTidspunkt: at(1) },
    });
  });

  it('says in SQL of every treatment what the function says, to the millisecond', async () => {
    const treatments = [
      undefined,
      taken,
      ...[-1, 0, 1].map((ms) => ({ ...taken, parkeretTilTidspunkt: at(ms) })),
    ];
    for (const [i, treatment] of treatments.entries()) await insert(titled(String(i)), treatment);
    for (const tilstand of ALL.tilstande) {
      const expected = treatments.flatMap((one, i) => (tilstandOf(one, NOW) === tilstand ? [String(i)] : []));
      expect(await titles({ tilstande: [tilstand] }), tilstand).to.have.members(expected);
    }
    expect(await titles(ALL)).to.have.length(5);
  });

  it('filters by case handler, conflict and company', async () => {
    await insert(titled('Mettes'), taken);
    await insert(titled('Mettes, engang'), { ...taken, parkeretTilTidspunkt: NOW });
    await insert(titled('Oles'), { ...taken, behandler: OLE });
    await insert({ ...titled('konflikt'), konfliktramt: true });
    const { indhold } = storedJobannonce();
    await insert({
      indhold: { ...indhold, Titel: 'anden', Virksomhed: { CVRnumberIdentifier: '12345674' } },
    });
    expect(await titles({ ...ALL, behandler: METTE })).to.deep.equal(['Mettes']);
    expect(await titles({ ...ALL, behandler: { ...METTE, organisationCode: '2' } })).to.deep.equal([]);
    expect(await titles({ ...ALL, konfliktramt: true })).to.deep.equal(['konflikt']);
    expect(await titles({ ...ALL, konfliktramt: false })).to.have.length(4);
    expect(await titles({ ...ALL, cvr: '12345674' })).to.deep.equal(['anden']);
  });

  it('marks an ad whose company comes into conflict while it waits, for as long as that lasts', async () => {
    await insert(titled('venter'));
    const { CVRnumberIdentifier: cvr } = storedJobannonce().indhold.Virksomhed;
    const laase = lockRegisterOn(database.knex, () => NOW);
    const paper = { cvr, af: 'KLJ', begrundelse: 'varslet strejke' } as const;
    await laase.set({ ...paper, laas: 'spaerret', tidspunkt: NOW });
    await laase.set({ ...paper, laas: 'konfliktramt', tidspunkt: NOW });
    await laase.lift({ ...paper, laas: 'konfliktramt', tidspunkt: at(1000) });
    const marked = async (now: Date) =>
      (await behandlinger.queue(ALL, undefined, 9, now)).map(({ konfliktramt }) => konfliktramt);
    for (const [ms, expected] of [
      [-1, false],
      [0, true],
      [999, true],
      [1000, false],
    ] as const) {
      expect(await marked(at(ms)), String(ms)).to.deep.equal([expected]);
      expect(await titles({ ...ALL, konfliktramt: expected }, at(ms))).to.deep.equal(['venter']);
      expect(await titles({ ...ALL, konfliktramt: !expected }, at(ms))).to.deep.equal([]);
    }
    await insert({
      ...titled('anden'),
      indhold: { ...storedJobannonce().indhold, Virksomhed: { CVRnumberIdentifier: '12345674' } },
    });
    expect(await marked(NOW)).to.have.members([true, false]);
  });

  it('keeps the place of an ad that is changed while it waits, and gives one corrected after a refusal a new one', async () => {
    const change = (ad: StoredJobannonce, tidspunkt: Date) =>
      inTransaction((transaction) =>
        jobannoncer().update(transaction, ad, { ...ad, kind: 'Aendret' }, haendelse({ tidspunkt })),
      );
    const [first, second] = [
      await insert(titled('1')),
      await insert({ ...titled('2'), oprettetTidspunkt: at(1) }),
    ];
    await change(first, at(10));
    expect(await titles(ALL)).to.deep.equal(['1', '2']);
    await inTransaction((transaction) =>
      jobannoncer().decide(
        transaction,
        { ...first, version: 2 },
        { kind: 'Afvist', afvisning: { aarsagskoder: [1] } },
        haendelse({ tidspunkt: at(20) }),
      ),
    );
    expect(await titles(ALL)).to.deep.equal(['2']);
    await change({ ...first, version: 2 }, at(30));
    await change({ ...first, version: 3 }, at(40));
    await change(second, at(50));
    const queue = await behandlinger.queue(ALL, undefined, 9, NOW);
    expect(queue.map(({ titel, afventerSiden }) => [titel, afventerSiden])).to.deep.equal([
      ['2', at(1)],
      ['1', at(30)],
    ]);
  });

  it('shows each ad once, page by page, also when several came in the same microsecond', async () => {
    const ids = [];
    for (let i = 0; i < 7; i += 1) ids.push((await insert({ oprettetTidspunkt: at(i < 4 ? 0 : 1) })).id);
    await database.knex.raw(
      `update jobannonce set oprettet_tidspunkt = oprettet_tidspunkt + interval '123 microseconds'`,
    );
    const seen: string[] = [];
    for (let after = undefined, page; ; after = page.at(-1)?.position) {
      page = await behandlinger.queue(ALL, after, 2, NOW);
      seen.push(...page.map(({ position }) => position.id));
      if (page.length < 2) break;
    }
    expect(seen).to.have.length(7).and.have.members(ids);
  });

  it('reads a page of a long queue from its index', async () => {
    await database.knex.raw(
      `insert into jobannonce (id, version, organisation_type_id, organisation_code, indhold, cvr, annoncetype,
         konfliktramt, afgoerelse, afpublicering_tidspunkt, oprettet_tidspunkt, aendret_tidspunkt)
       select gen_random_uuid(), 1, 8, '461', '{}', '12345674', 1, false, 'afventer', now(),
         now() - n * interval '1 second', now() from generate_series(1, 20000) n`,
    );
    await database.knex.raw('analyze jobannonce');
    const asked: { sql: string; bindings: unknown[] }[] = [];
    database.knex.once('query', (query: { sql: string; bindings: unknown[] }) => asked.push(query));
    const [first] = await behandlinger.queue(ALL, undefined, 1, NOW);
    database.knex.once('query', (query: { sql: string; bindings: unknown[] }) => asked.push(query));
    await behandlinger.queue(ALL, first?.position, 26, NOW);
    const { sql, bindings } = asked[1] ?? { sql: '', bindings: [] };
    const explain = `explain ${sql.replaceAll(/\$\d+/g, '?')}`;
    const plan = await database.knex.raw<{ rows: unknown[] }>(explain, bindings as string[]);
    expect(JSON.stringify(plan.rows)).to.include('jobannonce_queue_idx').and.not.include('Sort');
  });
});
