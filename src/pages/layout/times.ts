/** Times as people read them: of the Danish clock, in both languages. */
import { writeDateTime } from '../../time/danish-time.js';
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
  const [date = '', clock = ''] = writeDateTime(new Date(time)).split('T');
  return clockWords(date, clock.slice(0, length));
}

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

function dayWords(date: string): Words {
  const [year = '', month = '', day = ''] = date.split('-');
  const name = MONTHS[Number(month) - 1];
  const da = date.split('-').reverse().join('.');
  return [da, name === undefined ? da : `${Number(day)} ${name} ${year}`];
}
