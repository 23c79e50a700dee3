/** Runs `jobnet-kit record` in this process until a test has sent what it wants recorded. */
import type { Clock } from '../../../src/clock.js';
import { jobnetKit } from '../../../kit/src/kit.js';
import type { KitEnded } from '../typed.js';

export interface Running {
  readonly origin: string;
  /** Ctrl+C. */
  ended(): Promise<KitEnded>;
}

/** @param options of the command; the port is one that is free */
export async function startRecording(
  options: readonly string[],
  clock: Clock = () => new Date(),
): Promise<Running> {
  const [out, err]: [string[], string[]] = [[], []];
  const stop = new AbortController();
  let ended: Promise<number> | undefined;
  const origin = await new Promise<string>((resolve, reject) => {
    ended = jobnetKit(['record', '--port', '0', ...options], {
      ...{ clock, isWatched: false, stop: stop.signal },
      print: (line) => {
        out.push(line);
        const address = /^(http:\/\/\S+)\/ hands on/.exec(line)?.[1];
        if (address !== undefined) resolve(address);
      },
      printError: (line) => err.push(line),
    });
    void ended.then(() => {
      reject(new Error(err.join('\n')));
    });
  });
  return {
    origin,
    ended: async () => {
      stop.abort();
      const code = (await ended) ?? -1;
      return { code, stdout: out.join('\n'), stderr: err.join('\n') };
    },
  };
}
