import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { expect } from 'chai';
import type { Clock } from '../../src/clock.js';
import type { World } from '../../src/cli/command.js';
import { openOperatorDatabase } from '../../src/cli/database.js';
import { EXIT, type ExitCode } from '../../src/cli/failure.js';
import { jobnet } from '../../src/cli/jobnet.js';
import type { DatabaseAddress } from '../../src/store/sql/database.js';
import { bundledRoot } from '../support/bundled.js';

export interface Ended {
  readonly code: ExitCode;
  readonly stdout: string;
  readonly stderr: string;
}

/** `jobnet` within this process, on the database of a test. */
export class Operator {
  constructor(
    address: () => DatabaseAddress,
    private readonly clock: Clock,
    private readonly env: World['env'] = {},
    private readonly open: World['open'] = () =>
      Promise.resolve({ address: address(), close: () => Promise.resolve() }),
  ) {}

  /** One that finds its database by the settings, as a process does. */
  static withSettings(env: World['env']): Operator {
    const address = () => {
      throw new Error('the settings say where the database is');
    };
    return new Operator(address, () => new Date(), env, openOperatorDatabase);
  }

  async ends(...args: readonly string[]): Promise<Ended> {
    const [out, err]: [string[], string[]] = [[], []];
    const code = await jobnet(args, {
      env: this.env,
      clock: this.clock,
      print: (line) => out.push(line),
      printError: (line) => err.push(line),
      toldToEnd: () => Promise.resolve(),
      open: this.open,
    });
    return { code, stdout: out.join('\n'), stderr: err.join('\n') };
  }

  /** What is printed where all goes well. */
  async run(...args: readonly string[]): Promise<string> {
    const { code, stdout, stderr } = await this.ends(...args);
    expect([code, stderr], args.join(' ')).to.deep.equal([EXIT.done, '']);
    return stdout;
  }

  /** The document that --json makes. */
  async json(...args: readonly string[]): Promise<unknown> {
    return JSON.parse(await this.run(...args, '--json'));
  }

  /** The sentence of what is refused. */
  refusal(...args: readonly string[]): Promise<string> {
    return this.sentence(EXIT.failed, args);
  }

  /** The sentence about what was typed. */
  usage(...args: readonly string[]): Promise<string> {
    return this.sentence(EXIT.usage, args);
  }

  private async sentence(expected: ExitCode, args: readonly string[]): Promise<string> {
    const { code, stdout, stderr } = await this.ends(...args);
    expect([code, stdout], `${args.join(' ')}: ${stderr}`).to.deep.equal([expected, '']);
    return stderr;
  }
}

export const root = join(import.meta.dirname, '..', '..');

/** The command in the checkout, which runs the sources through tsx. */
export const COMMAND = join(root, 'bin/jobnet.mjs');

/** `jobnet` on a server, compiled: a process of its own, with nothing else in its environment. */
export const typed = (env: Readonly<Record<string, string>>, ...args: readonly string[]) =>
  runs(join(bundledRoot(), 'bin/jobnet.mjs'), env, ...args);

/** @param command the path of jobnet.mjs */
export function runs(
  command: string,
  env: Readonly<Record<string, string>>,
  ...args: readonly string[]
): Promise<{ readonly code: number; readonly stdout: string; readonly stderr: string }> {
  return new Promise((resolve) => {
    const options = { cwd: root, env: { PATH: process.env.PATH, ...env } };
    execFile(process.execPath, [command, ...args], options, (error, stdout, stderr) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : error ? -1 : 0, stdout, stderr });
    });
  });
}
