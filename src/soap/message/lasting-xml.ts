import { randomUUID } from 'node:crypto';
import type { Lasting } from '../../operations/lasting.js';

/** Stands where each answer has its own reference to the log; no caller can know it. */
const PLACE = randomUUID();

const written = new WeakMap<Lasting<object>, readonly [before: string, after: string]>();

/**
 * The XML of an answer that lasts, which is written once.
 * @param write writes it with a reference to the log
 */
export function lastingXml(
  lasting: Lasting<object>,
  logId: string,
  write: (logId: string) => string,
): string {
  let parts = written.get(lasting);
  if (!parts) {
    const [before, after, ...more] = write(PLACE).split(PLACE);
    if (before === undefined || after === undefined || more.length > 0)
      throw new Error('an answer has not one reference to the log');
    written.set(lasting, (parts = [before, after]));
  }
  return parts[0] + logId + parts[1];
}
