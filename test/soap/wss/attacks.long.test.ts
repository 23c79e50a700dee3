import { expect } from 'chai';
import { isEach } from '../../support/each.js';
import { someOfEachKind } from './attacks/choice.js';
import { FAMILIES } from './attacks/families.js';
import { attacksOnVerifier } from './attacks/on-verifier.js';

/**
 * Others of the large families than test/app/attacks.test.ts sends; `make attack` tries all. Of
 * those families each seventeenth is tried, or without EACH=1 one in 170, and half of the
 * small ones.
 */
const CHOICE = isEach ? someOfEachKind(8) : someOfEachKind(9, 170, 2);
const AT_LEAST = isEach ? 5000 : 1000;

describe('attacks on a signed message', function () {
  let tryFamily: Awaited<ReturnType<typeof attacksOnVerifier>>;
  let variants = 0;

  before(async () => {
    tryFamily = await attacksOnVerifier(CHOICE);
  });

  for (const family of Object.keys(FAMILIES)) {
    it(`${family}: refused for the right reason, or the signed nodes`, async () => {
      const { count, wrong } = await tryFamily(family);
      variants += count;
      process.stdout.write(`      ${count} variants\n`);
      expect(wrong.slice(0, 20)).to.deep.equal([]);
      expect(count).to.be.above(isEach ? 20 : 5);
    });
  }

  it(`are at least ${AT_LEAST} variants`, () => {
    process.stdout.write(`      ${variants} variants in all\n`);
    expect(variants).to.be.at.least(AT_LEAST);
  });
});
