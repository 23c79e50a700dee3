import type { Registry } from 'prom-client';
import type { Config } from '../config/config.js';
import { createLoad, type Load } from '../http/admission/load.js';
import { measureLoad } from '../metrics/load.js';

/** The bounds on work and memory of the process, by the settings. */
export function loadOf(config: Config): Load {
  const { inFlight, waiting, waitMs, takeMs, untakenBytes, untakenBytesOfSystem } = config;
  return createLoad({
    inFlight,
    waiting,
    waitMs,
    takeMs,
    helloMs: config.limits.bodyMs,
    inAll: untakenBytes,
    perSystem: untakenBytesOfSystem,
  });
}

/** The same, measured. */
export function measuredLoad(config: Config, registry: Registry): Load {
  const load = loadOf(config);
  measureLoad(registry, () => ({
    ...load.places.use,
    resting: load.resting.size,
    handshakes: {
      waiting: load.handshakes.use.waiting,
      begun: load.hellos.use.coming,
      turnedAway: { ...load.handshakes.use.turnedAway, ...load.hellos.use.turnedAway },
    },
    untakenBytes: load.held.bytes,
    arrivingBytes: load.arriving.bytes,
  }));
  return load;
}
