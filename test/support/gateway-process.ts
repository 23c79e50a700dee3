import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { projectRoot } from '../../src/config/data-file.js';
import type { EmbeddedPostgres } from '../../src/sandbox/postgres/start.js';
import { bundled } from './bundled.js';
import type { ChildOptions } from './gateway-child.js';

type Ready = Omit<EmbeddedPostgres, 'stop'>;

interface Line {
  readonly log?: string;
  readonly ready?: Ready;
  readonly failed?: { readonly name: string; readonly message: string };
  readonly acknowledged?: string;
}

const CHILD = 'test/support/gateway-child.ts';

/** A failed test may leave some of these behind. */
const running = new Set<GatewayProcess>();

/** Ends them all, in an afterEach. */
export async function endGatewayProcesses(): Promise<void> {
  await Promise.all([...running].map((gateway) => gateway.end()));
}

/** A child process that holds an embedded PostgreSQL. */
export class GatewayProcess {
  readonly child: ChildProcess;
  readonly logs: string[] = [];
  readonly acknowledged: string[] = [];
  private outcome: Ready | Error | undefined;
  private readonly waiting = new Set<() => void>();
  private readonly ended: Promise<unknown>;

  constructor(options: ChildOptions, user?: { readonly uid: number; readonly gid: number }) {
    this.child = spawn(process.execPath, [bundled(CHILD), JSON.stringify(options)], {
      ...user,
      cwd: projectRoot,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    running.add(this);
    this.ended = once(this.child, 'close').then(() => running.delete(this));
    const { stdout } = this.child;
    if (!stdout) throw new Error('no pipe');
    createInterface(stdout).on('line', (line) => {
      this.hear(JSON.parse(line) as Line);
    });
    void this.ended.then(() => {
      this.outcome ??= new Error(`it ended (${String(this.child.exitCode ?? this.child.signalCode)})`);
      this.wake();
    });
  }

  private hear({ log, ready, failed, acknowledged }: Line): void {
    if (log !== undefined) this.logs.push(log);
    if (acknowledged !== undefined) this.acknowledged.push(acknowledged);
    if (ready) this.outcome = ready;
    if (failed) this.outcome = Object.assign(new Error(failed.message), { name: failed.name });
    this.wake();
  }

  private wake(): void {
    for (const wake of this.waiting) wake();
  }

  /** Resolves when something was heard that makes `test` true. */
  async until(test: () => boolean): Promise<void> {
    while (!test()) {
      await new Promise<void>((resolve) => {
        const wake = (): void => {
          this.waiting.delete(wake);
          resolve();
        };
        this.waiting.add(wake);
      });
    }
  }

  /** @throws the error it could not start with */
  async ready(): Promise<Ready> {
    await this.until(() => this.outcome !== undefined);
    if (this.outcome instanceof Error) throw this.outcome;
    if (!this.outcome) throw new Error('not ready');
    return this.outcome;
  }

  /** Sends the signal and waits until the process is gone. */
  async end(signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
    this.child.kill(signal);
    await this.ended;
  }

  /** Waits until the process is gone by itself. */
  async gone(): Promise<void> {
    await this.ended;
  }
}

/** Tells what kept a gateway from starting. */
export async function failureOf(gateway: GatewayProcess): Promise<Error> {
  const outcome = await gateway.ready().then(
    () => new Error('it started'),
    (error: unknown) => error,
  );
  await gateway.end();
  return outcome as Error;
}
