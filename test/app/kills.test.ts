import { expect } from 'chai';
import { killDuringWritesAndMails } from '../support/kills.js';

/** `make kill` does the same 50 times. */
describe('kill -9 while ads are written and mails are sent', function () {
  this.timeout(180_000);

  it('loses nothing that was answered, and repeats only mails that were accepted and not marked', async () => {
    const { kills, answered, refused, accepted, repeatedByKill, ...wrong } =
      await killDuringWritesAndMails(3);
    expect(kills).to.equal(3);
    expect(answered).to.be.at.least(refused);
    expect(accepted).to.equal(refused + repeatedByKill.length);
    for (const [what, found] of Object.entries(wrong)) expect(found, what).to.deep.equal([]);
  });
});
