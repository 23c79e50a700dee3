import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { isInvented, PLAYED } from '../../../kit/src/record/known.js';
import { plays } from '../../../src/sandbox/testing/plays.js';

const ROOT = join(import.meta.dirname, '../../..');

describe('what the sandbox has invented', () => {
  it('has every value that it plays by, so that a recording of it plays the same', () => {
    for (const { place, example } of plays) {
      if (place === 'UserIdentifier' || place === 'CVRnumberIdentifier')
        expect(isInvented(place, example), example).to.equal(true);
    }
    expect(isInvented('UserIdentifier', 'sandkasse-quistgaard')).to.equal(false);
  });

  it('has what the players write of themselves, as they write it', () => {
    const players = ['job-centre', 'moderator', 'ticker']
      .map((name) => readFileSync(join(ROOT, `src/sandbox/testing/players/${name}.ts`), 'utf8'))
      .join('\n');
    for (const [element, values] of Object.entries(PLAYED))
      for (const value of values) expect(players, element).to.include(value);
  });

  it('has the companies and authorities of demo/, and no others', () => {
    expect(isInvented('CVRnumberIdentifier', '12345674')).to.equal(true);
    expect(isInvented('OrganisationCode', '461')).to.equal(true);
    for (const [element, value] of [
      ['CVRnumberIdentifier', '25313763'],
      ['OrganisationCode', '751'],
      ['Navn', 'Hvalpsund Bageri ApS'],
    ] as const)
      expect(isInvented(element, value), value).to.equal(false);
  });
});
