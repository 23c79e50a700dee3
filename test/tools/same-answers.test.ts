import { expect } from 'chai';
import { compare, keyOf } from '../../tools/same-answers.js';

const files = (entries: Readonly<Record<string, string>>) =>
  new Map(Object.entries(entries).map(([key, text]) => [key, Buffer.from(text)]));

describe('tools/same-answers', () => {
  it('finds a fixture again that was sorted under a subject', () => {
    const key = 'S.v2/Create/hotjob/1.response.xml';
    for (const path of [
      'fixtures/S.v2/Create__hotjob/1.response.xml',
      'fixtures/S.v2/Create/hotjob/1.response.xml',
      'fixtures/S.v2/Create/ad/hotjob/1.response.xml',
    ])
      expect(keyOf(path)).to.equal(key);
    expect(keyOf('fixtures/README.md')).to.equal(undefined);
  });

  it('tells what differs, has gone, is new, and differs in a renamed setting only', () => {
    const before = files({
      'a/response.xml': '1',
      'b/response.xml': '2',
      'c/response.xml': 'INDGANGE',
      d: '4',
    });
    const after = files({ 'a/response.xml': '1', 'b/response.xml': '3', 'c/response.xml': 'AUTH', e: '5' });
    expect(compare(before, after, [['INDGANGE', 'AUTH']])).to.deep.equal({
      identical: 1,
      renamed: ['c/response.xml'],
      different: ['b/response.xml'],
      gone: ['d'],
      added: ['e'],
    });
  });
});
