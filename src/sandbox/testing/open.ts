/** Puts together what the sandbox does for testers. */
import type { Knex } from 'knex';
import type { Clock } from '../../clock.js';
import type { Beside, Gateway } from '../../http/gateway.js';
import type { Virksomhedsregister } from '../../services/virksomhed/virksomhedsregister.js';
import type { Ending, Testing } from '../../soap/stages/testing-port.js';
import type { Memory } from '../../store/memory/while-leased.js';
import { organisationClocksOn } from './clock/store.js';
import { timeOfRequests } from './clock/time-of.js';
import { type ControlSettings, controlOf } from './control.js';
import { isForModerator } from './players/moderator.js';
import { playersOf } from './players/players.js';
import { playedRegister } from './players/register.js';
import { playOf } from './players/request.js';
import { type Act, stageOf } from './players/stage.js';
import { resetsOn } from './reset/store.js';
import type { Later } from '../../later.js';
import { Waits } from './waits.js';

/** So much waits at once in a process; what finds no room does not wait. */
const MOST = { slowAnswers: 32, tickers: 8, slowLookups: 4 };

interface Parts {
  readonly database: Knex;
  readonly memory: Memory;
  /** Connections as the owner of the tables. */
  readonly owners: Knex;
  readonly control: ControlSettings;
  readonly clock: Clock;
  readonly later: Later;
  /** Is told what a player could not do. */
  readonly failed: (error: unknown) => void;
}

export interface OpenTesting {
  readonly testing: Testing;
  /** What players' own messages are played with: nothing but their time. */
  readonly ofPlayers: Testing;
  readonly beside: Beside;
  /** Must an ad of this title be left to the moderator? */
  readonly isForModerator: (titel: string) => boolean;
  readonly withPlays: (register: Virksomhedsregister) => Virksomhedsregister;
  /** Players act on this gateway from now on. */
  readonly begin: (gateway: Gateway) => void;
  /** Nothing waits any more, and no player begins anything. */
  readonly close: () => void;
}

export function openTesting({ database, memory, owners, control, clock, later, failed }: Parts): OpenTesting {
  const [answers, tickers, lookups] = [MOST.slowAnswers, MOST.tickers, MOST.slowLookups].map(
    (most) => new Waits(most, later),
  ) as [Waits, Waits, Waits];
  let act: Act = () => Promise.reject(new Error('no player has a gateway yet'));
  let isOpen = true;
  const changed = playersOf({ act: () => act, tickers, isOpen: () => isOpen, failed });
  const timeOf = timeOfRequests(organisationClocksOn(database, memory));
  const nothing = { endingOf: () => undefined, endedAs: () => ({}), changed: () => Promise.resolve() };
  return {
    testing: { timeOf, endingOf: playOf, endedAs: endedAsOn(answers), changed },
    ofPlayers: {
      ...nothing,
      timeOf: (header, _asker, now) => Promise.resolve(header === undefined ? now : new Date(header)),
    },
    beside: controlOf(resetsOn(owners), control),
    isForModerator,
    withPlays: (register) => playedRegister(register, clock, lookups),
    begin: (gateway) => {
      act = stageOf(gateway);
    },
    close: () => {
      isOpen = false;
      for (const waits of [answers, tickers, lookups]) waits.close();
    },
  };
}

const endedAsOn =
  (waits: Waits): Testing['endedAs'] =>
  (ending: Ending, isSentAnyway) => {
    if (ending.kind === 'slow')
      return {
        fate: async (onceLeft) => {
          await waits.wait(ending.ms, onceLeft);
          return 'send';
        },
      };
    if (ending.kind === 'lost' && isSentAnyway) return {};
    return { fate: () => Promise.resolve('cut') };
  };
