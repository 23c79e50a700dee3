import { expect } from 'chai';
import { kodeliste } from '../../../src/codelists/code-lists.js';
import { plays } from '../../../src/sandbox/testing/plays.js';
import { isForModerator } from '../../../src/sandbox/testing/players/moderator.js';
import { playOf } from '../../../src/sandbox/testing/players/request.js';
import { ticksOf } from '../../../src/sandbox/testing/players/ticker.js';

/** The first and the last number of the play, as its row tells testers. */
function boundsOf(value: string): readonly [number, number] {
  const { en = '' } = plays.find((one) => one.value === value) ?? {};
  const [, first, last] = /\((\d+)–(\d+)\)/.exec(en) ?? [];
  return [Number(first), Number(last)];
}

describe('a play with a number', () => {
  it('holds an answer for the seconds that the page tells, and for no others', () => {
    const [first, last] = boundsOf('sandkasse-langsom-<n>');
    for (const seconds of [first, last])
      expect(playOf(`sandkasse-langsom-${seconds}`)).to.deep.equal({ kind: 'slow', ms: seconds * 1000 });
    for (const other of [first - 1, last + 1, 1000, '', '-1', '1.5', '1 '])
      expect(playOf(`sandkasse-langsom-${other}`), String(other)).to.equal(undefined);
  });

  it('changes an ad as often as the page tells, and else never', () => {
    const [first, last] = boundsOf('[sandkasse: ticker <n>]');
    for (const count of [first, last]) expect(ticksOf(`Kok [sandkasse: ticker ${count}]`)).to.equal(count);
    for (const other of [first - 1, last + 1, 1000, '', '-1', '1.5'])
      expect(ticksOf(`Kok [sandkasse: ticker ${other}]`), String(other)).to.equal(0);
  });

  it('is none of the moderator where it is no reason of the code list', () => {
    const reasons = kodeliste('Afvisningsaarsag').values.map(({ code }) => Number(code));
    for (const n of reasons) expect(isForModerator(`Kok [sandkasse: afvis ${n}]`), String(n)).to.equal(true);
    for (const other of [0, Math.max(...reasons) + 1, 99, '', '-1', '1.5'])
      expect(isForModerator(`Kok [sandkasse: afvis ${other}]`), String(other)).to.equal(false);
  });
});
