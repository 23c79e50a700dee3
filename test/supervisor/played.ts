import type { Listening, OfWorker } from '../../src/supervisor/asked.js';
import type { WorkerProcess } from '../../src/supervisor/worker-pool.js';
import type { Ask } from '../../src/supervisor/questions.js';

export const ORIGIN = { origin: 'http://127.0.0.1:1', certificates: undefined };

/** A worker that does what the test says. */
export class Played implements WorkerProcess {
  listens: (about: Listening) => void = () => undefined;
  fails: (error: Error) => void = () => undefined;
  end: (how: string) => void = () => undefined;
  retired: () => void = () => undefined;
  readonly asked: string[] = [];
  readonly listening = new Promise<Listening>((resolve, reject) => {
    this.listens = resolve;
    this.fails = reject;
  });
  readonly ended = new Promise<string>((resolve) => {
    this.end = resolve;
  });
  private readonly retiring = new Promise<void>((resolve) => {
    this.retired = resolve;
  });

  constructor(
    readonly worker: number,
    readonly pid: number,
  ) {
    void this.ended.then((how) => {
      this.hasEnded = true;
      this.fails(new Error(how));
    });
  }

  /** Whoever waits for its answer learns that it has ended. */
  private async gone(): Promise<never> {
    await this.ended;
    throw new Error('the other process has ended');
  }

  private hasEnded = false;
  /** It says nothing any more. */
  hangs = false;

  readonly ask = ((what: keyof OfWorker): Promise<unknown> => {
    if (this.hasEnded) return this.gone();
    this.asked.push(what);
    if (what === 'stop') this.end('exit code 0');
    if (what === 'retire') return Promise.race([this.retiring.then(() => []), this.gone()]);
    if (this.hangs) return new Promise(() => undefined);
    return Promise.resolve(what === 'metrics' ? [] : {});
  }) as Ask<OfWorker>;

  kill(): void {
    this.end('SIGKILL');
  }
}
