import { expect } from 'chai';
import { remembered } from '../src/remembered.js';

describe('what is remembered of a text', () => {
  const counting = () => {
    const asked: string[] = [];
    const read = remembered((text) => {
      asked.push(text);
      return text.length;
    });
    return { asked, read };
  };

  it('is read once', () => {
    const { asked, read } = counting();
    expect([read('a'), read('bb'), read('a')]).to.deep.equal([1, 2, 1]);
    expect(asked).to.deep.equal(['a', 'bb']);
  });

  it('begins anew after 256 texts, so that nobody shuts out the others by sending ever new ones', () => {
    const { asked, read } = counting();
    for (let i = 0; i <= 256; i++) read(`x${i}`);
    expect(read('x256')).to.equal(4);
    expect(asked).to.have.length(257);
    expect(read('x0')).to.equal(2);
    expect(asked).to.have.length(258);
  });

  it('is nothing when it is longer than 256 characters', () => {
    const { asked, read } = counting();
    const long = 'x'.repeat(257);
    expect([read(long), read(long)]).to.deep.equal([257, 257]);
    expect(asked).to.have.length(2);
  });
});
