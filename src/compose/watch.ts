/**
 * What is told of the database to whoever watches the gateway: bounded in time, and in its cost.
 */
import type { Knex } from 'knex';
import type { Readiness } from '../http/response/health.js';
import { type DatabaseSettings, requestSettings } from '../store/sql/database.js';
import { whyNotReady } from '../store/sql/readiness.js';
import { type Recent, recentAnswer } from './recent-answer.js';

/** However often somebody asks, the database is asked so often. */
const KEEP_MS = 250;
const WAIT_MS = 1_000;

/**
 * Connections of its own, which do not wait behind requests: one to see whether the database can be
 * written to, one to count, one to copy the notices. They are given up before whoever asks is
 * answered.
 */
export const WATCH_SETTINGS: DatabaseSettings = requestSettings({
  connections: 3,
  statementMs: 750,
  connectMs: 900,
});

/** Says why the database cannot be written to. */
export function readinessOn(watch: Knex): Readiness {
  const recent = recentAnswer(() => whyNotReady(watch), { keepMs: KEEP_MS, waitMs: WAIT_MS });
  return async () => {
    const known = await recent();
    return known && known.ageMs <= KEEP_MS ? known.value : 'the database does not answer';
  };
}

/** The same answer, for whoever would rather have the last one known than wait. */
export const lately = <T>(ask: () => Promise<T>): (() => Promise<Recent<T> | undefined>) =>
  recentAnswer(ask, { keepMs: KEEP_MS, waitMs: WAIT_MS });
