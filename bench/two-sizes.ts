/** The same questions to two gateways, one with few rows and one with many. */
import { execFileSync } from 'node:child_process';
import { loadavg } from 'node:os';
import { projectRoot } from '../src/config/data-file.js';

/** The issues ask that p99 with the many rows is at most so many times p99 with the few. */
export const TARGET = 3;

/** Asks one of the two gateways. @returns how many were found */
export type Ask = (variant: number) => Promise<number>;

export interface Measured {
  readonly times: readonly number[];
  readonly found: number;
}

/**
 * Asks both every question in turn, so that what else the machine does falls on both alike.
 * @param counts how many requests are measured, after how many that are not
 */
export async function askInTurn(
  sides: readonly Ask[],
  variants: number,
  { requests, warmUp }: { readonly requests: number; readonly warmUp: number },
): Promise<readonly Measured[]> {
  const measured = sides.map((ask) => ({ ask, times: [] as number[], found: 0 }));
  for (let i = -warmUp; i < requests; i++)
    for (const side of measured) {
      const begin = performance.now();
      const found = await side.ask((i + warmUp) % variants);
      if (i < 0) continue;
      side.times.push(performance.now() - begin);
      side.found += found;
    }
  return measured;
}

const percentile = (times: readonly number[], share: number): number =>
  [...times].sort((a, b) => a - b)[Math.ceil(times.length * share) - 1] ?? NaN;

/** A percentile with many rows, as so many times that with few. */
export function slowdown(sides: readonly Measured[], share: number): number {
  const [few = NaN, many = NaN] = sides.map(({ times }) => percentile(times, share));
  return many / few;
}

export const columnsOf = (few: string, many: string): string[] => [
  'ms',
  'found',
  'found',
  `p50 ${few}`,
  `p50 ${many}`,
  '×',
  `p99 ${few}`,
  `p99 ${many}`,
  '×',
];

export function rowOf(name: string, sides: readonly Measured[]): string[] {
  const [p50s = [], p99s = []] = [0.5, 0.99].map((share) =>
    sides.map(({ times }) => percentile(times, share).toFixed(1)),
  );
  return [
    name,
    ...sides.map(({ found, times }) => (found / times.length).toFixed(1)),
    ...[...p50s, slowdown(sides, 0.5).toFixed(1)],
    ...[...p99s, slowdown(sides, 0.99).toFixed(1)],
  ];
}

/** @param missed the kinds that were slower */
export const verdict = (missed: readonly string[]): string =>
  `p99 at most ${TARGET} ×: ${missed.length === 0 ? 'yes, all' : `no: ${missed.join('; ')}`}. Load at the end: ${load()}\n`;

export const load = (): string =>
  loadavg()
    .map((value) => value.toFixed(1))
    .join(', ');

/** @param version of PostgreSQL */
export function heading(version: string): string {
  const commit = execFileSync('git', ['describe', '--always', '--dirty'], {
    cwd: projectRoot,
    encoding: 'utf8',
  });
  return `\n${new Date().toISOString().slice(0, 10)}, commit ${commit.trim()}, Node ${process.version}, PostgreSQL ${version}; load ${load()}\n`;
}
