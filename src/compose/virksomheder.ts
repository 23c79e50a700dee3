import type { Knex } from 'knex';
import type { Registry } from 'prom-client';
import type { Clock } from '../clock.js';
import type { Config } from '../config/config.js';
import { createRegisterMetrics } from '../metrics/cvr.js';
import type { Log } from '../log/log.js';
import { stamdataRefreshOn } from '../services/jobannonce/ad/stamdata-store.js';
import { cachedRegister } from '../services/virksomhed/cache/cached-register.js';
import type { CvrAddress } from '../services/virksomhed/cvr/ask.js';
import type { CvrObserver } from '../services/virksomhed/cvr/observer.js';
import { cvrRegister } from '../services/virksomhed/cvr/register.js';
import { demoVirksomhedsregister } from './sandbox.js';
import type { Testers } from './testers.js';
import { virksomhedCacheOn } from '../services/virksomhed/cache/store.js';
import { lockRegisterOn } from '../services/virksomhed/locks/store.js';
import type { Memory } from '../store/memory/while-leased.js';
import type { Virksomhedslaase } from '../services/virksomhed/locks/locks.js';
import type { Virksomhedsregister } from '../services/virksomhed/virksomhedsregister.js';

interface Parts {
  readonly database: Knex;
  readonly clock: Clock;
  readonly log: Log;
  readonly registry: Registry;
  readonly memory: Memory;
  readonly testers?: Testers | undefined;
}

const MINUTE_MS = 60_000;

/** Opens the CVR register where CVR_URL names one, else the invented companies of the sandbox. */
export async function openVirksomheder(
  config: Config,
  parts: Parts,
): Promise<{ readonly virksomheder: Virksomhedsregister; readonly laase: Virksomhedslaase }> {
  const laase = lockRegisterOn(parts.database, parts.clock, undefined, parts.memory);
  const { cvrUrl: url, cvrUser: user, cvrPassword: password } = config;
  if (url !== undefined && user !== undefined && password !== undefined) {
    const address = { url, user, password, maxBytes: config.cvrMaxBytes };
    return { virksomheder: openCvr(config, address, parts), laase };
  }
  const invented = await demoVirksomhedsregister();
  return { virksomheder: parts.testers?.withPlays(invented) ?? invented, laase };
}

function openCvr(
  config: Config,
  address: CvrAddress,
  { database, clock, log, registry }: Parts,
): Virksomhedsregister {
  const observer = observerOn(log, registry);
  const patience = {
    timeoutMs: config.cvrTimeoutMs,
    retries: config.cvrRetries,
    delayMs: config.cvrRetryMs,
    maxDelayMs: 10 * config.cvrRetryMs,
    breakerFailures: config.cvrBreakerFailures,
    breakerMs: config.cvrBreakerSeconds * 1000,
  };
  return cachedRegister({
    register: cvrRegister({ address, patience, clock, observer }),
    cache: virksomhedCacheOn(database),
    clock,
    freshMs: config.cvrFreshMinutes * MINUTE_MS,
    staleMs: config.cvrStaleHours * 60 * MINUTE_MS,
    onNewer: stamdataRefreshOn(database),
    observer,
  });
}

function observerOn(log: Log, registry: Registry): CvrObserver {
  const metrics = createRegisterMetrics(registry);
  return {
    called: (outcome, seconds) => {
      metrics.called(outcome, seconds);
    },
    failed: (err) => {
      if (err.passes) log.warn({ err }, 'the CVR register gave no answer');
      else log.error({ err }, 'the CVR register gave no answer, and will not before an operator acts');
    },
    breaker: (state) => {
      metrics.breaker(state);
      if (state === 'open') log.warn({ state }, 'the CVR register is left alone for a while');
      else log.info({ state }, 'breaker of the CVR register');
    },
    served: (source, ageSeconds) => {
      metrics.served(source, ageSeconds);
      if (source === 'stale')
        log.warn({ ageSeconds }, 'answered from the cache, as the CVR register is down');
    },
  };
}
