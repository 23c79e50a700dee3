import { randomUUID } from 'node:crypto';
import { expect } from 'chai';
import type pg from 'pg';
import { mailKind } from '../../../src/compose/mail-kinds.js';
import { mailTasks } from '../../../src/compose/mails.js';
import { workOnce } from '../../../src/jobs/queue.js';
import type { Log } from '../../../src/log/log.js';
import { smtpCarrier } from '../../../src/mail/smtp.js';
import { outbox as writer, outboxOn } from '../../../src/mail/outbox/outbox-store.js';
import type { Outbox } from '../../../src/mail/outbox/outbox-port.js';
import { pauseMs, mailDelivery } from '../../../src/mail/outbox/delivery.js';
import { formidlingsmailTo } from '../../../src/services/jobordre/formidling/formidlingsmail.js';
import { transactionsOn } from '../../../src/store/sql/knex-transaction.js';
import { openQueuePool, QUEUE_SCHEMA } from '../../../src/store/sql/queue.js';
import { freshDatabase, type TestDatabase } from '../../support/database.js';
import { refuse } from '../../support/refusals.js';
import { type SmtpBehaviour, startSmtp, type TestSmtp } from '../../support/smtp.js';

const silent: Log = { fatal: none, error: none, warn: none, info: none, debug: none };
function none(): void {
  // says nothing
}

