import { readdirSync, readFileSync, statSync } from 'node:fs';

/** Processes whose arguments say `text`, as /proc has them; Linux only. */
export function processesWith(text: string): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => pid !== process.pid && argumentsOf(pid).includes(text));
}

function argumentsOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
  } catch {
    return '';
  }
}

/** Finds the user that a process runs as. */
export const uidOf = (pid: number): number => statSync(`/proc/${pid}`).uid;

/** A process that is gone or a zombie does nothing any more. */
export const isRunning = (pid: number): boolean => argumentsOf(pid) !== '';
