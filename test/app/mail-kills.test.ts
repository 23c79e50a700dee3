import { expect } from 'chai';
import { killDuringMails } from '../support/mail-kills.js';

/** `make kill-mails` does the same 50 times. */
describe('kill -9 while mails are sent', function () {
  this.timeout(180_000);

  it('loses no mail, and repeats only what was accepted and not marked', async () => {
    const found = await killDuringMails(3);
    expect(found.refused).to.be.at.least(36);
    expect(found.lost).to.deep.equal([]);
    expect(found.unmarked).to.deep.equal([]);
    expect(found.repeatedOtherwise).to.deep.equal([]);
    expect(found.accepted).to.equal(found.refused + found.repeatedByKill.length);
  });
});
