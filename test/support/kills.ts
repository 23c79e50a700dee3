import { randomInt } from 'node:crypto';
import type { Knex } from 'knex';
import { databaseUrl, freshDatabase } from './database.js';
import { type MainProcess, startMain } from './main-process.js';
import { deskMessage, messageAbout, postToDesk } from './ads.js';
import { type ReceivedMail, startSmtp } from './smtp.js';
import { post, sampleOf, type SoapAnswer, valueOf } from './soap-client.js';

/** Tells how far a mail has come when the process that sends it is killed. */
const PHASES = ['addressed', 'sent', 'accepted'] as const;
type Phase = (typeof PHASES)[number];

export interface Kills {
  readonly kills: number;
  /** Answers that said that a change is made. */
  readonly answered: number;
  /** Changes that were answered and are not in the event log. */
  readonly missing: readonly string[];
  /** Ads whose version is not that of their last event, or whose events have a gap. */
  readonly halfWritten: readonly string[];
  /** Refusals in the event log. */
  readonly refused: number;
  /** Mails that the server has accepted, repeats too. */
  readonly accepted: number;
  /** Refusals whose mail never came. */
  readonly lost: readonly string[];
  /** Mails of refusals that are not in the event log. */
  readonly unfounded: readonly string[];
  /** Mails that came again after a kill between acceptance and mark. */
  readonly repeatedByKill: readonly string[];
  /** Mails that came again although they were marked, or nobody was killed. */
  readonly repeatedOtherwise: readonly string[];
  /** Mails whose state in the outbox is not `sent` at the end. */
  readonly unmarked: readonly string[];
}

/** A change that the gateway has answered as done: the id of the request is that of its event. */
type Answered = string;

/** Clients that write while a process lives. */
const CLIENTS = 6;

/**
 * Starts src/main.ts, lets clients create, update and refuse ads over SOAP, and kills it with -9
 * when a mail of random number has come a random way and a random moment after; again and again.
 * Then lets one process finish, and holds what the clients were answered and what the mail server
 * has accepted against the database.
 * @param told of each kill
 */
export async function killDuringWritesAndMails(
  kills: number,
  told: (line: string) => void = () => undefined,
): Promise<Kills> {
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
    LOG_LEVEL: 'silent',
  };
  const answered: Answered[] = [];
  let main: MainProcess | undefined;
  try {
    for (let kill = 1; kill <= kills; kill += 1) {
      const phase = PHASES[randomInt(PHASES.length)] ?? 'sent';
      const count = randomInt(1, 12);
      const reached = seen.next(phase, count);
      main = await startMain(env);
      const { origin } = main;
      const clients = Array.from({ length: CLIENTS }, () => writeUntilKilled(origin, answered));
      await reached;
      await moment(randomInt(20));
      await main.end('SIGKILL');
      await Promise.all(clients);
      seen.killed(await mails(knex, 'waiting'));
      told(
        `kill ${kill} of ${kills}: mail ${count} ${phase}; ${answered.length} changes answered, ${smtp.received.length} mails accepted`,
      );
    }
    // Those who had taken a mail are dead: their time need not be waited for.
    await knex('outbox').update({ earliest_at: knex.raw('now()') });
    await knex.raw('update graphile_worker._private_jobs set run_at = now()');
    main = await startMain(env);
    while ((await mails(knex, 'waiting')).size > 0) await moment(50);
    await main.end('SIGTERM');
    const refusals = await knex('haendelse').where({ haendelsestype: 'Afvist' }).select<Versioned[]>();
    const wanted = new Set(refusals.map(messageIdOf));
    const came = new Set(smtp.received.map(({ messageId }) => messageId));
    return {
      kills,
      answered: answered.length,
      missing: await missingEvents(knex, answered),
      halfWritten: await halfWritten(knex),
      refused: wanted.size,
      accepted: smtp.received.length,
      lost: [...wanted].filter((messageId) => !came.has(messageId)),
      unfounded: [...came].filter((messageId) => !wanted.has(messageId)),
      ...seen.repeated,
      unmarked: [...(await mails(knex, 'waiting')), ...(await mails(knex, 'given_up'))],
    };
  } finally {
    if (main?.child.exitCode === null && main.child.signalCode === null) await main.end('SIGKILL');
    await smtp.stop();
    await database.drop();
  }
}

/**
 * Nothing was done and the same may succeed later: connections of a process that was killed may
 * still be open.
 */
class Busy extends Error {}

/**
 * One client: creates an ad, changes it, has it refused, and begins again, until the process is
 * gone.
 */
async function writeUntilKilled(origin: string, answered: Answered[]): Promise<void> {
  const now = new Date();
  const done = (answer: SoapAnswer): SoapAnswer => {
    if (valueOf(answer.xml, 'KanGentages') === 'true') throw new Busy();
    if (answer.status !== 200) throw new Error(answer.xml);
    answered.push(valueOf(answer.xml, 'ServiceRequestLogReferenceIdentifier') ?? '');
    return answer;
  };
  for (;;) {
    try {
      const created = done(await post(origin, withEmail(sampleOf('CreateJobannonce', now))));
      const id = valueOf(created.xml, 'JobannonceIdentifier') ?? '';
      done(await post(origin, messageAbout('UpdateJobannonce', now, id, 1)));
      await postToDesk(origin, deskMessage('PaabegyndBehandling', now, id));
      done(await postToDesk(origin, deskMessage('AfvisJobannonce', now, id, { version: 2 })));
    } catch (error) {
      // Fetch says this of a connection that broke or is refused.
      if (error instanceof TypeError) return;
      if (!(error instanceof Busy)) throw error;
    }
  }
}

/** The message with the address that a refusal is mailed to. */
const withEmail = (message: string) =>
  message.replace(/<\/(\w+):UserIdentifier>/, '$&<$1:UserEmail>opretter@cafe-aaen.example</$1:UserEmail>');

/**
 * Answers whose event is not there: each change is one event, and carries the id of its request.
 */
async function missingEvents(knex: Knex, answered: readonly Answered[]): Promise<string[]> {
  const there = new Set(await knex('haendelse').pluck<string[]>('log_id'));
  return answered.filter((logId) => !there.has(logId));
}

async function halfWritten(knex: Knex): Promise<string[]> {
  const { rows } = await knex.raw<{ rows: { id: string }[] }>(`
    select id from jobannonce j
    where version <> (
      select count(*) from haendelse h where h.jobannonce_id = j.id and haendelsestype in ('Oprettet', 'Aendret')
    ) or (afgoerelse = 'afvist') <> exists (
      select from haendelse h where h.jobannonce_id = j.id and h.version = j.version and haendelsestype = 'Afvist'
    ) or (afgoerelse = 'afvist') <> exists (
      select from outbox u where u.kind = 'afvist' and u.key = jsonb_build_object('jobannonceId', j.id, 'version', j.version)
    )`);
  return rows.map(({ id }) => id);
}

const moment = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

interface Versioned {
  readonly jobannonce_id: string;
  readonly version: number;
}

const messageIdOf = ({ jobannonce_id, version }: Versioned) =>
  `<afvist.${jobannonce_id}.${version}@star.example>`;

/** Reads the Message-IDs of the mails in that state. */
async function mails(knex: Knex, state: string): Promise<ReadonlySet<string>> {
  const keys = await knex('outbox')
    .where({ state })
    .pluck<{ jobannonceId: string; version: number }[]>('key');
  return new Set(
    keys.map(({ jobannonceId, version }) => messageIdOf({ jobannonce_id: jobannonceId, version })),
  );
}

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
