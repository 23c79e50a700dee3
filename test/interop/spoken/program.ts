/** A foreign program that speaks: it reads a call on each line, and answers it with a line. */
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { environment } from '../tools.js';

export interface Program {
  /** @throws Error with what the program wrote to stderr, when it ends instead of answering */
  say(line: string): Promise<string>;
  end(): Promise<void>;
}

/** @param command for bash, in the folder of the programs */
export function startProgram(command: string, values: Readonly<Record<string, string>>): Program {
  const started = spawn('bash', ['-c', `exec ${command}`], {
    cwd: `${import.meta.dirname}/..`,
    env: environment(values),
  });
  const complaints: string[] = [];
  started.stderr.setEncoding('utf8').on('data', (text: string) => complaints.push(text));
  // A program that has ended says so below; a line that it did not take is no news.
  started.stdin.on('error', () => undefined);
  const lines = createInterface({ input: started.stdout })[Symbol.asyncIterator]();
  return {
    async say(line) {
      started.stdin.write(`${line}\n`);
      const answer = await lines.next();
      if (answer.done !== true) return answer.value;
      await ended(started);
      throw new Error(`${command} ended: ${complaints.join('')}`);
    },
    async end() {
      started.stdin.end();
      await ended(started);
    },
  };
}

async function ended(started: ChildProcessWithoutNullStreams): Promise<void> {
  if (started.exitCode === null && started.signalCode === null) await once(started, 'close');
}
