import { expect } from 'chai';
import { raceUpdates } from '../support/update-race.js';

describe('clients that update the same ads at once', function () {
  it('lose no update and meet no deadlock; each one refused is told the newest version', async () => {
    const race = await raceUpdates({ clients: 10, ads: 3, updatesEach: 4 });
    expect(race.otherAnswers).to.deep.equal([]);
    expect(race.written).to.equal(40);
    // Every version from 2 on was made by exactly one answered update, and the newest one is what
    // the last of them sent.
    for (const ad of race.ads) {
      expect(ad.versionsAnswered).to.deep.equal(ad.versionsAnswered.map((_, i) => i + 2));
      expect(ad.newest).to.deep.equal(ad.lastAnswered);
      expect(ad.events).to.equal(ad.versionsAnswered.length + 1);
    }
    // The race was one: some were refused, and no one was told a version that is not there.
    expect(race.refused).to.be.greaterThan(0);
    expect(race.wronglyTold).to.deep.equal([]);
  });
});
