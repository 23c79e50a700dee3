/** Times as people read them: of the Danish clock, in both languages. */
import { writeDateTime } from '../../time/danish-time.js';

/** @param time a dateTime of the contract, or an instant. @returns e.g. `30.11.2026 kl. 14.05` */
export function momentText(time: string | Date): string {
  const [date = '', clock = ''] = writeDateTime(new Date(time)).split('T');
  return `${dayText(date)} kl. ${clock.slice(0, 5).replace(':', '.')}`;
}

/** The same with its second. @returns e.g. `30.11.2026 kl. 14.05.09` */
export function exactMomentText(time: Date): string {
  const second = writeDateTime(time).slice('YYYY-MM-DDTHH:MM:'.length).slice(0, 2);
  return `${momentText(time)}.${second}`;
}

/** @param day `YYYY-MM-DD` @returns e.g. `30.11.2026` */
export const dayText = (day: string): string => day.split('-').reverse().join('.');
