import { randomInt } from 'node:crypto';
import { type Answered, mediate, refuseAnAd, type Work } from './kill-clients.js';
import { halfWritten, mails, missingEvents, wantedMails } from './kill-findings.js';
import { databaseUrl, freshDatabase } from './database.js';
import { KilledService } from './killed-service.js';
import { type ReceivedMail, startSmtp } from './smtp.js';
import { until } from './until.js';

/** Tells how far a mail has come when the process that sends it is killed. */
const PHASES = ['addressed', 'sent', 'accepted'] as const;
type Phase = (typeof PHASES)[number];

export interface Kills {
  readonly kills: number;
  /** Those of them that hit one worker, while another went on. */
  readonly workerKills: number;
  /** Requests that got no answer, as their connection broke with its worker. */
  readonly cut: number;
  /** Why others got none while a worker was there to answer. */
  readonly unreachable: readonly string[];
  /** Answers that said that a change is made. */
  readonly answered: number;
  /** Those of them that mediated a candidate. */
  readonly mediationsAnswered: number;
  /** Changes that were answered and are not in the event log. */
  readonly missing: readonly string[];
  /** Ads, orders and mediations that are not what their events and their mails say. */
  readonly halfWritten: readonly string[];
  /** Refusals in the event log. */
  readonly refused: number;
  /** Mediations in the database. */
  readonly mediated: number;
  /** Mails that the server has accepted, repeats too. */
  readonly accepted: number;
  /** Mails of refusals and mediations that never came. */
  readonly lost: readonly string[];
  /** Mails of refusals and mediations that are not in the database. */
  readonly unfounded: readonly string[];
  /** Mails that came again after a kill between acceptance and mark. */
  readonly repeatedByKill: readonly string[];
  /** Mails that came again although they were marked, or nobody was killed. */
  readonly repeatedOtherwise: readonly string[];
  /** Mails whose state in the outbox is not `sent` at the end. */
  readonly unmarked: readonly string[];
}

/** There is to be nothing of these. */
export const WRONG = [
  'unreachable',
  'missing',
  'halfWritten',
  'lost',
  'unfounded',
  'unmarked',
  'repeatedOtherwise',
] as const satisfies readonly (keyof Kills)[];

/** Clients that write while a process lives, by what they do. */
export const CLIENTS: readonly Work[] = [refuseAnAd, refuseAnAd, refuseAnAd, mediate, mediate, mediate];

/** Of so many kills one hits the whole service, and the others one of its workers. */
const KILLS_OF_A_SERVICE = 4;

interface Killing {
  readonly kills: number;
  /** As `WORKERS` has it. */
  readonly workers?: number;
  /** Is told of each kill. */
  readonly told?: (line: string) => void;
}

/**
 * Starts src/main.ts, lets clients have ads refused and candidates mediated over SOAP, and kills it
 * with -9, or one of its workers, when a mail of random number has come a random way and a random
 * moment after; again and again.
 * Then lets one process finish, and holds what the clients were answered and what the mail server
 * has accepted against the database.
 */
