/**
 * The attacks of test/app/attacks.test.ts, every variant of them. `make attack`; the exit code is 1
 * when one came through, was answered otherwise than it should be, or harmed.
 */
import { attack, everyOne } from '../test/support/attacks.js';
import { mochaGlobalSetup, mochaGlobalTeardown } from '../test/support/global.js';

await mochaGlobalSetup();
try {
  const startedAt = performance.now();
  const { sent, refused, wrong, dispatched, written } = await attack(everyOne, (line) => {
    console.log(line);
  });
  const seconds = (performance.now() - startedAt) / 1000;
  for (const [kode, count] of [...refused].sort(([a], [b]) => a - b)) console.log(`${kode}  ${count}`);
  console.log(
    `${sent} variants in ${seconds.toFixed(0)} s: ${dispatched} came as far as an operation, ${written} rows written, ` +
      `${wrong.length} answered otherwise than they should be; afterwards a good message was taken`,
  );
  console.log(wrong.slice(0, 20).join('\n'));
  if (dispatched > 0 || written > 0 || wrong.length > 0) process.exitCode = 1;
} finally {
  await mochaGlobalTeardown();
}
