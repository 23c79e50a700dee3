import type { Child } from '../child.js';
import type { Order } from './callers.js';
import type { Fleet } from './fleet.js';
import { refusals, toldRefusals } from './refusals.js';
import { answersIn, countOf, type Second } from './second.js';
import { quantile, type Seen, statusesOf, tableOf } from './table.js';
import { usageOf, watchUsage } from './usage.js';
import { told, type Watch, watch } from './watch.js';

/** Where the load goes, and in which of the two ways. */
export interface Target {
  readonly child: Child;
  readonly postgres: number;
  /** The port that callers cannot reach. */
  readonly ownOrigin: string;
  /** The time that all connections take that are there before the load. */
  readonly leadMs: number;
  readonly order: Pick<Order, 'address' | 'bytes' | 'isKept' | 'connections'>;
}

const AT_ONCE = 32;
/** The time in which so few open their connections. */
const SHORT_LEAD_MS = 2_000;

/** What can be sustained, and the part of a processor that gateway and PostgreSQL used for it. */
export interface Sustained {
  readonly perSecond: number;
  readonly gateway: number;
  readonly postgres: number;
}

/** Sends as many at once as a busy gateway has. */
export async function closedLoop(fleet: Fleet, target: Target, seconds: number): Promise<Sustained> {
  const { order, child, postgres } = target;
  const look = usageOf(child.cpuMs, postgres);
  const load = { atOnce: AT_ONCE };
  const all = await fleet.send({ ...order, connections: AT_ONCE, load, seconds }, SHORT_LEAD_MS);
  const used = look();
  const within = all.slice(0, seconds);
  if (countOf(all, 200) !== answersIn(all)) throw new Error(`the best was not only 200: ${statusesOf(all)}`);
  const share = (ms: number) => ms / 1000 / seconds;
  return {
    perSecond: countOf(within, 200) / seconds,
    gateway: share(used.server),
    postgres: share(used.postgres),
  };
}

/** What came of an open load. */
export interface Trial {
  readonly goodput: number;
  readonly lines: readonly string[];
}

/** Sends so many a second, and watches health and metrics on new connections meanwhile. */
export async function openLoop(
  fleet: Fleet,
  target: Target,
  perSecond: number,
  seconds: number,
): Promise<Trial> {
  const { child, postgres, ownOrigin, leadMs, order } = target;
  const before = await refusals(ownOrigin);
  const sent = fleet.send({ ...order, load: { perSecond }, seconds }, leadMs);
  await new Promise((resolve) => setTimeout(resolve, leadMs));
  const health = watch(child.origin, '/health/ready', 100);
  const ownHealth = watch(ownOrigin, '/health/ready', 100);
  const metrics = watch(ownOrigin, '/metrics', 1000);
  const look = usageOf(child.cpuMs, postgres);
  const usage = watchUsage(look);
  await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
  await Promise.all([health, ownHealth, metrics].map((one) => one.stop()));
  const all = await sent;
  usage.stop();
  const seen: Seen = {
    seconds: all,
    health: health.slowest,
    ownHealth: ownHealth.slowest,
    metrics: metrics.slowest,
    usage: usage.seconds,
  };
  const within = all.slice(0, seconds);
  const refused = toldRefusals(before, await refusals(ownOrigin));
  return {
    goodput: countOf(within, 200) / seconds,
    lines: [
      tableOf(seen),
      '',
      ...summary(all, within, seen),
      `By the clock of the server, from the head of a request to the end of its answer: ${refused}.`,
      `Health: ${watched(health)}; on the port of its own: ${watched(ownHealth)}. Metrics there: ${watched(metrics)}.`,
    ],
  };
}

const watched = ({ statuses, slowest }: Watch): string =>
  `${told(statuses)}, in ${Math.max(...slowest.filter((ms) => ms > 0)).toFixed(0)} ms at most`;

function summary(all: readonly Second[], within: readonly Second[], { usage }: Seen): readonly string[] {
  const sum = (pick: (second: Second) => number, of = all) => of.reduce((total, one) => total + pick(one), 0);
  const due = sum((one) => one.due);
  const broken = all
    .flatMap((one) => [...one.broken])
    .reduce((to, [what, count]) => to.set(what, (to.get(what) ?? 0) + count), new Map<string, number>());
  const ends =
    answersIn(all) + sum((one) => one.gaveUp + one.unsent) + [...broken.values()].reduce((a, b) => a + b, 0);
  const server = usage.slice(0, within.length).reduce((total, one) => total + one.server, 0);
  const shaken = sum((one) => one.shaken);
  const callers = sum((one) => one.callersCpuMs, within);
  const late = within.map((one) => one.lateMs);
  return [
    `Due ${due}: answered ${answersIn(all)}, connections broken ${told(broken)}, gave up ${sum((one) => one.gaveUp)}, found no connection ${sum((one) => one.unsent)}, in all ${ends}; ` +
      `still waiting at the end of the load ${within.at(-1)?.waiting ?? 0}.`,
    `Answers, from when they were due: ${statusesOf(all)}.`,
    ...(shaken > 0 ? [`Hands were shaken ${shaken} times.`] : []),
    `Of a processor the gateway used ${(server / within.length / 10).toFixed(0)} % (${((1000 * server) / answersIn(within)).toFixed(0)} µs an answer), ` +
      `the callers ${(callers / within.length / 10).toFixed(0)} % (${((1000 * callers) / answersIn(within)).toFixed(0)} µs); they were late by ${quantile(late, 0.5)} ms, at most ${quantile(late, 1)} ms.`,
  ];
}
