import { expect } from 'chai';
import { BoundedMap, remembered } from '../src/bounded-map.js';

/** A function that tells what it was asked. */
function counting<T>(answer: (text: string) => T) {
  const asked: string[] = [];
  const read = (text: string): T => {
    asked.push(text);
    return answer(text);
  };
  return { asked, read };
}

describe('a bounded map', () => {
  const mapOf = (maxEntries: number) => {
    const map = new BoundedMap<string, number | undefined>(maxEntries);
    const { asked, read } = counting<number | undefined>((text) => (text === '?' ? undefined : text.length));
    return { asked, get: (key: string) => map.getOrMake(key, () => read(key)) };
  };

  it('makes what it does not hold, once', () => {
    const { asked, get } = mapOf(2);
    expect([get('a'), get('bb'), get('a'), get('?')]).to.deep.equal([1, 2, 1, undefined]);
    expect(asked).to.deep.equal(['a', 'bb', '?']);
  });

  it('holds undefined like any other value', () => {
    const { asked, get } = mapOf(2);
    expect([get('?'), get('?')]).to.deep.equal([undefined, undefined]);
    expect(asked).to.deep.equal(['?']);
  });

  it('lets the oldest go when it is full, and no other', () => {
    const { asked, get } = mapOf(2);
    for (const key of ['a', 'b', 'c', 'b', 'c', 'a', 'c', 'b']) get(key);
    expect(asked).to.deep.equal(['a', 'b', 'c', 'a', 'b']);
  });

  it('holds nothing of what could not be made', () => {
    const map = new BoundedMap<string, number>(1);
    map.getOrMake('a', () => 1);
    const fail = () => {
      throw new Error('not made');
    };
    expect(() => map.getOrMake('b', fail)).to.throw('not made');
    expect(map.getOrMake('a', fail)).to.equal(1);
    expect(map.getOrMake('b', () => 2)).to.equal(2);
  });

  it('takes what is set, as the newest, and lets it go again', () => {
    const map = new BoundedMap<string, number>(2);
    for (const key of ['a', 'b', 'a', 'c']) map.set(key, key.charCodeAt(0));
    expect(['a', 'b', 'c'].map((key) => map.get(key))).to.deep.equal([97, undefined, 99]);
    map.delete('a');
    map.set('b', 1);
    expect(['a', 'b', 'c'].map((key) => map.get(key))).to.deep.equal([undefined, 1, 99]);
  });
});

describe('what is remembered of a text', () => {
  const countingLengths = () => {
    const { asked, read } = counting((text) => text.length);
    return { asked, read: remembered(read) };
  };

  it('is read once', () => {
    const { asked, read } = countingLengths();
    expect([read('a'), read('bb'), read('a')]).to.deep.equal([1, 2, 1]);
    expect(asked).to.deep.equal(['a', 'bb']);
  });

  it('makes room after 256 texts, so that nobody shuts out the others by sending ever new ones', () => {
    const { asked, read } = countingLengths();
    for (let i = 0; i <= 256; i++) read(`x${i}`);
    expect(read('x256')).to.equal(4);
    expect(asked).to.have.length(257);
    expect(read('x0')).to.equal(2);
    expect(asked).to.have.length(258);
  });

  it('is nothing when it is longer than 256 characters', () => {
    const { asked, read } = countingLengths();
    const long = 'x'.repeat(257);
    expect([read(long), read(long)]).to.deep.equal([257, 257]);
    expect(asked).to.have.length(2);
  });
});

describe('a map that is bounded by the weight of what it holds', () => {
  it('lets those go that were not asked for longest, and keeps nothing that is too large', () => {
    const map = new BoundedMap<string, { readonly is: number; readonly bytes: number }>(
      10,
      ({ bytes }) => bytes,
    );
    const set = (key: string, is: number, bytes: number) => {
      map.set(key, { is, bytes });
    };
    const get = (key: string) => map.use(key)?.is;
    set('a', 1, 4);
    set('b', 2, 4);
    expect(get('a')).to.equal(1);
    set('c', 3, 5);
    expect([get('a'), get('b'), get('c')]).to.deep.equal([1, undefined, 3]);
    set('a', 4, 11);
    expect([get('a'), get('c'), map.weight]).to.deep.equal([undefined, 3, 5]);
    set('c', 5, 2);
    expect([get('c'), map.weight]).to.deep.equal([5, 2]);
    map.delete('c');
    expect([get('c'), map.weight]).to.deep.equal([undefined, 0]);
  });
});
