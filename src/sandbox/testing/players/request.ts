/** Plays what may befall a request itself: our limits, an outage, a slow or a lost answer. */
import type { FaultCode } from '../../../faults/catalogue.js';
import { Fault } from '../../../faults/fault.js';
import type { Ending } from '../../../soap/stages/testing-port.js';
import { MAX_SECONDS } from '../plays.js';

const limit = (kode: FaultCode, forventet: string) => (): never => {
  const data = { limit: 5, seconds: 1 };
  throw new Fault(kode, [{ kode, forventet, data }], data);
};
const fault = (kode: FaultCode) => (): never => {
  throw new Fault(kode);
};

const PLAYS: Readonly<Record<string, (() => Ending) | undefined>> = {
  'sandkasse-graense-minut': limit(139190, '0..5/min'),
  'sandkasse-graense-samtidig': limit(139191, '0..5'),
  'sandkasse-overbelastet': fault(139143),
  'sandkasse-nede': fault(139135),
  'sandkasse-fejl': fault(1011),
  'sandkasse-afbrudt': () => ({ kind: 'unasked' }),
  'sandkasse-tabt-svar': () => ({ kind: 'lost' }),
};

/**
 * @param user UserIdentifier of the request
 * @returns how its answer is to end; undefined: as ever
 * @throws Fault that is to be played
 */
export function playOf(user: string): Ending | undefined {
  const [, digits] = /^sandkasse-langsom-(\d{1,3})$/.exec(user) ?? [];
  const seconds = Number(digits ?? 0);
  if (seconds >= 1 && seconds <= MAX_SECONDS) return { kind: 'slow', ms: seconds * 1000 };
  return Object.hasOwn(PLAYS, user) ? PLAYS[user]?.() : undefined;
}
