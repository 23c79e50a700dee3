import type { Words } from '../../words.js';

const MINUTE_MS = 60_000;

/** How long somebody has waited, in the largest unit that is full. */
export function waitedWords(since: string, now: Date): Words {
  const minutes = Math.max(0, Math.floor((now.getTime() - new Date(since).getTime()) / MINUTE_MS));
  const [hours, days] = [Math.floor(minutes / 60), Math.floor(minutes / 1440)];
  if (days > 0) return days === 1 ? ['1 dag', '1 day'] : [`${days} dage`, `${days} days`];
  if (hours > 0) return hours === 1 ? ['1 time', '1 hour'] : [`${hours} timer`, `${hours} hours`];
  return minutes === 1 ? ['1 minut', '1 minute'] : [`${minutes} minutter`, `${minutes} minutes`];
}
