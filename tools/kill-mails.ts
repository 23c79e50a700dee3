/**
 * The kill test of test/app/mail-kills.test.ts at length.
 * `make kill-mails`, or `npx tsx tools/kill-mails.ts [kills]`
 */
import { mochaGlobalSetup, mochaGlobalTeardown } from '../test/support/global.js';
import { killDuringMails } from '../test/support/mail-kills.js';

const [kills = 50] = process.argv.slice(2).map(Number);

await mochaGlobalSetup();
try {
  const found = await killDuringMails(kills, (line) => {
    console.log(line);
  });
  const { lost, repeatedByKill, repeatedOtherwise, unmarked } = found;
  console.log(
    `${kills} kills, ${found.refused} refusals, ${found.accepted} mails accepted: ` +
      `lost ${lost.length}, not marked ${unmarked.length}, ` +
      `sent again as the kill fell between acceptance and mark ${repeatedByKill.length}, sent again otherwise ${repeatedOtherwise.length}`,
  );
  if (lost.length + unmarked.length + repeatedOtherwise.length > 0) process.exitCode = 1;
} finally {
  await mochaGlobalTeardown();
}
