/** What the rounds of all sides come to. Pure. */
import { median } from '../statistics.js';
import { aligned } from '../table.js';
import type { Cost } from './side.js';

/** The costs of one side by process and round. */
export interface Measured {
  readonly name: string;
  readonly checks: string;
  readonly costs: readonly (readonly Cost[])[];
}

export interface Row {
  readonly name: string;
  readonly checks: string;
  /** Medians, in µs of a processor a request. */
  readonly cpu: number;
  readonly postgres: number;
  readonly perSecond: number;
  /** The sum of both of each process, the least first. */
  readonly processes: readonly number[];
  /** Median over the rounds of its sum beside the anchor's of the same round. */
  readonly timesAnchor: number;
}

const sum = ({ cpu, postgres }: Cost): number => cpu + postgres;

const ofRound = ({ costs }: Measured, round: number): number =>
  median(costs.flatMap((rounds) => rounds[round] ?? []).map(sum));

/** @param all the first is the anchor; each was measured in every round */
export function summary(all: readonly Measured[]): readonly Row[] {
  const [anchor] = all;
  if (!anchor) return [];
  const rounds = (anchor.costs[0] ?? []).map((_, round) => round);
  return all.map((one) => {
    const flat = one.costs.flat();
    return {
      name: one.name,
      checks: one.checks,
      cpu: median(flat.map(({ cpu }) => cpu)),
      postgres: median(flat.map(({ postgres }) => postgres)),
      perSecond: median(flat.map(({ perSecond }) => perSecond)),
      processes: one.costs.map((costs) => median(costs.map(sum))).sort((a, b) => a - b),
      timesAnchor: median(rounds.map((round) => ofRound(one, round) / ofRound(anchor, round))),
    };
  });
}

const HEADINGS = ['', 'requests/s', 'CPU µs', 'PostgreSQL µs', '× bare', 'by process µs', 'checks'];

export function tableOf(rows: readonly Row[]): string {
  const whole = (value: number) => Math.round(value).toLocaleString('en');
  const lines = rows.map(({ name, perSecond, cpu, postgres, timesAnchor, processes, checks }) => [
    name,
    whole(perSecond),
    whole(cpu),
    whole(postgres),
    timesAnchor.toFixed(1),
    processes.map(whole).join(' / '),
    checks,
  ]);
  return aligned([HEADINGS, ...lines]);
}
