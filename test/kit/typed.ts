import type { KitWorld } from '../../kit/src/commands/command.js';
import { jobnetKit } from '../../kit/src/kit.js';

export interface KitEnded {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Types a command of the kit, which runs in this process. */
export async function kit(
  args: readonly string[],
  world: Partial<Pick<KitWorld, 'clock' | 'isWatched' | 'stop'>> = {},
): Promise<KitEnded> {
  const [out, err]: [string[], string[]] = [[], []];
  const code = await jobnetKit(args, {
    clock: () => new Date(),
    isWatched: false,
    stop: new AbortController().signal,
    ...world,
    print: (line) => out.push(line),
    printError: (line) => err.push(line),
  });
  return { code, stdout: out.join('\n'), stderr: err.join('\n') };
}
