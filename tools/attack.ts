/**
 * The attacks of test/app/attacks.test.ts and test/soap/wss/attacks.long.test.ts, every variant of
 * them: on the verifier alone, and through the whole gateway. `make attack`; the exit code is 1
 * when one came through, was answered otherwise than it should be, or harmed.
 */
import { everyOne } from '../test/soap/wss/attacks/choice.js';
import { FAMILIES } from '../test/soap/wss/attacks/families.js';
import { attacksOnVerifier } from '../test/soap/wss/attacks/on-verifier.js';
import { attack } from '../test/support/attacks.js';
import { mochaGlobalSetup, mochaGlobalTeardown } from '../test/support/global.js';

console.log('On the verifier alone:');
const tryFamily = await attacksOnVerifier(everyOne);
for (const family of Object.keys(FAMILIES)) {
  const { count, wrong } = await tryFamily(family);
  console.log([`${family}: ${count} variants, ${wrong.length} wrong`, ...wrong.slice(0, 20)].join('\n'));
  if (wrong.length > 0) process.exitCode = 1;
}

console.log('Through the whole gateway:');
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
