/** The supervisor of several processes on one port: it answers no caller itself. */
import { Registry } from 'prom-client';
import { systemClock } from '../clock.js';
import { banner } from '../compose/banner.js';
import { endProcess } from '../compose/end-process.js';
import { prepareForAll } from '../compose/first-data.js';
import { openInventedLogin } from '../compose/invented-login.js';
import { loadOf } from '../compose/load.js';
import { recentAnswer } from '../compose/recent-answer.js';
import { createReleasers, type Releasers, releasingOnFailure } from '../compose/releasers.js';
import { stopLimitMs } from '../compose/stop-limit.js';
import type { Config } from '../config/config.js';
import { personalElements } from '../contract/index.js';
import { createMetricsServer } from '../http/metrics-server.js';
import { createLogger, type Log } from '../log/log.js';
import { measureWorkers } from '../metrics/workers.js';
import { type WorkerPool, workerPool } from './worker-pool.js';
import { forkWorker, prepareCluster } from './fork.js';
import { reallyLater } from '../later.js';

/** However often somebody asks how the workers are, they are asked so often. */
const HEALTH = { keepMs: 250, waitMs: 1_000 };

export async function supervise(config: Config): Promise<void> {
  const log = createLogger(config.logLevel, personalElements, undefined, { worker: 0 });
  const releasers = createReleasers(log);
  let pool: WorkerPool | undefined;
  let stopping: number | undefined;
  const isStopping = () => stopping !== undefined;
  const stop = (code: number) => {
    stopping = code;
    endProcess({ log, stop: () => releasers.releaseAll(), limitMs: stopLimitMs(config), code });
  };
  const onSignal = (signal: NodeJS.Signals) => {
    if (isStopping()) {
      log.warn({ signal }, 'the second signal: the gateway ends as it is');
      process.exit(1);
    }
    log.info({ signal }, 'stopping');
    stop(0);
  };
  process.on('SIGTERM', onSignal);
  process.on('SIGINT', onSignal);
  process.on('SIGHUP', () => {
    if (!pool || isStopping()) return;
    log.info({}, 'all workers are replaced, one after the other');
    void pool.reload();
  });
  const gaveUp = (sentence: string) => {
    if (isStopping()) return;
    log.fatal({}, sentence);
    process.stderr.write(`${sentence}\n`);
    stop(1);
  };
  try {
    pool = await releasingOnFailure(releasers, () => begin(config, { log, releasers, gaveUp }));
  } catch (error) {
    // A start that was told to stop has not failed: `stop` ends the process.
    if (!isStopping()) throw error;
  }
}

interface Parts {
  readonly log: Log;
  readonly releasers: Releasers;
  readonly gaveUp: (sentence: string) => void;
}

/** What is begun here is ended in the other order: the workers, then the database. */
async function begin(config: Config, { log, releasers, gaveUp }: Parts): Promise<WorkerPool> {
  const database = await prepareForAll(config, { log, releasers }, systemClock);
  const invented = await openInventedLogin(config, releasers);
  // The rest of it are functions, which stay in this process.
  const login = invented && { issuer: invented.issuer, clientSecret: invented.clientSecret };
  const registry = new Registry();
  const ended = measureWorkers(registry, () => pool.listening());
  let isStopping = false;
  prepareCluster();
  const pool = workerPool({
    size: config.workers,
    fork: (worker) => forkWorker({ worker, database, login }, { metrics: () => pool.metrics(), health }),
    log,
    uptime: () => performance.now(),
    later: reallyLater,
    leaveMs: stopLimitMs(config),
    gaveUp,
    onEnd: ended,
    measured: () => registry.getMetricsAsJSON(),
  });
  // However this process ends: one that hangs would not see that it is alone.
  process.once('exit', () => {
    pool.kill();
  });
  const recent = recentAnswer(() => pool.health(), HEALTH);
  const health = async () => (await recent())?.value ?? [];
  const { metricsPort, metricsHost } = config;
  const server = await releasers.hold(
    'server of the metrics',
    () =>
      createMetricsServer({
        metrics: { text: () => pool.metrics(), contentType: registry.contentType },
        log,
        load: loadOf(config),
        readiness: () => Promise.resolve(undefined),
        workers: health,
        isStopping: () => isStopping,
      }),
    (opened) => opened.close(),
  );
  await releasers.hold(
    'workers',
    () => pool,
    (held) => {
      isStopping = true;
      return held.stop();
    },
  );
  const [first] = await pool.start();
  if (metricsPort !== undefined) {
    const address = await server.listen(metricsHost, metricsPort);
    log.info({ address }, '/metrics and health of all workers are on a port of their own');
  }
  if (first) invented?.gatewayAt(first.origin);
  if (first)
    process.stderr.write(banner(first.origin, config, { certificates: first.certificates, invented }));
  return pool;
}
