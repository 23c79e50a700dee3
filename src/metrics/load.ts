import { Counter, Gauge, type Registry } from 'prom-client';

export interface LoadUse {
  /** Messages that are worked on. */
  readonly taken: number;
  /** Messages that wait for a place. */
  readonly waiting: number;
  /** Connections that are not read for a while, as their message was refused. */
  readonly resting: number;
  /**
   * Connections whose handshake of TLS waits for its turn, whose first record of it is not whole,
   * and those turned away before it, by the reason.
   */
  readonly handshakes: {
    readonly waiting: number;
    readonly begun: number;
    readonly turnedAway: Readonly<Record<string, number>>;
  };
  /** Bytes of answers that callers have not taken. */
  readonly untakenBytes: number;
  /** Bytes of bodies that are not whole yet. */
  readonly arrivingBytes: number;
}

/** Adds what the process has to do, and keeps for its callers, to what is measured. */
export function measureLoad(registry: Registry, use: () => LoadUse): void {
  const registers = [registry];
  new Gauge({
    name: 'gateway_messages',
    help: 'Messages that are worked on, and that wait for a place.',
    labelNames: ['state'] as const,
    registers,
    collect() {
      const { taken, waiting } = use();
      this.set({ state: 'worked_on' }, taken);
      this.set({ state: 'waiting' }, waiting);
    },
  });
  new Gauge({
    name: 'gateway_connections_resting',
    help: 'Connections that are not read for a while, as there was too much to do for their message.',
    registers,
    collect() {
      this.set(use().resting);
    },
  });
  new Gauge({
    name: 'gateway_handshakes_waiting',
    help: 'Connections whose handshake of TLS waits for its turn.',
    registers,
    collect() {
      this.set(use().handshakes.waiting);
    },
  });
  new Gauge({
    name: 'gateway_handshakes_begun',
    help: 'Connections that have not sent the whole first record of their handshake of TLS.',
    registers,
    collect() {
      this.set(use().handshakes.begun);
    },
  });
  new Counter({
    name: 'gateway_handshakes_turned_away_total',
    help: 'Connections that were closed before their handshake of TLS, by the reason.',
    labelNames: ['reason'] as const,
    registers,
    collect() {
      this.reset();
      for (const [reason, count] of Object.entries(use().handshakes.turnedAway)) this.inc({ reason }, count);
    },
  });
  new Gauge({
    name: 'gateway_untaken_bytes',
    help: 'Bytes of answers that callers have not taken.',
    registers,
    collect() {
      this.set(use().untakenBytes);
    },
  });
  new Gauge({
    name: 'gateway_arriving_bytes',
    help: 'Bytes of bodies that are not whole yet.',
    registers,
    collect() {
      this.set(use().arrivingBytes);
    },
  });
}
