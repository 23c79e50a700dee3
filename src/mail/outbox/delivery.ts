import { ExponentialBackoff, handleAll, retry } from 'cockatiel';
import { afvisningsmail } from '../../services/behandling/afvisningsmail.js';
import type { Delivery, MailCarrier } from '../mail-port.js';
import type { TagetMail, Udbakkebog } from './outbox-port.js';

const MINUTE_MS = 60_000;

/** How long a mail stays taken beyond the end of its try: time to write down what became of it. */
export const MARGIN_MS = MINUTE_MS;

/** 1, 2, 4 … 128 minutes, then every four hours. @param forsoeg the try that failed, from 1 */
export const pauseMs = (forsoeg: number): number => Math.min(2 ** (forsoeg - 1), 240) * MINUTE_MS;

/** What became of a mail that was taken; `refused` and `failed_for_good` are the two ways of giving up. */
export type Udfald = Delivery['kind'] | 'failed_for_good' | 'no_address' | 'lost';

/** Told what operators want to see; never an address. */
export interface UdbringningObserver {
  bragt(
    udfald: Udfald,
    mail: Pick<TagetMail, 'nr' | 'jobannonceId' | 'version' | 'forsoeg'>,
    reason?: string,
  ): void;
}

export interface UdbringningParts {
  readonly bog: Udbakkebog;
  readonly carrier: MailCarrier;
  readonly observer: UdbringningObserver;
  /** Of one try. */
  readonly timeoutMs: number;
  readonly attempts: number;
  readonly domain: string;
  readonly kanBesvares: boolean;
}

/** Brings out the mail with that number in the outbox. */
export type Udbringning = (nr: number) => Promise<void>;

/**
 * Brings out one mail: takes it, sends it, writes down what became of it. Whoever takes a mail has it alone until
 * `timeoutMs` and MARGIN_MS are over, and sends nothing later than `timeoutMs` after it asked for it.
 * @returns does nothing for a mail that is gone, not due, or taken by another
 * @throws Fault 139135 when the database is away; the queue tries again
 */
export function udbringningWith(parts: UdbringningParts): Udbringning {
  const { bog, carrier, observer, timeoutMs } = parts;
  return async (nr) => {
    const begin = performance.now();
    const mail = await bog.tag(nr, timeoutMs + MARGIN_MS);
    if (!mail) return;
    if (mail.modtager === undefined) {
      await bog.ingenAdresse(mail);
      observer.bragt('no_address', mail);
      return;
    }
    const letter = afvisningsmail({ ...mail, modtager: mail.modtager }, parts);
    const delivery = await carrier.send(letter, timeoutMs - (performance.now() - begin));
    const udfald = await stubborn.execute(() => writeDown(parts, mail, delivery));
    observer.bragt(udfald, mail, delivery.kind === 'accepted' ? undefined : delivery.reason);
  };
}

async function writeDown(
  { bog, attempts }: UdbringningParts,
  mail: TagetMail,
  delivery: Delivery,
): Promise<Udfald> {
  if (delivery.kind === 'accepted') {
    await bog.sendt(mail);
    return 'accepted';
  }
  const { kind, reason } = delivery;
  if (kind === 'refused') return (await bog.opgiv(mail, reason)) ? 'refused' : 'lost';
  if (mail.forsoeg >= attempts) return (await bog.opgiv(mail, reason)) ? 'failed_for_good' : 'lost';
  return (await bog.proevIgen(mail, reason, pauseMs(mail.forsoeg))) ? 'failed' : 'lost';
}

/** A mail that was accepted and is not marked is sent again, so a database that is away for a moment is waited for: about 25 s. */
const stubborn = retry(handleAll, {
  maxAttempts: 8,
  backoff: new ExponentialBackoff({ initialDelay: 100, maxDelay: 10_000 }),
});
