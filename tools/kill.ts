/**
 * The kill test of test/app/kills.test.ts at length.
 * `make kill`, or `npx tsx tools/kill.ts [kills]`
 */
import { mochaGlobalSetup, mochaGlobalTeardown } from '../test/support/global.js';
import { killDuringWritesAndMails } from '../test/support/kills.js';

const [kills = 50] = process.argv.slice(2).map(Number);

await mochaGlobalSetup();
try {
  const found = await killDuringWritesAndMails(kills, (line) => {
    console.log(line);
  });
  const wrong = ['missing', 'halfWritten', 'lost', 'unfounded', 'unmarked', 'repeatedOtherwise'] as const;
  console.log(
    `${kills} kills; ${found.answered} changes answered, ${found.mediationsAnswered} of them mediations: missing ${found.missing.length}, ` +
      `ads and orders half written ${found.halfWritten.length}. ${found.refused} refusals and ${found.mediated} mediations, ` +
      `${found.accepted} mails accepted: lost ${found.lost.length}, of nothing that there is ${found.unfounded.length}, ` +
      `not marked ${found.unmarked.length}, sent again as the kill fell between acceptance and mark ${found.repeatedByKill.length}, ` +
      `sent again otherwise ${found.repeatedOtherwise.length}`,
  );
  if (wrong.some((kind) => found[kind].length > 0)) process.exitCode = 1;
} finally {
  await mochaGlobalTeardown();
}
