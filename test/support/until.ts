import { setTimeout as pause } from 'node:timers/promises';

/** Enough that whoever is waited for has the processor. */
const BETWEEN_LOOKS_MS = 10;

/** Looks again and again until it is so. Mocha ends what never is. */
export async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await isSo())) await pause(BETWEEN_LOOKS_MS);
}