export async function killDuringWritesAndMails({
  kills,
  workers = 1,
  told = () => undefined,
}: Killing): Promise<Kills> {
  const database = await freshDatabase();
  const { knex } = database;
  const seen = new Seen();
  const smtp = await startSmtp({
    rcptTo: () => {
      seen.pass('addressed');
    },
    data: () => {
      seen.pass('sent');
    },
    accepted: (mail) => {
      seen.accept(mail);
    },
  });
  const env = {
    DATABASE_URL: databaseUrl(database.address),
    SMTP_URL: smtp.url,
    MAIL_FROM: 'jobnet@star.example',
    MAIL_TIMEOUT_SECONDS: '5',
    WORKERS: String(workers),
    LOG_LEVEL: 'error',
    CALLS_KEPT_DAYS: '0',
  };
  const answered: Answered[] = [];
  const broken: string[] = [];
  let workerKills = 0;
  let service: KilledService | undefined;
  try {
    for (let kill = 1; kill <= kills; kill += 1) {
      const phase = PHASES[randomInt(PHASES.length)] ?? 'sent';
      const count = randomInt(1, 12);
      const reached = seen.next(phase, count);
      service ??= await KilledService.start(env, CLIENTS, answered, broken);
      await reached;
      await moment(randomInt(20));
      const isWhole = workers === 1 || kill % KILLS_OF_A_SERVICE === 0 || kill === kills;
      if (isWhole) {
        await service.kill();
        service = undefined;
      } else {
        await service.killWorker();
        workerKills += 1;
        // What the mail server had from it is read by then.
        await moment(20);
      }
      seen.killed(await mails(knex, 'waiting'));
      told(
        `kill ${kill} of ${kills} (${isWhole ? 'all' : 'a worker'}): mail ${count} ${phase}; ${answered.length} changes answered, ${smtp.received.length} mails accepted`,
      );
    }
    // Those who had taken a mail are dead: their time need not be waited for.
    await knex('outbox').update({ earliest_at: knex.raw('now()') });
    await knex.raw('update graphile_worker._private_jobs set run_at = now()');
    service = await KilledService.start(env, [], answered, broken);
    await until(async () => (await mails(knex, 'waiting')).size === 0);
    await service.end('SIGTERM');
    const { refusals, mediations } = await wantedMails(knex);
    const wanted = new Set([...refusals, ...mediations]);
    const came = new Set(smtp.received.map(({ messageId }) => messageId));
    return {
      kills,
      workerKills,
      cut: broken.filter(isCut).length,
      unreachable: broken.filter((reason) => !isCut(reason)),
      answered: answered.length,
      mediationsAnswered: answered.filter(({ operation }) => operation === 'CreateJobordreFormidling').length,
      missing: await missingEvents(knex, answered),
      halfWritten: await halfWritten(knex),
      refused: refusals.length,
      mediated: mediations.length,
      accepted: smtp.received.length,
      lost: [...wanted].filter((messageId) => !came.has(messageId)),
      unfounded: [...came].filter((messageId) => !wanted.has(messageId)),
      ...seen.repeated,
      unmarked: [...(await mails(knex, 'waiting')), ...(await mails(knex, 'given_up'))],
    };
  } finally {
    await service?.end('SIGKILL');
    await smtp.stop();
    await database.drop();
  }
}

/** The connection was there, and broke. */
const isCut = (reason: string) => ['UND_ERR_SOCKET', 'ECONNRESET', 'EPIPE'].includes(reason);

const moment = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Keeps what the mail server sees, and tells when it is time to kill. */
class Seen {
  readonly repeated: { repeatedByKill: string[]; repeatedOtherwise: string[] } = {
    repeatedByKill: [],
    repeatedOtherwise: [],
  };
  private readonly before = new Set<string>();
  /** They were accepted from the process that runs now. */
  private now = new Set<string>();
  /** They were accepted from a process that was killed before it marked them. */
  private readonly excused = new Set<string>();
  private phase: Phase | undefined;
  private left = 0;
  private reached: () => void = () => undefined;

  /** Resolves when that many mails have come that far, from now on. */
  next(phase: Phase, count: number): Promise<void> {
    Object.assign(this, { phase, left: count });
    return new Promise((resolve) => {
      this.reached = resolve;
    });
  }

  pass(phase: Phase): undefined {
    if (phase !== this.phase) return;
    this.left -= 1;
    if (this.left === 0) this.reached();
  }

  accept({ messageId }: ReceivedMail): void {
    if (this.now.has(messageId)) this.repeated.repeatedOtherwise.push(messageId);
    else if (this.excused.delete(messageId)) this.repeated.repeatedByKill.push(messageId);
    else if (this.before.has(messageId)) this.repeated.repeatedOtherwise.push(messageId);
    this.now.add(messageId);
    this.pass('accepted');
  }

  /** @param waiting what the database has not marked */
  killed(waiting: ReadonlySet<string>): void {
    for (const messageId of this.now) {
      this.before.add(messageId);
      if (waiting.has(messageId)) this.excused.add(messageId);
    }
    this.now = new Set();
    this.phase = undefined;
  }
}
