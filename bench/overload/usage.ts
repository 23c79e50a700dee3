import { treeCpuMs } from '../cpu.js';

/** Processor time since the last look, in milliseconds. */
export interface Usage {
  readonly server: number;
  readonly postgres: number;
}

/** Looks at the processor time of a server and of PostgreSQL with all its backends. */
export function usageOf(server: () => number | undefined, postgres: number): () => Usage {
  let last = { server: server() ?? NaN, postgres: treeCpuMs(postgres) ?? NaN };
  return () => {
    const now = { server: server() ?? NaN, postgres: treeCpuMs(postgres) ?? NaN };
    const used = { server: now.server - last.server, postgres: now.postgres - last.postgres };
    last = now;
    return used;
  };
}

/** The same, each second until it is stopped. */
export function watchUsage(look: () => Usage) {
  const seconds: Usage[] = [];
  const timer = setInterval(() => seconds.push(look()), 1000);
  return {
    seconds: seconds as readonly Usage[],
    stop: () => {
      clearInterval(timer);
    },
  };
}
