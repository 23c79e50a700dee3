/** For how long back operators look, chosen by a link. */
import { slotAt } from '../../traffic/spans.js';
import type { Window } from '../../traffic/traffic-port.js';
import { writeDateTime } from '../../time/danish-time.js';
import { shortDayWords } from '../layout/times.js';
import type { Visit } from '../visit/visit.js';
import type { Words } from '../words.js';

export interface Period {
  /** As the query has it. */
  readonly key: string;
  readonly words: Words;
  readonly minutes: number;
  readonly slots: number;
  /** What a slot is called. */
  readonly slot: Words;
  /** So far apart are the times below a plot, on the Danish clock. */
  readonly tickMinutes: number;
}

const HOUR: Period = {
  key: 'time',
  words: ['1 time', '1 hour'],
  minutes: 5,
  slots: 12,
  slot: ['5 minutter', '5 minutes'],
  tickMinutes: 15,
};

export const PERIODS: readonly Period[] = [
  HOUR,
  {
    key: 'doegn',
    words: ['24 timer', '24 hours'],
    minutes: 30,
    slots: 48,
    slot: ['halv time', 'half an hour'],
    tickMinutes: 6 * 60,
  },
  {
    key: 'uge',
    words: ['7 dage', '7 days'],
    minutes: 180,
    slots: 56,
    slot: ['3 timer', '3 hours'],
    tickMinutes: 24 * 60,
  },
];

export const PERIOD_FIELD = 'periode';

/** What is not there is the shortest. */
export const periodOf = ({ request }: Pick<Visit, 'request'>): Period =>
  PERIODS.find(({ key }) => key === request.query.get(PERIOD_FIELD)) ?? HOUR;

const MINUTE_MS = 60_000;

/** Whole slots, the last of which is not over. */
export function windowOf({ minutes, slots }: Period, now: Date): Window {
  const length = minutes * MINUTE_MS;
  const to = slotAt(minutes, now.getTime()) + length;
  return { minutes, from: new Date(to - slots * length), to: new Date(to) };
}

/** When each slot began, in milliseconds. */
export const slotsOf = ({ minutes, slots }: Period, { from }: Window): readonly number[] =>
  Array.from({ length: slots }, (_, at) => from.getTime() + at * minutes * MINUTE_MS);

export interface Tick {
  /** From 0, the beginning of the window, to 1. */
  readonly at: number;
  readonly words: Words;
}

/** Round times of the Danish clock: also where it is set, a day begins at its midnight. */
export function ticksOf({ tickMinutes }: Period, { from, to }: Window): readonly Tick[] {
  const step = Math.min(tickMinutes, 60) * MINUTE_MS;
  const length = to.getTime() - from.getTime();
  const ticks: Tick[] = [];
  for (let time = Math.ceil(from.getTime() / step) * step; time <= to.getTime(); time += step) {
    const [date = '', clock = ''] = writeDateTime(new Date(time)).split('T');
    const [hours = '', minutes = ''] = clock.split(':');
    if ((Number(hours) * 60 + Number(minutes)) % tickMinutes !== 0) continue;
    const words: Words =
      tickMinutes < 24 * 60 ? [`${hours}.${minutes}`, `${hours}:${minutes}`] : shortDayWords(date);
    ticks.push({ at: (time - from.getTime()) / length, words });
  }
  return ticks;
}
