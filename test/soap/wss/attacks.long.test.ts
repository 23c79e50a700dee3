import { expect } from 'chai';
import { someOfEachKind } from './attacks/choice.js';
import { FAMILIES } from './attacks/families.js';
import { attacksOnVerifier } from './attacks/on-verifier.js';

/** Others of the large families than test/app/attacks.test.ts sends; `make attack` tries all. */
const PLACE = 8;

describe('attacks on a signed message', function () {
  this.timeout(300_000);
  let tryFamily: Awaited<ReturnType<typeof attacksOnVerifier>>;
  let variants = 0;

  before(async () => {
    tryFamily = await attacksOnVerifier(someOfEachKind(PLACE));
  });

  for (const family of Object.keys(FAMILIES)) {
    it(`${family}: refused for the right reason, or the signed nodes`, async () => {
      const { count, wrong } = await tryFamily(family);
      variants += count;
      process.stdout.write(`      ${count} variants\n`);
      expect(wrong.slice(0, 20)).to.deep.equal([]);
      expect(count).to.be.above(20);
    });
  }

  it('are at least 5,000 variants', () => {
    process.stdout.write(`      ${variants} variants in all\n`);
    expect(variants).to.be.at.least(5000);
  });
});
