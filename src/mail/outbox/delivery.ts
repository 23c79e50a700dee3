import { ExponentialBackoff, handleAll, retry } from 'cockatiel';
import type { Delivery, Mail, MailCarrier } from '../mail-port.js';
import type { AddressedMail, ClaimedMail, Outbox } from './outbox-port.js';

const MINUTE_MS = 60_000;

/**
 * A mail stays taken so long beyond the end of its try, so that there is time to write down what
 * became of it.
 */
const MARGIN_MS = MINUTE_MS;

/**
 * Says how long a failed mail rests: 1, 2, 4 … 128 minutes, then four hours.
 * @param attempts how often it was tried, from 1
 */
export const pauseMs = (attempts: number): number => Math.min(2 ** (attempts - 1), 240) * MINUTE_MS;

/**
 * Says what became of a mail that was taken; `refused` and `failed_for_good` are the two ways of
 * giving up.
 */
export type DeliveryOutcome = Delivery['kind'] | 'failed_for_good' | 'no_address' | 'lost';

/** Is told what operators want to see, and never an address. */
export interface DeliveryObserver {
  delivered(
    outcome: DeliveryOutcome,
    mail: Pick<ClaimedMail, 'nr' | 'kind' | 'key' | 'attempts'>,
    reason?: string,
  ): void;
}

export interface DeliveryParts {
  readonly outbox: Outbox;
  readonly carrier: MailCarrier;
  readonly observer: DeliveryObserver;
  /** One try may take so long. */
  readonly timeoutMs: number;
  readonly attempts: number;
  /** Words the mail; it is the same for every try. */
  readonly compose: (mail: AddressedMail) => Mail;
}

/** Delivers the mail with that number in the outbox. */
export type DeliverMail = (nr: number) => Promise<void>;

/**
 * Delivers one mail: takes it, sends it, writes down what became of it. Whoever takes a mail has it
 * alone until `timeoutMs` and MARGIN_MS are over, and sends nothing later than `timeoutMs` after it
 * asked for it.
 * @returns a function that does nothing for a mail that is gone, not due, or taken by another
 * @throws Fault 139135 when the database is away; the queue tries again
 */
export function mailDelivery(parts: DeliveryParts): DeliverMail {
  const { outbox, carrier, observer, timeoutMs } = parts;
  return async (nr) => {
    const begin = performance.now();
    const mail = await outbox.claim(nr, timeoutMs + MARGIN_MS);
    if (!mail) return;
    if (mail.recipient === undefined) {
      await outbox.noAddress(mail);
      observer.delivered('no_address', mail);
      return;
    }
    const letter = parts.compose({ ...mail, recipient: mail.recipient });
    const delivery = await carrier.send(letter, timeoutMs - (performance.now() - begin));
    const outcome = await stubborn.execute(() => writeDown(parts, mail, delivery));
    observer.delivered(outcome, mail, delivery.kind === 'accepted' ? undefined : delivery.reason);
  };
}

async function writeDown(
  { outbox, attempts }: DeliveryParts,
  mail: ClaimedMail,
  delivery: Delivery,
): Promise<DeliveryOutcome> {
  if (delivery.kind === 'accepted') {
    await outbox.sent(mail);
    return 'accepted';
  }
  const { kind, reason } = delivery;
  if (kind === 'refused') return (await outbox.giveUp(mail, reason)) ? 'refused' : 'lost';
  if (mail.attempts >= attempts) return (await outbox.giveUp(mail, reason)) ? 'failed_for_good' : 'lost';
  return (await outbox.retry(mail, reason, pauseMs(mail.attempts))) ? 'failed' : 'lost';
}

/**
 * Waits about 25 s for a database that is away: a mail that was accepted and is not marked would be
 * sent again.
 */
const stubborn = retry(handleAll, {
  maxAttempts: 8,
  backoff: new ExponentialBackoff({ initialDelay: 100, maxDelay: 10_000 }),
});
