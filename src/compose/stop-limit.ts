import type { Config } from '../config/config.js';

/** For what is closed last: connections, and the embedded PostgreSQL. */
const LAST_MS = 10_000;

/**
 * Milliseconds after which a process that was told to stop ends whatever still hangs: the time that
 * each part may take by its settings, one after the other.
 */
export const stopLimitMs = (
  config: Pick<Config, 'stopGraceMs' | 'mailTimeoutSeconds' | 'databaseTimeoutMs'>,
): number => config.stopGraceMs + config.mailTimeoutSeconds * 1000 + config.databaseTimeoutMs + LAST_MS;

/** The same of a worker: its supervisor closes the database after it, in the rest of the time. */
export const workerStopLimitMs = (config: Parameters<typeof stopLimitMs>[0]): number =>
  stopLimitMs(config) - LAST_MS / 2;
