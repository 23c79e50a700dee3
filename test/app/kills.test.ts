import { expect } from 'chai';
import { isEach } from '../support/each.js';
import { CLIENTS, killDuringWritesAndMails, WRONG } from '../support/kills.js';

/** `make kill` does the same 50 times, and so does `WORKERS=2 make kill` to one of two workers. */
describe('kill -9 while ads are refused, candidates mediated and mails sent', function () {
  this.timeout(600_000);

  for (const { what, workers, kills: asked } of [
    { what: 'the process', workers: 1, kills: isEach ? 3 : 1 },
    { what: 'a worker while another goes on, and then all', workers: 2, kills: isEach ? 3 : 2 },
  ])
    it(`of ${what} loses nothing that was answered, and repeats only mails that were accepted and not marked`, async () => {
      // The last kill is of all.
      const workerKills = workers === 1 ? 0 : asked - 1;
      const found = await killDuringWritesAndMails({ kills: asked, workers });
      const { kills, answered, mediationsAnswered, refused, mediated, accepted, repeatedByKill } = found;
      expect([kills, found.workerKills]).to.deep.equal([asked, workerKills]);
      expect(answered).to.be.at.least(refused + mediationsAnswered);
      expect(mediationsAnswered).to.be.greaterThan(0);
      expect(mediated).to.be.at.least(mediationsAnswered);
      expect(accepted).to.equal(refused + mediated + repeatedByKill.length);
      // Each client has one request on its way.
      expect(found.cut).to.be.at.most(workerKills * CLIENTS.length);
      for (const wrong of WRONG) expect(found[wrong], wrong).to.deep.equal([]);
    });
});
