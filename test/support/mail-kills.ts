import { randomInt } from 'node:crypto';
import type { Knex } from 'knex';
import { databaseUrl, freshDatabase } from './database.js';
import { type MainProcess, startMain } from './main-process.js';
import { refuse as refuseInTables } from './refusals.js';
import { type ReceivedMail, startSmtp } from './smtp.js';

/** How far a mail has come when the process that sends it is killed. */
const PHASES = ['addressed', 'sent', 'accepted'] as const;
type Phase = (typeof PHASES)[number];

export interface MailKills {
  readonly kills: number;
  /** Mails that were asked for, by refusals that were answered. */
  readonly refused: number;
  /** Mails that the server has accepted, repeats too. */
  readonly accepted: number;
  /** Refusals whose mail never came. */
  readonly lost: readonly string[];
  /** Mails that came again after a kill between acceptance and mark. */
  readonly repeatedByKill: readonly string[];
  /** Mails that came again although they were marked, or nobody was killed. */
  readonly repeatedOtherwise: readonly string[];
  /** Mails whose state in the outbox is not `sendt` at the end. */
  readonly unmarked: readonly string[];
}

/**
 * Refuses an ad. Replace by a call of AfvisJobannonce where the approval desk is built.
 * @returns the id of the ad; rejects when it is not known whether it was refused
 */
const refuse = (database: Knex): Promise<string> => refuseInTables(database);

/** Refusals that each process begins with; as many again come while it sends. */
const AT_START = 12;

/**
 * Starts src/main.ts, refuses ads, and kills it with -9 when a mail of random number has come a random way and a random
 * moment after; again and again. Then lets one process finish, and holds what the mail server has accepted against the
 * database.
 * @param told of each kill
 */
export async function killDuringMails(
  kills: number,
  told: (line: string) => void = () => undefined,
): Promise<MailKills> {
  const database = await freshDatabase();
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
    MAIL_FRA: 'jobnet@star.example',
    MAIL_TIMEOUT_SECONDS: '5',
  };
  const refused: string[] = [];
  const refuseOne = async () => {
    const id = await refuse(database.knex).catch(() => undefined);
    if (id !== undefined) refused.push(`<afvist.${id}.1@star.example>`);
  };
  let main: MainProcess | undefined;
  try {
    for (let kill = 1; kill <= kills; kill += 1) {
      const phase = PHASES[randomInt(PHASES.length)] ?? 'sent';
      const count = randomInt(1, AT_START - 1);
      const more: Promise<void>[] = [];
      const reached = seen.next(phase, count, () => more.push(refuseOne()));
      const [started] = await Promise.all([startMain(env), ...Array.from({ length: AT_START }, refuseOne)]);
      main = started;
      await reached;
      await moment(randomInt(20));
      await main.end('SIGKILL');
      await Promise.all(more);
      const waiting = await waitingMails(database.knex);
      seen.killed(waiting);
      told(
        `kill ${kill} of ${kills}: mail ${count} ${phase}; ${refused.length} refusals, ${smtp.received.length} mails accepted`,
      );
    }
    // Those who had taken a mail are dead: their time need not be waited for.
    await database.knex('udbakke').update({ tidligst_tidspunkt: database.knex.raw('now()') });
    await database.knex.raw('update graphile_worker._private_jobs set run_at = now()');
    main = await startMain(env);
    while ((await waitingMails(database.knex)).size > 0) await moment(50);
    await main.end('SIGTERM');
    const unmarked = await database.knex('udbakke').whereNot({ tilstand: 'sendt' }).pluck<string[]>('nr');
    const came = new Set(smtp.received.map(({ messageId }) => messageId));
    return {
      kills,
      refused: refused.length,
      accepted: smtp.received.length,
      lost: refused.filter((messageId) => !came.has(messageId)),
      ...seen.repeated,
      unmarked,
    };
  } finally {
    if (main?.child.exitCode === null && main.child.signalCode === null) await main.end('SIGKILL');
    await smtp.stop();
    await database.drop();
  }
}

const moment = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Message-IDs of the mails that are not marked. */
async function waitingMails(database: Knex): Promise<ReadonlySet<string>> {
  const ids = await database('udbakke').where({ tilstand: 'venter' }).pluck<string[]>('jobannonce_id');
  return new Set(ids.map((id) => `<afvist.${id}.1@star.example>`));
}

/** What the mail server sees, and when it is time to kill. */
class Seen {
  readonly repeated: { repeatedByKill: string[]; repeatedOtherwise: string[] } = {
    repeatedByKill: [],
    repeatedOtherwise: [],
  };
  private readonly before = new Set<string>();
  /** Accepted from the process that runs now. */
  private now = new Set<string>();
  /** Accepted from a process that was killed before it marked them. */
  private readonly excused = new Set<string>();
  private phase: Phase | undefined;
  private left = 0;
  private reached: () => void = () => undefined;
  private onAccept: () => void = () => undefined;

  /** Resolves when that many mails have come that far, from now on. */
  next(phase: Phase, count: number, onAccept: () => void): Promise<void> {
    Object.assign(this, { phase, left: count, onAccept });
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
    this.onAccept();
    this.pass('accepted');
  }

  /** @param waiting what the database has not marked */
  killed(waiting: ReadonlySet<string>): void {
    for (const messageId of this.now) {
      this.before.add(messageId);
      if (waiting.has(messageId)) this.excused.add(messageId);
    }
    this.now = new Set();
    Object.assign(this, { phase: undefined, onAccept: () => undefined });
  }
}
