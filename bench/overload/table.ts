import { answersIn, countOf, type Second, timesOf } from './second.js';
import type { Usage } from './usage.js';
import { told } from './watch.js';

/** What was seen of one load. */
export interface Seen {
  readonly seconds: readonly Second[];
  readonly health: readonly number[];
  /** On the port of its own. */
  readonly ownHealth: readonly number[];
  readonly metrics: readonly number[];
  readonly usage: readonly Usage[];
}

export function quantile(times: readonly number[], q: number): string {
  const sorted = times.toSorted((a, b) => a - b);
  const found = sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))];
  return found === undefined ? '–' : found.toFixed(0);
}

const HEAD = [
  ...[
    'second',
    'due',
    '200',
    'p50 ms',
    'p99 ms',
    '503',
    'p50 ms',
    'p99 ms',
    'other',
    'broken',
    'gave up',
    'unsent',
  ],
  ...[
    'waiting',
    'health ms',
    'own port ms',
    'metrics ms',
    'gateway %',
    'PostgreSQL %',
    'callers %',
    'late ms',
  ],
];

/** A row for each second; a processor is 100 %. */
export function tableOf({ seconds, health, ownHealth, metrics, usage }: Seen): string {
  const rows = seconds.map((second, i) => {
    const known = [200, 503].flatMap((status) => {
      const times = timesOf([second], status);
      return [times.length, quantile(times, 0.5), quantile(times, 0.99)];
    });
    const other = answersIn([second]) - countOf([second], 200) - countOf([second], 503);
    const { server, postgres } = usage[i] ?? { server: NaN, postgres: NaN };
    const ends = [other, told(second.broken), second.gaveUp, second.unsent, second.waiting];
    const beside = [
      health[i],
      ownHealth[i],
      metrics[i],
      server / 10,
      postgres / 10,
      second.callersCpuMs / 10,
      second.lateMs,
    ];
    return [
      i + 1,
      second.due,
      ...known,
      ...ends,
      ...beside.map((value = NaN) => (Number.isNaN(value) ? '–' : value.toFixed(0))),
    ];
  });
  return [HEAD, HEAD.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
}

/** All statuses, with the times of each. */
export function statusesOf(seconds: readonly Second[]): string {
  const statuses = new Set(seconds.flatMap(({ answered }) => [...answered.keys()]));
  return [...statuses]
    .map((status) => {
      const times = timesOf(seconds, status);
      return `${status}: ${times.length} (p50 ${quantile(times, 0.5)}, p99 ${quantile(times, 0.99)}, most ${quantile(times, 1)} ms)`;
    })
    .join('; ');
}
