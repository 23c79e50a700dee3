/** Times as people read them: of the Danish clock, in both languages. */
import { readDateTime, writeDateTime } from '../../time/danish-time.js';
import type { Say, Words } from '../words.js';

type Moment = string | Date;

/**
 * @param time a dateTime of the contract, or an instant
 * @returns e.g. `30.11.2026 kl. 14.05`, `30 November 2026 at 14:05`
 */
export const momentText = (time: Moment, say: Say): string => say(momentWords(time));

export const momentWords = (time: Moment): Words => wordsOf(time, 'HH:MM'.length);

/** The same with its second. @returns e.g. `30.11.2026 kl. 14.05.09` */
export const exactMomentText = (time: Date, say: Say): string => say(wordsOf(time, 'HH:MM:SS'.length));

function wordsOf(time: Moment, length: number): Words {
  const written = writeDateTime(new Date(time));
  const [date = '', clock = ''] = written.split('T');
  const words = clockWords(date, clock.slice(0, length));
  if (readDateTime(written.slice(0, -OFFSET)).kind !== 'ambiguous') return words;
  const season = SEASONS[written.endsWith('+02:00') ? 'summer' : 'winter'];
  return [`${words[0]} (${season[0]})`, `${words[1]} (${season[1]})`];
}

const OFFSET = '+HH:MM'.length;

/** Said of an hour that the clock has twice. */
const SEASONS = { summer: ['sommertid', 'summer time'], winter: ['vintertid', 'winter time'] } as const;

/** @param clock `HH:MM`, or with seconds */
export function clockWords(date: string, clock: string): Words {
  const [da, en] = dayWords(date);
  return [`${da} kl. ${clock.replaceAll(':', '.')}`, `${en} at ${clock}`];
}

/** @param day `YYYY-MM-DD` @returns e.g. `30.11.2026`, `30 November 2026` */
export const dayText = (day: string, say: Say): string => say(dayWords(day));

const MONTHS = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
];

/** @param date `YYYY-MM-DD` @returns the day without its year, e.g. `30.11.`, `30 Nov` */
export function shortDayWords(date: string): Words {
  const [, month = '', day = ''] = date.split('-').map(Number);
  return [`${day}.${month}.`, `${day} ${MONTHS[Number(month) - 1]?.slice(0, 3) ?? ''}`];
}

function dayWords(date: string): Words {
  const [year = '', month = '', day = ''] = date.split('-');
  const name = MONTHS[Number(month) - 1];
  const da = date.split('-').reverse().join('.');
  return [da, name === undefined ? da : `${Number(day)} ${name} ${year}`];
}
