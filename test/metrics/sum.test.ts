import { expect } from 'chai';
import { Counter, Gauge, Histogram, Registry } from 'prom-client';
import { sumOf, type ToldMetrics } from '../../src/metrics/sum.js';
import type { OfWorker } from '../../src/supervisor/asked.js';
import type { Ask } from '../../src/supervisor/questions.js';
import { totals } from '../../src/supervisor/totals.js';

/** A process that counts. */
function teller() {
  const registry = new Registry();
  const registers = [registry];
  const counter = new Counter({ name: 'asked_total', help: 'asked', labelNames: ['of'] as const, registers });
  const seconds = new Histogram({ name: 'seconds', help: 'seconds', buckets: [1, 2], registers });
  const now = new Gauge({ name: 'now', help: 'now', registers });
  const waiting = new Gauge({ name: 'waiting', help: 'of all', aggregator: 'max', registers });
  const count = (of: string, took: number) => {
    counter.inc({ of });
    seconds.observe(took);
    now.set(1);
    waiting.set(7);
  };
  // As it comes from another process.
  const metrics = async (): Promise<ToldMetrics> => structuredClone(await registry.getMetricsAsJSON());
  return { count, metrics, ask: metrics as Ask<OfWorker> };
}

const linesOf = (text: string) => text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
const nothing = () => Promise.resolve([]);
/** Nobody is waited for in vain. */
const never = () => () => undefined;

describe('metrics of several processes', () => {
  it('are added up by their labels, but for what all of them count', async () => {
    const [a, b] = [teller(), teller()];
    a.count('x', 0.5);
    a.count('y', 1.5);
    b.count('x', 3);
    expect(linesOf(await sumOf([await a.metrics(), await b.metrics()]))).to.deep.equal([
      'asked_total{of="x"} 2',
      'asked_total{of="y"} 1',
      'seconds_bucket{le="1"} 1',
      'seconds_bucket{le="2"} 2',
      'seconds_bucket{le="+Inf"} 3',
      'seconds_sum 5',
      'seconds_count 3',
      'now 2',
      'waiting 7',
    ]);
  });

  it('keep what those had counted that have ended, and nothing else of them', async () => {
    const [a, b] = [teller(), teller()];
    const sums = totals(never);
    a.count('x', 0.5);
    b.count('x', 0.5);
    await sums.text([a, b], nothing);
    // Killed: what it counted since it was asked the last time is not known.
    a.count('x', 0.5);
    sums.gone(a);
    // Retired: it tells once more.
    b.count('x', 0.5);
    sums.gone(b, await b.metrics());
    sums.gone(b);
    expect(linesOf(await sums.text([], nothing))).to.deep.equal([
      'asked_total{of="x"} 3',
      'seconds_bucket{le="1"} 3',
      'seconds_bucket{le="2"} 3',
      'seconds_bucket{le="+Inf"} 3',
      'seconds_sum 1.5',
      'seconds_count 3',
    ]);
    const c = teller();
    c.count('x', 2.5);
    expect(linesOf(await sums.text([c], nothing))).to.include.members(['asked_total{of="x"} 4', 'now 1']);
  });

  it('have of one that hangs what it told the last time', async () => {
    const [a, b] = [teller(), teller()];
    const sums = totals((_, run) => {
      setImmediate(run);
      return () => undefined;
    });
    a.count('x', 0.5);
    b.count('x', 0.5);
    await sums.text([a, b], nothing);
    a.count('x', 0.5);
    const hanging = Object.assign(b, { ask: () => new Promise(() => undefined) });
    expect(linesOf(await sums.text([a, hanging], nothing))).to.include('asked_total{of="x"} 3');
  });
});
