import { type DerValue, TAG } from './der.js';

const UTC_TIME = /^(\d\d)((?:\d\d){5})Z$/;
const GENERALIZED_TIME = /^(\d{4})((?:\d\d){5})Z$/;

/**
 * Reads UTCTime and GeneralizedTime as RFC 5280 (4.1.2.5) has them, in UTC and with seconds.
 * @returns undefined when the value is no such time
 */
export function timeIn(value: DerValue | undefined): Date | undefined {
  const isShort = value?.tag === TAG.utcTime;
  if (!isShort && value?.tag !== TAG.generalizedTime) return undefined;
  const form = isShort ? UTC_TIME : GENERALIZED_TIME;
  const [, year = '', rest = ''] = form.exec(value.content.toString('latin1')) ?? [];
  const century = isShort ? (year < '50' ? '20' : '19') : '';
  const [month = '', day = '', hour = '', minute = '', second = ''] = rest.match(/../g) ?? [];
  const time = new Date(`${century}${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
  // A day that does not exist would be taken for a later one.
  return time.getUTCDate() === Number(day) ? time : undefined;
}
