import cluster from 'node:cluster';
import type { Config } from '../config/config.js';
import { supervise } from './supervise.js';
import { work } from './work.js';

/** Both begin with main.ts; node:cluster knows which of them this process is. */
export function superviseOrWork(config: Config): Promise<void> {
  return cluster.isPrimary
    ? supervise(config)
    : work(config, {
        send: (message) => process.send?.(message),
        hear: (listener) => process.on('message', listener),
      });
}
