/** src/main.ts under clients that write to it, to be killed as a whole or a worker at a time. */
import { randomInt } from 'node:crypto';
import { get } from 'node:http';
import { json } from 'node:stream/consumers';
import { type Answered, type Work, workUntilKilled } from './kill-clients.js';
import { isRunning } from './machine.js';
import { type MainProcess, startMain } from './main-process.js';
import { until } from './until.js';

interface Worker {
  readonly pid: number;
  readonly status: string;
}

export class KilledService {
  readonly #main: MainProcess;
  readonly #clients: Promise<unknown>;
  #isKilled = false;

  private constructor(main: MainProcess, clients: readonly Work[], answered: Answered[], broken: string[]) {
    this.#main = main;
    const service = {
      origin: main.origin,
      isKilled: () => this.#isKilled,
      broken: (reason: string) => broken.push(reason),
    };
    this.#clients = Promise.all(clients.map((work) => workUntilKilled(service, work, answered)));
  }

  /**
   * @param answered gets what the clients were answered
   * @param broken gets why a request had no answer while not all were killed
   */
  static async start(
    env: Readonly<Record<string, string>>,
    clients: readonly Work[],
    answered: Answered[],
    broken: string[],
  ): Promise<KilledService> {
    return new KilledService(await startMain(env, undefined, true), clients, answered, broken);
  }

  /** Kills all: the supervisor is killed, and its workers see that they are alone. */
  async kill(): Promise<void> {
    const workers = await this.#workers();
    await this.end('SIGKILL');
    await until(() => workers.every(({ pid }) => !isRunning(pid)));
  }

  /** Kills one of several workers when all are ready, so that the others can answer. */
  async killWorker(): Promise<void> {
    let workers: readonly Worker[] = [];
    // For a moment the other one still tells of the one that was killed before.
    await until(async () => {
      workers = await this.#workers();
      return workers.every(({ pid, status }) => status === 'ready' && isRunning(pid));
    });
    const { pid } = workers[randomInt(workers.length)] ?? { pid: 0 };
    process.kill(pid, 'SIGKILL');
    await this.#main.until(new RegExp(`"ofPid":${pid},"how"`));
  }

  async end(signal: NodeJS.Signals): Promise<void> {
    this.#isKilled = true;
    const { child } = this.#main;
    if (child.exitCode === null && child.signalCode === null) await this.#main.end(signal);
    await this.#clients;
  }

  /** It asks on a connection of its own, which no kill has broken. */
  #workers(): Promise<readonly Worker[]> {
    return new Promise((resolve, reject) => {
      get(`${this.#main.origin}/health/ready`, { agent: false }, (answer) => {
        json(answer).then((told) => {
          resolve((told as { readonly workers?: readonly Worker[] }).workers ?? []);
        }, reject);
      }).on('error', reject);
    });
  }
}
