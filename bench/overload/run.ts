/**
 * `make overload`: callers that do not read their answers, then what the gateway can sustain, and
 * ten times that. docs/decisions/0032 says what it is to show.
 */
import { startDatabase } from '../database.js';
import { startChild } from '../child.js';
import { load } from '../load.js';
import { startTargets } from '../targets.js';
import { watchHealth } from './health.js';
import { httpMessage } from './http-message.js';
import { openLoop, type Second } from './open-loop.js';
import { unreadAnswers } from './unread.js';

const CONNECTIONS = 32;
const WARM_UP = 3_000;
const BEST_ROUNDS = 3;
const BEST_SECONDS = 3;
const TIMES = 10;
const SECONDS = 30;

const print = (text: string): unknown => process.stdout.write(`${text}\n`);
const progress = (text: string): unknown => process.stderr.write(`${text}\n`);

const quantile = (times: readonly number[], q: number): string => {
  const sorted = times.toSorted((a, b) => a - b);
  const found = sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))];
  return found === undefined ? '–' : found.toFixed(0);
};
const answers = (rows: readonly Second[], status: number): number[] =>
  rows.flatMap((row) => row.answered.get(status) ?? []);

function printRows(rows: readonly Second[], health: readonly number[]): void {
  print(
    '| second | sent | 200 | p50 ms | p99 ms | 503 | p50 ms | p99 ms | gave up | broken | unsent | health ms |',
  );
  print('|---|---|---|---|---|---|---|---|---|---|---|---|');
  rows.forEach((row, i) => {
    const cells = [200, 503].flatMap((status) => {
      const times = answers([row], status);
      return [times.length, quantile(times, 0.5), quantile(times, 0.99)];
    });
    const others = [row.gaveUp, row.broken, row.unsent, (health[i] ?? NaN).toFixed(0)];
    print(`| ${[i + 1, row.sent, ...cells, ...others].join(' | ')} |`);
  });
}

progress('starting PostgreSQL and the gateway');
const database = await startDatabase();
try {
  const settings = { PORT: '0', DATABASE_URL: database.url, LIMIT_TAKE_MS: '5000' };
  const child = await startChild(['--enable-source-maps', 'dist/src/main.js'], settings);
  try {
    progress('callers that do not read their answers');
    for (const line of await unreadAnswers(child)) print(line);
    print('');
  } finally {
    await child.stop();
  }
  const targets = await startTargets(database.url);
  try {
    const { create } = targets;
    progress('warming up');
    await load(create, CONNECTIONS, { amount: WARM_UP });
    const rounds = [];
    for (let i = 0; i < BEST_ROUNDS; i += 1)
      rounds.push((await load(create, CONNECTIONS, { duration: BEST_SECONDS })).perSecond);
    const best = Math.max(...rounds);
    print(`Best: ${best.toFixed(0)} ads a second are created, with ${CONNECTIONS} connections.\n`);

    const { origin } = new URL(create.url);
    const health = watchHealth(origin);
    progress(`${TIMES} times that for ${SECONDS} s`);
    const rows = await openLoop(httpMessage(origin, create.body), Math.round(TIMES * best), SECONDS);
    printRows(rows, health.stop());
    const sent = rows.reduce((sum, row) => sum + row.sent, 0);
    const good = answers(rows, 200);
    const goodput = good.length / SECONDS;
    print(
      `\nSent ${(sent / SECONDS).toFixed(0)} a second; goodput ${goodput.toFixed(0)} a second, ` +
        `${((100 * goodput) / best).toFixed(0)} % of the best; ` +
        `200 after ${quantile(good, 0.5)} ms (p99 ${quantile(good, 0.99)} ms), ` +
        `503 after ${quantile(answers(rows, 503), 0.5)} ms (p99 ${quantile(answers(rows, 503), 0.99)} ms).\n`,
    );
  } finally {
    await targets.stop();
  }
} finally {
  await database.stop();
}
