import { spawn } from 'node:child_process';
import { open, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { environment, type OsUser } from './os-user.js';
import { commandLine, isAlive } from './processes.js';
import { PORT } from './socket.js';

/** Everything a postmaster is started with. */
export interface Launch {
  readonly bin: string;
  readonly cluster: string;
  readonly home: string;
  readonly socketDirectory: string;
  readonly osUser: OsUser | undefined;
  /** Added to the settings below, e.g. for a test cluster that may lose its data. */
  readonly settings: Readonly<Record<string, string>>;
}

const SETTINGS = {
  listen_addresses: '',
  port: String(PORT),
  unix_socket_permissions: '0700',
  fsync: 'on',
  synchronous_commit: 'on',
  full_page_writes: 'on',
  timezone: 'UTC',
  log_timezone: 'UTC',
  lc_messages: 'C', // start.ts looks for these sentences.
  logging_collector: 'off',
  log_error_verbosity: 'terse', // Else a refused row would stand in the log, names and all.
  log_parameter_max_length_on_error: '0', // No line of the log has values.
  log_parameter_max_length: '0',
};

/** A log over this many bytes is begun anew at the next start. */
const MAX_LOG_BYTES = 1024 * 1024;

export interface Launched {
  /** undefined when the program could not be started. */
  readonly pid: number | undefined;
  lives(): boolean;
  /** Reads what the server has written since it was launched. */
  output(): Promise<string>;
}

/**
 * Starts the postmaster in a process group of its own, so that Ctrl-C reaches the gateway alone,
 * which first answers what it has begun; its output goes to a file, which outlives a killed gateway
 * as the postmaster does.
 */
export async function launch({
  bin,
  cluster,
  home,
  socketDirectory,
  osUser,
  settings,
}: Launch): Promise<Launched> {
  const path = join(home, 'server.log');
  const log = await open(path, 'a');
  if ((await log.stat()).size > MAX_LOG_BYTES) await log.truncate();
  const from = (await log.stat()).size;
  const all = { ...SETTINGS, unix_socket_directories: socketDirectory, ...settings };
  const args = ['-D', cluster, ...Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`])];
  const child = spawn(join(bin, 'postgres'), args, {
    ...osUser,
    cwd: home,
    env: environment(),
    detached: true,
    stdio: ['ignore', log.fd, log.fd],
  });
  child.on('error', () => undefined); // Then it has no pid.
  child.unref();
  await log.close();
  return {
    pid: child.pid,
    lives: () => child.pid !== undefined && child.exitCode === null && child.signalCode === null,
    output: async () => (await readFile(path)).subarray(from).toString('utf8'),
  };
}

/**
 * The process id of the postmaster that runs on this cluster; undefined when none does, whatever
 * postmaster.pid says.
 */
export async function runningPostmaster(cluster: string): Promise<number | undefined> {
  const pid = firstLine(await readFile(join(cluster, 'postmaster.pid'), 'utf8').catch(() => ''));
  return pid !== undefined && isPostmaster(pid, cluster) ? pid : undefined;
}

/**
 * It is one started by `launch` on this cluster, not a process that got a dead postmaster's number,
 * and not a zombie.
 */
const isPostmaster = (pid: number, cluster: string): boolean =>
  isAlive(pid) && commandLine(pid).includes(` -D ${cluster} -c `);

function firstLine(text: string): number | undefined {
  const pid = Number(text.split('\n', 1)[0]);
  return Number.isInteger(pid) && pid > 0 ? pid : undefined;
}

/**
 * PostgreSQL takes a lock file of a dead process for stale, but not when the number belongs to
 * another process now. Writing our own number there makes it stale too, as PostgreSQL never minds
 * its parent (CreateLockFile in miscinit.c). The file is kept for its other lines: with them
 * PostgreSQL finds backends that outlived a killed postmaster.
 */
export async function disownLockFiles(cluster: string, socketDirectory: string): Promise<void> {
  for (const path of [join(cluster, 'postmaster.pid'), join(socketDirectory, `.s.PGSQL.${PORT}.lock`)]) {
    const text = await readFile(path, 'utf8').catch(() => '');
    const pid = firstLine(text);
    if (pid === undefined || !isAlive(pid) || isPostmaster(pid, cluster)) continue;
    await writeFile(path, text.replace(/^\d+/, String(process.pid)));
  }
}

/**
 * Asks for a fast shutdown and does not wait: running transactions are rolled back, committed ones
 * are written out.
 */
export function askToStop(pid: number, cluster: string): void {
  if (isPostmaster(pid, cluster)) process.kill(pid, 'SIGINT');
}

/**
 * Waits for a fast shutdown, and after `patienceMs` asks for the immediate one, which costs a
 * recovery at the next start and no data.
 */
export async function stopPostmaster(pid: number, cluster: string, patienceMs = 30_000): Promise<void> {
  askToStop(pid, cluster);
  const deadline = performance.now() + patienceMs;
  let pressed = false;
  while (isPostmaster(pid, cluster)) {
    if (!pressed && performance.now() > deadline) {
      process.kill(pid, 'SIGQUIT');
      pressed = true;
    }
    await pause(10);
  }
}
