import { expect } from 'chai';
import { outbox as writer, outboxOn } from '../../../src/mail/outbox/outbox-store.js';
import type { MailKey, Outbox } from '../../../src/mail/outbox/outbox-port.js';
import { afvisningsmailsIn } from '../../../src/services/behandling/afvisningsmail-store.js';
import { jobannonceStoreOn } from '../../../src/services/jobannonce/ad/store.js';
import { transactionsOn } from '../../../src/store/sql/knex-transaction.js';
import type { TestDatabase } from '../../support/database.js';
import { onEveryPostgres } from '../../support/every-postgres.js';
import { storedJobannonce } from '../../support/jobannoncer.js';
import { adBy, AFVISNING, haendelseBy, refuse, REFUSED_AT, refuseIn } from '../../support/refusals.js';

const HOUR_MS = 3600_000;
const outboxWriter = afvisningsmailsIn(writer);

onEveryPostgres('the outbox', (fresh) => {
  let database: TestDatabase;
  let outbox: Outbox;
  beforeEach(async () => {
    database = await fresh();
    outbox = outboxOn(database.knex);
  });
  afterEach(() => database.drop());

  const rows = () => database.knex<Record<string, unknown>>('outbox').orderBy('nr');
  const jobs = () =>
    database.knex<{ key: string; attempts: number; run_at: Date }>('graphile_worker.jobs').orderBy('id');
  const due = () => database.knex('outbox').update({ earliest_at: database.knex.raw('now()') });
  const taken = async (nr = 1) => {
    const mail = await outbox.claim(nr, HOUR_MS);
    if (!mail) throw new Error('not taken');
    return mail;
  };

  it('has a mail and a job for a refusal, as it was decided', async () => {
    const id = await refuse(database.knex, { titel: 'Ung kok' });
    const [row] = await rows();
    expect(row).to.deep.include({
      kind: 'afvist',
      key: { jobannonceId: id, version: 1 },
      happened_at: REFUSED_AT,
      recipient: 'opretter@cafe-aaen.example',
      data: { titel: 'Ung kok', afvisning: AFVISNING },
      state: 'waiting',
      attempts: 0,
    });
    expect((await jobs()).map(({ key }) => key)).to.deep.equal(['send-afvisningsmail-1']);
  });

  it('has the mail as it was decided, whatever becomes of the ad', async () => {
    const id = await refuse(database.knex, { titel: 'Ung kok' });
    const { indhold, konfliktramt, afpubliceringTidspunkt } = storedJobannonce();
    const aendring = { kind: 'Aendret', indhold, konfliktramt, afpubliceringTidspunkt } as const;
    const store = jobannonceStoreOn(database.knex);
    await transactionsOn(database.knex)((transaction) =>
      store.update(transaction, { id, version: 1 }, aendring, haendelseBy('b@b.example')),
    );
    expect(await taken()).to.deep.include({
      key: { jobannonceId: id, version: 1 },
      data: { titel: 'Ung kok', afvisning: AFVISNING },
      recipient: 'opretter@cafe-aaen.example',
    });
  });

  it('says until when the approved version stays, and nothing where none does', async () => {
    const id = await adBy(database.knex, {});
    const { indhold, konfliktramt, afpubliceringTidspunkt } = storedJobannonce();
    const aendring = { kind: 'Aendret', indhold, konfliktramt, afpubliceringTidspunkt } as const;
    const store = jobannonceStoreOn(database.knex);
    await transactionsOn(database.knex)(async (transaction) => {
      const ad = { id, version: 1, indhold };
      await store.decide(transaction, ad, { kind: 'Godkendt' }, haendelseBy(undefined));
      await store.update(transaction, ad, aendring, haendelseBy(undefined));
      await refuseIn(database.knex, transaction, id);
    });
    expect((await taken()).data).to.include({ approvedUntil: afpubliceringTidspunkt.toISOString() });
    await refuse(database.knex);
    expect((await taken(2)).data).to.not.have.property('approvedUntil');
  });

  it('has neither when the refusal is rolled back', async () => {
    const id = await adBy(database.knex, {});
    const failed = await transactionsOn(database.knex)(async (transaction) => {
      await refuseIn(database.knex, transaction, id);
      throw new Error('the connection is lost');
    }).catch((error: unknown) => error);
    expect(failed).to.have.property('message', 'the connection is lost');
    expect([await rows(), await jobs()]).to.deep.equal([[], []]);
    expect(await database.knex('jobannonce').where({ afgoerelse: 'afventer' }).select('id')).to.have.length(
      1,
    );
  });

  it('has one mail for one refusal, however often it is asked', async () => {
    const id = await refuse(database.knex);
    const again = { jobannonceId: id, version: 1, tidspunkt: REFUSED_AT };
    for (let i = 0; i < 2; i += 1)
      await transactionsOn(database.knex)((transaction) => outboxWriter.put(transaction, again));
    expect([await rows(), await jobs()].map(({ length }) => length)).to.deep.equal([1, 1]);
  });

  it('has one mail of a kind for a key, in whatever order its ids stand', async () => {
    const put = (kind: string, key: MailKey) =>
      transactionsOn(database.knex)((transaction) =>
        writer.put(transaction, { kind, key, happenedAt: REFUSED_AT, addresses: ['a@b.dk'], data: {} }),
      );
    await put('afvist', { jobannonceId: 'x', version: 1 });
    await put('afvist', { version: 1, jobannonceId: 'x' });
    await put('formidlet', { jobannonceId: 'x', version: 1 });
    await put('formidlet', { formidlingId: 'x' });
    expect((await rows()).map(({ kind, key }) => [kind, key])).to.deep.equal([
      ['afvist', { jobannonceId: 'x', version: 1 }],
      ['formidlet', { jobannonceId: 'x', version: 1 }],
      ['formidlet', { formidlingId: 'x' }],
    ]);
    expect(await jobs()).to.have.length(3);
  });

  it('refuses to tell of a refusal that is not there', async () => {
    const id = await adBy(database.knex, {});
    const mail = { jobannonceId: id, version: 1, tidspunkt: REFUSED_AT };
    const put = transactionsOn(database.knex)((transaction) => outboxWriter.put(transaction, mail));
    expect(await put.catch((error: unknown) => error)).to.be.instanceOf(Error);
  });

  it('writes to who sent the refused version and is of the ad’s organisation, else to who created the ad, else to nobody', async () => {
    const store = jobannonceStoreOn(database.knex);
    const recipientAfter = async (
      created: string | undefined,
      updated: string | undefined,
      by: { organisationTypeId?: number; organisationCode?: string } = {},
    ) => {
      const id = await adBy(database.knex, { email: created });
      const { indhold, konfliktramt, afpubliceringTidspunkt } = storedJobannonce();
      const aendring = { kind: 'Aendret', indhold, konfliktramt, afpubliceringTidspunkt } as const;
      await transactionsOn(database.knex)(async (transaction) => {
        const { performedBy, ...event } = haendelseBy(updated);
        const haendelse = { ...event, performedBy: { ...performedBy, ...by } };
        await store.update(transaction, { id, version: 1 }, aendring, haendelse);
        await refuseIn(database.knex, transaction, id);
      });
      return (await rows().whereRaw("key->>'jobannonceId' = ?", [id]))[0]?.recipient;
    };
    expect(await recipientAfter('a@a.example', 'b@b.example')).to.equal('b@b.example');
    expect(await recipientAfter('a@a.example', undefined)).to.equal('a@a.example');
    expect(await recipientAfter('a@a.example', 'no<t@a,n.example')).to.equal('a@a.example');
    expect(await recipientAfter(undefined, undefined)).to.equal(null);
    // STAR, and an organisation with the same code but of another type: not theirs, so not told.
    for (const other of [
      { organisationTypeId: 1, organisationCode: '1' },
      { organisationTypeId: 2 },
      { organisationCode: '1' },
    ]) {
      expect(await recipientAfter('a@a.example', 'star@star.example', other)).to.equal('a@a.example');
      expect(await recipientAfter(undefined, 'star@star.example', other)).to.equal(null);
    }
  });

  it('lets one worker take a mail, until its time is over', async () => {
    await refuse(database.knex);
    const found = await Promise.all([1, 2, 3, 4].map(() => outbox.claim(1, HOUR_MS)));
    expect(found.filter((mail) => mail !== undefined)).to.have.length(1);
    await due();
    expect(await taken()).to.deep.include({
      nr: 1,
      attempts: 2,
      data: { titel: storedJobannonce().indhold.Titel, afvisning: AFVISNING },
    });
    expect(await outbox.claim(2, HOUR_MS)).to.equal(undefined);
  });

  it('never gives a sent mail out again, even when it was sent after its time', async () => {
    await refuse(database.knex);
    const late = await taken();
    await due();
    const second = await taken();
    await outbox.sent(late);
    expect(await outbox.retry(second, '451 DATA', 0)).to.equal(false);
    expect(await outbox.giveUp(second, '550 DATA')).to.equal(false);
    expect([
      await outbox.claim(1, HOUR_MS),
      await outbox.requeueLost(),
      await outbox.resend(1),
    ]).to.deep.equal([undefined, 0, false]);
    expect((await rows())[0]).to.deep.include({ state: 'sent', error: null });
  });

  it('does not hear a worker whose time was over say that it failed', async () => {
    await refuse(database.knex);
    const late = await taken();
    await due();
    await taken();
    expect(await outbox.giveUp(late, 'timeout')).to.equal(false);
    expect(await outbox.retry(late, 'timeout', 0)).to.equal(false);
    expect((await rows())[0]).to.deep.include({ state: 'waiting', attempts: 2, error: null });
  });

  it('has the queue look again when it is time', async () => {
    await refuse(database.knex);
    expect(await outbox.retry(await taken(), '451 DATA', HOUR_MS)).to.equal(true);
    expect(await outbox.claim(1, HOUR_MS)).to.equal(undefined);
    const [row] = await rows();
    const [job] = await jobs();
    expect(job?.run_at).to.deep.equal(row?.earliest_at);
    expect(row).to.deep.include({ error: '451 DATA', state: 'waiting' });
  });

  it('finds what the queue has lost, or a killed worker has locked, and nothing else', async () => {
    for (let i = 0; i < 3; i += 1) await refuse(database.knex);
    await outbox.sent(await taken(3));
    await database.knex.raw("delete from graphile_worker._private_jobs where key = 'send-afvisningsmail-1'");
    await database.knex.raw(
      "update graphile_worker._private_jobs set locked_at = now(), locked_by = 'dead' where key = 'send-afvisningsmail-2'",
    );
    expect(await outbox.requeueLost()).to.equal(2);
    expect(await outbox.requeueLost()).to.equal(0);
    const waiting = (await jobs()).filter(({ attempts }) => attempts === 0).map(({ key }) => key);
    expect(waiting).to.have.members([
      'send-afvisningsmail-1',
      'send-afvisningsmail-2',
      'send-afvisningsmail-3',
    ]);
  });

  it('lists and counts by state, and sends what was given up once more', async () => {
    const id = await refuse(database.knex);
    await refuse(database.knex, { email: undefined });
    await outbox.noAddress(await taken(2));
    expect(await outbox.resend(1)).to.equal(false);
    await outbox.giveUp(await taken(), '550 RCPT TO');
    expect(await outbox.count()).to.deep.equal({ waiting: 0, sent: 0, given_up: 1, no_address: 1 });
    expect(await outbox.list('given_up')).to.deep.equal([
      {
        nr: 1,
        kind: 'afvist',
        key: { jobannonceId: id, version: 1 },
        state: 'given_up',
        attempts: 1,
        happenedAt: REFUSED_AT,
        error: '550 RCPT TO',
      },
    ]);
    expect([await outbox.resend(1), await outbox.resend(1)]).to.deep.equal([true, false]);
    expect(await taken()).to.deep.include({ nr: 1, attempts: 1 });
  });

  it('forgets old mails that do not wait', async () => {
    await refuse(database.knex);
    await refuse(database.knex);
    await outbox.sent(await taken(1));
    expect(await outbox.deleteOlderThan(REFUSED_AT)).to.equal(0);
    expect(await outbox.deleteOlderThan(new Date(REFUSED_AT.getTime() + 1))).to.equal(1);
    expect((await rows()).map(({ nr }) => nr)).to.deep.equal(['2']);
  });
});
