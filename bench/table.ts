import type { Round } from './load.js';
import type { Stage } from './stages.js';
import { median } from './statistics.js';
import type { TargetName, Targets } from './targets.js';

type Rounds = readonly Readonly<Record<TargetName, Round>>[];

/** Issue 2 asks for this multiple of soap.listen. */
const TARGET = 2;

const COLUMNS = ['requests/s', 'lowest–highest', 'p99 ms', '× node:http', '× soap.listen', 'CPU µs'];

/**
 * One line a target: absolute figures, and ratios to the anchors within each round, of which the
 * median is told.
 */
export function table(title: string, targets: Targets, order: readonly TargetName[], rounds: Rounds): string {
  const rows = order.map((name) => {
    const perSecond = rounds.map((round) => round[name].perSecond);
    return [
      targets[name].name,
      whole(median(perSecond)),
      `${whole(Math.min(...perSecond))}–${whole(Math.max(...perSecond))}`,
      whole(median(rounds.map((round) => round[name].p99))),
      ratio(rounds, name, 'bare').toFixed(3),
      ratio(rounds, name, 'soapListen').toFixed(2),
      cpu(rounds, name),
    ];
  });
  return aligned([[title, ...COLUMNS], ...rows]);
}

/** Is the target met? Told, and no more: a number on a shared machine is no test. */
export function verdict(targets: Targets, rounds: Rounds): string {
  const lines = (['isValid', 'create'] as const).map((name) => {
    const times = ratio(rounds, name, 'soapListen');
    return `At least ${TARGET} × soap.listen, ${targets[name].name}: ${times >= TARGET ? 'yes' : 'no'} (${times.toFixed(2)})`;
  });
  const alike = ratio(rounds, 'create', 'soapListenDurable').toFixed(2);
  lines.push(`Beside soap.listen that commits too, ${targets.create.name}: ${alike} ×`);
  return `${lines.join('\n')}\n`;
}

export function stageTable(stages: readonly Stage[]): string {
  const rows = stages.map(({ name, microseconds }) => [name, microseconds.toFixed(1)]);
  return aligned([['CreateJobannonce, step by step', 'µs a message'], ...rows]);
}

function ratio(rounds: Rounds, name: TargetName, anchor: TargetName): number {
  return median(rounds.map((round) => round[name].perSecond / round[anchor].perSecond));
}

/** Processor time of the server's own process for one request, without PostgreSQL's. */
function cpu(rounds: Rounds, name: TargetName): string {
  const told = rounds.map((round) => round[name].cpuMicroseconds).filter((value) => value !== undefined);
  return told.length === 0 ? '–' : whole(median(told));
}

const whole = (value: number): string => Math.round(value).toLocaleString('en');

/** Columns as wide as their widest cell: the first to the left, numbers to the right. */
export function aligned(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]) =>
    row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join('  ');
  return `${rows.map(line).join('\n')}\n`;
}