describe('bringing out mails', () => {
  let database: TestDatabase;
  let outbox: Outbox;
  let pool: pg.Pool;
  let smtp: TestSmtp;
  let told: string[];
  beforeEach(async () => {
    database = await freshDatabase();
    outbox = outboxOn(database.knex);
    pool = openQueuePool(database.address, 3, none);
    told = [];
  });
  afterEach(async () => {
    await smtp.stop();
    await pool.end();
    await database.drop();
  });

  /** A worker does all that is due now. */
  const work = (other: Partial<Outbox> = {}, attempts = 3) => {
    const deliver = mailDelivery({
      outbox: { ...outbox, ...other },
      carrier: smtpCarrier(
        { host: '127.0.0.1', port: smtp.port, tls: 'none' },
        { from: 'jobnet@star.example' },
      ),
      observer: { delivered: (outcome, { nr }, reason) => told.push([nr, outcome, reason].join(' ').trim()) },
      timeoutMs: 10_000,
      attempts,
      compose: (mail) => mailKind(mail.kind).word(mail, { domain: 'star.example', canReply: false }),
    });
    return workOnce({ pool, schema: QUEUE_SCHEMA, tasks: mailTasks(deliver), log: silent });
  };
  const smtpThat = async (behaviour: SmtpBehaviour = {}) => {
    smtp = await startSmtp(behaviour);
  };
  /** As if the pauses, and the time of who has taken a mail, were over. */
  const later = async () => {
    await database.knex('outbox').update({ earliest_at: database.knex.raw('now()') });
    await database.knex.raw('update graphile_worker._private_jobs set run_at = now()');
  };
  const state = async () =>
    (await database.knex<{ state: string; attempts: number }>('outbox').orderBy('nr')).map(
      ({ state, attempts }) => `${state} ${attempts}`,
    );
  const jobsLeft = async () => (await database.knex('graphile_worker.jobs').select('id')).length;

  it('sends each mail once and leaves no job behind', async () => {
    await smtpThat();
    const ids = [await refuse(database.knex), await refuse(database.knex)];
    await work();
    await later();
    await work();
    expect(smtp.received.map(({ messageId }) => messageId)).to.deep.equal(
      ids.map((id) => `<afvist.${id}.1@star.example>`),
    );
    expect(await state()).to.deep.equal(['sent 1', 'sent 1']);
    expect(await jobsLeft()).to.equal(0);
  });

  it('sends mails of every kind, and keeps one of a kind that a later version wrote', async () => {
    await smtpThat();
    const formidlet = formidlingsmailTo('kontakt@cafe-aaen.example', {
      ...{ formidlingId: randomUUID(), formidletTidspunkt: new Date(), jobordreId: randomUUID() },
      ...{ nummer: 17, titel: 'Kok', myndighed: 'Jobcenter Aarhus' },
    });
    for (const mail of [{ ...formidlet, kind: 'aflyst' }, formidlet])
      await transactionsOn(database.knex)((transaction) => writer.put(transaction, mail));
    await work();
    expect(told).to.deep.equal(['2 accepted']);
    expect(smtp.received.map(({ messageId }) => messageId)).to.deep.equal([
      `<formidlet.${String(formidlet.key.formidlingId)}@star.example>`,
    ]);
    expect(await state()).to.deep.equal(['waiting 1', 'sent 1']);
  });

  it('tries again after 4xx, pausing, until the receiver takes it', async () => {
    let answers = [451, 451];
    await smtpThat({ data: () => answers.shift() });
    await refuse(database.knex);
    await work();
    await work();
    expect(told).to.deep.equal(['1 failed 451 DATA']);
    await later();
    await work();
    await later();
    await work();
    expect(told).to.deep.equal(['1 failed 451 DATA', '1 failed 451 DATA', '1 accepted']);
    expect([smtp.received.length, await jobsLeft(), await state()]).to.deep.equal([1, 0, ['sent 3']]);
    answers = [];
  });

  it('gives up after so many tries, and sends again when it is told to', async () => {
    let code: number | undefined = 451;
    await smtpThat({ rcptTo: () => code });
    await refuse(database.knex);
    for (let i = 0; i < 5; i += 1) {
      await work();
      await later();
    }
    expect(told).to.deep.equal([
      '1 failed 451 RCPT TO',
      '1 failed 451 RCPT TO',
      '1 failed_for_good 451 RCPT TO',
    ]);
    expect(await state()).to.deep.equal(['given_up 3']);
    expect([await outbox.requeueLost(), await jobsLeft()]).to.deep.equal([0, 0]);
    code = undefined;
    expect(await outbox.resend(1)).to.equal(true);
    await work();
    expect([smtp.received.length, await state()]).to.deep.equal([1, ['sent 1']]);
  });

  it('gives up at once when the receiver refuses for good', async () => {
    await smtpThat({ rcptTo: () => 550 });
    await refuse(database.knex);
    await work();
    expect(told).to.deep.equal(['1 refused 550 RCPT TO']);
    expect([await state(), await jobsLeft()]).to.deep.equal([['given_up 1'], 0]);
  });

  it('says that there is no address, once', async () => {
    await smtpThat();
    await refuse(database.knex, { email: undefined });
    await work();
    await later();
    await work();
    expect([told, await state(), await jobsLeft()]).to.deep.equal([['1 no_address'], ['no_address 1'], 0]);
  });

  it('keeps a mail from a second worker while a first one is sending it, even when the queue lost the lock', async () => {
    const [arrived, arrive] = signal();
    const [opened, open] = signal();
    await smtpThat({
      data: async () => {
        arrive();
        await opened;
        return undefined;
      },
    });
    await refuse(database.knex);
    const first = work();
    await arrived;
    await database.knex.raw('update graphile_worker._private_jobs set locked_at = null, locked_by = null');
    await work();
    await outbox.requeueLost();
    await work();
    open();
    await first;
    await later();
    await outbox.requeueLost();
    await work();
    expect([told, smtp.received.length, await state()]).to.deep.equal([['1 accepted'], 1, ['sent 1']]);
  });

  it('sends each of many mails once with many workers', async () => {
    await smtpThat();
    for (let i = 0; i < 20; i += 1) await refuse(database.knex);
    await Promise.all([1, 2, 3, 4].map(() => work()));
    expect(new Set(smtp.received.map(({ messageId }) => messageId)).size).to.equal(20);
    expect(smtp.received).to.have.length(20);
  });

  it('does not forget that it has sent a mail when the database is away for a moment', async () => {
    await smtpThat();
    await refuse(database.knex);
    let away = 3;
    const sent: Outbox['sent'] = (mail) => {
      away -= 1;
      return away >= 0 ? Promise.reject(new Error('away')) : outbox.sent(mail);
    };
    await work({ sent });
    await later();
    await work();
    expect([smtp.received.length, await state()]).to.deep.equal([1, ['sent 1']]);
  });

  it('sends the mail of a worker that was killed, when its time is over', async () => {
    await smtpThat();
    await refuse(database.knex);
    // What a killed worker leaves: a locked job, and a mail that it has taken.
    await database.knex.raw(
      "update graphile_worker._private_jobs set locked_at = now(), locked_by = 'dead', attempts = 1",
    );
    await outbox.claim(1, 60_000);
    await outbox.requeueLost();
    await work();
    expect(smtp.received).to.be.empty;
    await later();
    await work();
    expect([smtp.received.length, await state()]).to.deep.equal([1, ['sent 2']]);
  });
});

describe('the pauses between tries', () => {
  it('double from a minute to four hours, and 20 tries take two days', () => {
    const pauses = Array.from({ length: 19 }, (_, i) => pauseMs(i + 1) / 60_000);
    expect(pauses.slice(0, 10)).to.deep.equal([1, 2, 4, 8, 16, 32, 64, 128, 240, 240]);
    expect(pauses.reduce((sum, pause) => sum + pause, 0) / 60).to.be.within(48, 49);
  });
});

function signal(): [Promise<void>, () => void] {
  let resolve: () => void = none;
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  return [promise, resolve];
}
