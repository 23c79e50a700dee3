import { readFileSync } from 'node:fs';

const TICK_MS = 10;

/** The fields of /proc/…/stat behind the name (proc(5)). */
const fields = (pid: number): readonly string[] =>
  readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];

/**
 * User and system time of a process, in milliseconds; undefined where it cannot be told.
 * They are in ticks of 10 ms, the 12th and 13th field.
 */
export function cpuMs(pid: number): number | undefined {
  try {
    const [user, system] = fields(pid).slice(11, 13);
    return TICK_MS * (Number(user) + Number(system));
  } catch {
    return undefined;
  }
}

/**
 * The same of a process and its children, those that have ended among them (14th and 15th field).
 */
export function treeCpuMs(pid: number): number | undefined {
  try {
    const [ended, endedSystem] = fields(pid).slice(13, 15);
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ');
    const living = children.reduce((sum, child) => sum + (cpuMs(Number(child)) ?? 0), 0);
    return (cpuMs(pid) ?? 0) + living + TICK_MS * (Number(ended) + Number(endedSystem));
  } catch {
    return undefined;
  }
}

/** The memory that a process has now, its resident set. `VmRSS` is in units of 1024 bytes. */
export function memoryBytes(pid: number): number | undefined {
  try {
    return 1024 * Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]);
  } catch {
    return undefined;
  }
}
