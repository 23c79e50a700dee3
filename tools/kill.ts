/**
 * The kill test of test/app/kills.test.ts at length; with WORKERS=2 most kills hit one of the two.
 * `make kill`, or `[WORKERS=2] npx tsx tools/kill.ts [kills]`
 */
import { readSettings } from '../src/config/pick.js';
import { mochaGlobalSetup, mochaGlobalTeardown } from '../test/support/global.js';
import { killDuringWritesAndMails, WRONG } from '../test/support/kills.js';

const [kills = 50] = process.argv.slice(2).map(Number);

const { workers } = readSettings({ WORKERS: process.env.WORKERS }, 'workers');

await mochaGlobalSetup();
try {
  const found = await killDuringWritesAndMails({
    kills,
    workers,
    told: (line) => {
      console.log(line);
    },
  });
  console.log(
    `${kills} kills, ${found.workerKills} of them of one worker of ${workers}: requests cut with it ${found.cut}, that reached no other ${found.unreachable.length}; ${found.answered} changes answered, ${found.mediationsAnswered} of them mediations: missing ${found.missing.length}, ` +
      `ads and orders half written ${found.halfWritten.length}. ${found.refused} refusals and ${found.mediated} mediations, ` +
      `${found.accepted} mails accepted: lost ${found.lost.length}, of nothing that there is ${found.unfounded.length}, ` +
      `not marked ${found.unmarked.length}, sent again as the kill fell between acceptance and mark ${found.repeatedByKill.length}, ` +
      `sent again otherwise ${found.repeatedOtherwise.length}`,
  );
  if (WRONG.some((kind) => found[kind].length > 0)) process.exitCode = 1;
} finally {
  await mochaGlobalTeardown();
}
