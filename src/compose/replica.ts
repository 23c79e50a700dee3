import type { Knex } from 'knex';
import type { Registry } from 'prom-client';
import type { Config } from '../config/config.js';
import { repeatedly } from '../jobs/daily.js';
import type { Log } from '../log/log.js';
import { measureReplica } from '../metrics/replica.js';
import { lookAtPrimary, lookAtStandby } from '../store/replica/look.js';
import { Replica } from '../store/replica/replica.js';
import { openDatabase } from '../store/sql/database.js';
import { databaseSettings, type OpenStore } from './open-store.js';
import type { Releasers } from './releasers.js';
import { WATCH_SETTINGS } from './watch.js';

interface Parts extends Pick<OpenStore, 'watch'> {
  readonly log: Log;
  /** For what callers can cause. */
  readonly strangers: Log;
  readonly registry: Registry;
  readonly releasers: Releasers;
}

export interface OpenReplica {
  readonly replica: Replica;
  /** Connections to it for requests. */
  readonly database: Knex;
  /** How it is, for whoever watches the gateway. */
  readonly state: () => string;
}

/** So often both servers are looked at. */
const PAUSE_MS = 250;

/**
 * Opens the replica that the settings name, and watches it. A replica that is not there stops no
 * start: the database answers for it.
 */
export async function openReplica(
  config: Config,
  { watch, log, strangers, registry, releasers }: Parts,
): Promise<OpenReplica | undefined> {
  const { databaseReadUrl: address, databaseReadLagSeconds: lagSeconds } = config;
  if (address === undefined) return undefined;
  const warn = (about: string) => {
    log.warn({ about }, 'replica of the database');
  };
  const open = (name: string, settings = databaseSettings(config).requests) =>
    releasers.hold(
      name,
      () => openDatabase(address, settings, warn),
      (opened) => opened.destroy(),
    );
  const database = await open('connections to the replica');
  const watched = await open('connections that watch the replica', { ...WATCH_SETTINGS, connections: 1 });
  const replica = new Replica({
    lookAt: { primary: () => lookAtPrimary(watch), standby: () => lookAtStandby(watched) },
    lagSeconds,
    tell: (why, err) => {
      if (why === undefined) log.info({ lagSeconds: replica.lagSeconds }, 'the replica is asked');
      else
        log.warn({ why, err, lagSeconds: replica.lagSeconds }, 'the replica is not asked, but the database');
    },
    ended: (outcome, err) => {
      metrics.ended(outcome);
      if (outcome === 'failed') strangers.warn({ err }, 'the replica failed, and the database was asked');
    },
  });
  const metrics = measureReplica(registry, () => replica);
  const look = () => replica.look().then(() => 0);
  await releasers.hold(
    'watch of the replica',
    () => repeatedly(PAUSE_MS, 'look at the replica', look, log),
    (stop) => stop(),
  );
  return { replica, database, state: () => replica.why ?? 'in use' };
}
