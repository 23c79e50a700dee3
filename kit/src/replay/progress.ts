/** Says how far a replay is: every second where a person watches, else every ten. */
import type { Outcome } from './play.js';

const EVERY_MS = 10_000;

export interface ProgressSettings {
  readonly total: number;
  readonly isWatched: boolean;
  readonly now: () => Date;
  readonly printError: (line: string) => void;
}

export function progressOf({ total, isWatched, now, printError }: ProgressSettings) {
  let told = now().getTime();
  let different = 0;
  return (outcome: Outcome, played: number): void => {
    if (outcome.verdict === 'different') different += 1;
    const at = now().getTime();
    if (at - told < (isWatched ? EVERY_MS / 10 : EVERY_MS)) return;
    told = at;
    printError(`${played} of ${total} played, ${different} different`);
  };
}
