/**
 * The race of test/app/racing-updates.test.ts at length: 50 clients, 10 ads, 10 updates each.
 * `make race`, or `npx tsx tools/race-updates.ts [clients] [ads] [updates each]`
 */
import { mochaGlobalSetup, mochaGlobalTeardown } from '../test/support/global.js';
import { raceUpdates } from '../test/support/update-race.js';

const [clients = 50, ads = 10, updatesEach = 10] = process.argv.slice(2).map(Number);

await mochaGlobalSetup();
try {
  const race = await raceUpdates({ clients, ads, updatesEach });
  const lost = race.ads.filter(
    ({ versionsAnswered, newest, lastAnswered, events }) =>
      versionsAnswered.some((version, i) => version !== i + 2) ||
      newest.version !== lastAnswered.version ||
      newest.titel !== lastAnswered.titel ||
      events !== versionsAnswered.length + 1,
  );
  console.log(
    `${clients} clients, ${ads} ads: ${race.written} of ${clients * updatesEach} updates written in ${race.seconds.toFixed(1)} s, ` +
      `${race.refused} refused as stale (told a wrong version: ${race.wronglyTold.length}), ` +
      `ads with a lost update: ${lost.length}, other answers: ${race.otherAnswers.length}`,
  );
  const held = race.written === clients * updatesEach && lost.length === 0;
  if (!held || race.wronglyTold.length > 0 || race.otherAnswers.length > 0) process.exitCode = 1;
} finally {
  await mochaGlobalTeardown();
}
