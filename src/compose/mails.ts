import { resolve } from 'node:path';
import type { Knex } from 'knex';
import type { Registry } from 'prom-client';
import type { Config } from '../config/config.js';
import { createMailMetrics } from '../metrics/mail.js';
import { type CleanUp, repeatedly } from '../jobs/daily.js';
import { forgetDeadJobs, startQueue } from '../jobs/queue.js';
import type { Log } from '../log/log.js';
import { deleteMailsOlderThan, folderCarrier } from '../mail/folder.js';
import { smtpCarrier } from '../mail/smtp.js';
import { smtpServerOf } from '../mail/smtp-url.js';
import type { MailCarrier } from '../mail/mail-port.js';
import type { Sender } from '../mail/outbox/kind.js';
import { SEND_MAIL, outboxOn } from '../mail/outbox/outbox-store.js';
import { type DeliverMail, type DeliveryOutcome, mailDelivery } from '../mail/outbox/delivery.js';
import type { DatabaseAddress, DatabaseSettings } from '../store/sql/database.js';
import { openQueuePool, QUEUE_SCHEMA } from '../store/sql/queue.js';
import { mailKind } from './mail-kinds.js';
import type { OlderClock } from './older-clock.js';
import type { Releasers } from './releasers.js';
import { lately } from './watch.js';

interface Parts {
  readonly database: Knex;
  readonly watch: Knex;
  readonly address: DatabaseAddress;
  readonly settings: DatabaseSettings;
  readonly forgetBy: OlderClock;
  readonly cleanUp: CleanUp;
  readonly log: Log;
  readonly registry: Registry;
  readonly releasers: Releasers;
}

type Line = readonly [level: 'info' | 'warn' | 'error', message: string];

/**
 * Says of a try what the log shall have. It names the number in the outbox and never an address.
 */
const LINES: Readonly<Record<Exclude<DeliveryOutcome, 'accepted' | 'no_address'>, Line>> = {
  failed: ['warn', 'a mail could not be sent and is tried again'],
  failed_for_good: ['error', 'a mail could not be sent and is given up: npx jobnet outbox'],
  refused: ['error', 'a mail was refused by the receiver and is given up: npx jobnet outbox'],
  lost: ['warn', 'a mail could not be sent, and another worker has taken it meanwhile'],
};

/** The sandbox puts mails here when MAIL_FOLDER is not set; production must set it, or send. */
const SANDBOX_FOLDER = '.mails';

/** Mails that one process sends side by side. */
const MAILS_AT_ONCE = 2;
const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/**
 * Starts what sends the mails of the outbox: over SMTP_URL, else into MAIL_FOLDER. It ends when the
 * mails that are on their way have been sent and marked; the database must still be there then.
 */
export async function startMails(config: Config, parts: Parts): Promise<void> {
  const { log, forgetBy, cleanUp, releasers } = parts;
  const outbox = outboxOn(parts.database);
  const metrics = createMailMetrics(
    parts.registry,
    lately(() => outboxOn(parts.watch).count()),
  );
  const folder = resolve(config.mailFolder ?? SANDBOX_FOLDER);
  const { carrier, accepted } = placeOf(config, folder, log);
  const deliver = mailDelivery({
    outbox,
    carrier,
    compose: (mail) => mailKind(mail.kind).word(mail, senderOf(config)),
    observer: {
      delivered: (outcome, { nr, kind, key, attempts }, reason) => {
        metrics.tried(outcome);
        const no_address: Line = ['warn', mailKind(kind).noAddress];
        const [level, message] = { ...LINES, accepted, no_address }[outcome];
        log[level]({ nr, ...key, attempts, reason }, message);
      },
    },
    timeoutMs: config.mailTimeoutSeconds * 1000,
    attempts: config.mailAttempts,
  });
  const warn = (about: string) => {
    log.warn({ about }, 'queue');
  };
  const pool = await releasers.hold(
    'connections of the queue',
    () => openQueuePool(parts.address, MAILS_AT_ONCE + 1, warn, parts.settings),
    (opened) => opened.end(),
  );
  const queue = { pool, schema: QUEUE_SCHEMA, log };
  await releasers.hold(
    'queue of the mails',
    () => startQueue({ ...queue, tasks: mailTasks(deliver), jobsAtOnce: MAILS_AT_ONCE }),
    (stop) => stop(),
  );
  // This runs at the start too: mails that a killed process had taken are queued for the moment
  // its time is over.
  await releasers.hold(
    'search for lost mails',
    () => repeatedly(MINUTE_MS, 'find mails that the queue lost', () => outbox.requeueLost(), log),
    (stop) => stop(),
  );
  const forget = async () => {
    await forgetDeadJobs(queue);
    const oldest = new Date((await forgetBy()).getTime() - config.mailDays * DAY_MS);
    return (await outbox.deleteOlderThan(oldest)) + (await deleteMailsOlderThan(folder, oldest));
  };
  await releasers.hold(
    'removal of old mails',
    () => cleanUp.daily('forget old mails', forget),
    (stop) => stop(),
  );
}

/** The work of the queue: a job carries the number of a mail in the outbox. */
export const mailTasks = (deliver: DeliverMail) => ({
  [SEND_MAIL]: (payload: unknown) => deliver((payload as { readonly nr: number }).nr),
});

export const senderOf = ({ mailFrom, mailReplyTo }: Config): Sender => ({
  domain: mailFrom.slice(mailFrom.lastIndexOf('@') + 1),
  canReply: mailReplyTo !== undefined,
});

interface Place {
  readonly carrier: MailCarrier;
  readonly accepted: Line;
}

function placeOf(config: Config, folder: string, log: Log): Place {
  const { smtpUrl, mailFrom, mailReplyTo } = config;
  const sender = { from: mailFrom, ...(mailReplyTo !== undefined && { replyTo: mailReplyTo }) };
  if (smtpUrl !== undefined) {
    const server = smtpServerOf(smtpUrl);
    log.info({ host: server.host, port: server.port, tls: server.tls }, 'mails are sent over SMTP');
    return { carrier: smtpCarrier(server, sender), accepted: ['info', 'a mail was sent'] };
  }
  log.warn({ folder }, 'SMTP_URL is not set: no mail is sent, each is put into a folder');
  const accepted: Line = ['info', 'a mail was put into the folder, as SMTP_URL is not set'];
  return { carrier: folderCarrier(folder, sender), accepted };
}
