/**
 * The race of test/app/racing-on-orders.test.ts at length: 50 clients, 10 orders, 40 steps each.
 * `make race`, or `npx tsx tools/race-orders.ts [clients] [orders] [steps each]`
 */
import { mochaGlobalSetup, mochaGlobalTeardown } from '../test/support/global.js';
import { raceOnOrders } from '../test/support/order-race.js';

const [clients = 50, orders = 10, stepsEach = 40] = process.argv.slice(2).map(Number);

const listed = (counts: object): string =>
  Object.entries(counts)
    .map(([what, count]) => `${what} ${String(count)}`)
    .join(', ');

await mochaGlobalSetup();
try {
  const { done, refused, wrong, lost, seconds } = await raceOnOrders({ clients, orders, stepsEach });
  console.log(
    `${clients} clients, ${orders} job orders, ${seconds.toFixed(1)} s. Done: ${listed(done)}. Refused: ${listed(refused)}. ` +
      `Refused wrongly: ${wrong.length}, orders with something lost: ${lost.length}`,
  );
  for (const line of [...wrong, ...lost]) console.log(line);
  if (wrong.length > 0 || lost.length > 0) process.exitCode = 1;
} finally {
  await mochaGlobalTeardown();
}
