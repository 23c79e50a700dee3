import { expect } from 'chai';
import { editDistance } from '../../src/config/edit-distance.js';

describe('the distance of two words', () => {
  for (const [a, b, distance] of [
    ['PROFILE', 'PROFILE', 0],
    ['PROFIL', 'PROFILE', 1],
    ['PROFILES', 'PROFILE', 1],
    ['PROFALE', 'PROFILE', 1],
    ['LIMIT_DEPHT', 'LIMIT_DEPTH', 1],
    ['DATABSEURL', 'DATABASE_URL', 2],
    ['kitten', 'sitting', 3],
    ['ca', 'abc', 3],
    ['', 'PORT', 4],
  ] as const)
    it(`is ${distance} from ${a} to ${b}`, () => {
      expect([editDistance(a, b), editDistance(b, a)]).to.deep.equal([distance, distance]);
    });
});
