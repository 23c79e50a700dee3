import { expect } from 'chai';
import { killDuringWritesAndMails } from '../support/kills.js';

/** `make kill` does the same 50 times. */
describe('kill -9 while ads are refused, candidates mediated and mails sent', function () {
  this.timeout(180_000);

  it('loses nothing that was answered, and repeats only mails that were accepted and not marked', async () => {
    const { kills, answered, mediationsAnswered, refused, mediated, accepted, repeatedByKill, ...wrong } =
      await killDuringWritesAndMails(3);
    expect(kills).to.equal(3);
    expect(answered).to.be.at.least(refused + mediationsAnswered);
    expect(mediationsAnswered).to.be.greaterThan(0);
    expect(mediated).to.be.at.least(mediationsAnswered);
    expect(accepted).to.equal(refused + mediated + repeatedByKill.length);
    for (const [what, found] of Object.entries(wrong)) expect(found, what).to.deep.equal([]);
  });
});
