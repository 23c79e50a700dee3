import { expect } from 'chai';
import fc from 'fast-check';
import { charactersOf } from '../../../kit/src/record/characters.js';
import { type Changes, DISGUISES, type Kind } from '../../../kit/src/record/disguise.js';
import { Pseudonyms } from '../../../kit/src/record/pseudonyms.js';
import { ROWS } from '../../../kit/src/record/personal.js';
import { isCvrNumber } from '../../../src/codelists/modulus11.js';
import { personalElements } from '../../../src/contract/index.js';
import { hasCprDate } from '../../../src/services/text/cpr-date.js';

const book = () => new Pseudonyms(Buffer.from('a key of this test'));

function invented(kind: Kind, value: string, from = book()): string {
  const characters = charactersOf(value, 0, true);
  const changes: Changes = DISGUISES[kind](characters, from);
  return characters.map((one) => changes.get(one) ?? one.char).join('');
}

const form = (text: string) =>
  text
    .replace(/\p{Lu}/gu, 'A')
    .replace(/\p{Ll}/gu, 'a')
    .replace(/\p{Nd}/gu, '0');
const digits = (count: number) => fc.stringMatching(new RegExp(`^[0-9]{${count}}$`));
const cvr = digits(8).filter(isCvrNumber);
const name = fc.stringMatching(/^[A-ZÆØÅ][a-zæøåé]{3,12}( [A-ZÆØÅ][a-zæøåé]{3,12}){0,2}$/);
const mail = fc.stringMatching(/^[a-z]{4,9}(\.[a-z]{4,9})?@[a-z]{4,8}\.(dk|com|example)$/);
const values: readonly (readonly [Kind, fc.Arbitrary<string>])[] = [
  ['name', name],
  ['words', name],
  ['mail', mail],
  ['phone', fc.stringMatching(/^(\+45)?[2-9][0-9]{7}$/)],
  ['cpr', digits(10)],
  ['cvr', cvr],
  ['unit', digits(10)],
  ['guid', fc.uuid()],
  ['url', mail.map((one) => `https://${one.replace('@', '.')}/job?nr=7`)],
  ['organisation', digits(3)],
  ['token', fc.base64String({ minLength: 20 })],
];

describe('invented values', () => {
  for (const [kind, arbitrary] of values) {
    it(`of kind ${kind} are as long, of the same form and never the real one`, () => {
      fc.assert(
        fc.property(arbitrary, (value) => {
          const other = invented(kind, value);
          expect(other.length).to.equal(value.length);
          if (kind !== 'guid') expect(form(other)).to.equal(form(value));
          expect(other).to.not.equal(value);
        }),
      );
    });

    it(`of kind ${kind} are the same for the same value, others for others, and stay when they come back`, () => {
      fc.assert(
        fc.property(arbitrary, arbitrary, (one, two) => {
          const own = book();
          const [first, second] = [invented(kind, one, own), invented(kind, two, own)];
          expect(invented(kind, one, own)).to.equal(first);
          if (one.length > 5 && two.length > 5) expect(first === second).to.equal(one === two);
          expect(invented(kind, first, own)).to.equal(first);
        }),
      );
    });
  }

  it('are other ones with another key', () => {
    const other = new Pseudonyms(Buffer.from('another key'));
    expect(invented('name', 'Østergård')).to.not.equal(invented('name', 'Østergård', other));
  });

  it('are never a real value that was met', () => {
    const tried = invented('name', 'Holm');
    const own = book();
    own.meet(tried.toLowerCase());
    expect(invented('name', 'Holm', own)).to.not.equal(tried);
  });

  it('of a CVR number pass modulus 11 where it does, and fail it where it fails', () => {
    fc.assert(
      fc.property(digits(8), (value) => {
        const other = invented('cvr', value);
        expect(other).to.match(/^98/);
        expect(isCvrNumber(other)).to.equal(isCvrNumber(value));
      }),
    );
  });

  it('of a CPR number have a birthday where it has, and are of nobody alive', () => {
    fc.assert(
      fc.property(digits(10), (value) => {
        const other = invented('cpr', value);
        expect(hasCprDate(other)).to.equal(hasCprDate(value));
        expect(other.slice(4)).to.match(/^(?:5[89]|[6-9]\d)[5-8]\d{3}$/);
      }),
    );
  });

  it('of a telephone number ring nowhere, with and without +45 the same', () => {
    const own = book();
    const [with45, without] = [invented('phone', '+4570252589', own), invented('phone', '70252589', own)];
    expect(with45).to.equal(`+45${without}`);
    expect(without).to.match(/^0[1-9]\d{6}$/);
  });

  it('of a mail address have a domain that there is not, but keep those of the sandbox', () => {
    expect(invented('mail', 'anne.lind@odense.dk')).to.match(/^[a-z]{4}\.[a-z]{4}@[a-z]{6}\.zz$/);
    expect(invented('mail', 'anne@workindenmark.example')).to.match(/^[a-z]{4}@workindenmark\.example$/);
  });

  it('keep a year that nobody is born in, so that it stays wrong', () => {
    expect(invented('year', '2199')).to.equal('2199');
    expect(invented('year', '1985')).to.match(/^19[3-9]\d$/);
  });
});

describe('the table of what is personal', () => {
  it('has each element once, and says why', () => {
    expect(new Set(ROWS.map(({ element }) => element)).size).to.equal(ROWS.length);
    for (const { element, why } of ROWS) expect(why, element).to.match(/\w{3}/);
  });

  it('gives a form to what the contract marks, but to what is looked through or has none', () => {
    const rows = new Set(ROWS.map(({ element }) => element));
    expect([...personalElements].filter((one) => !rows.has(one)).toSorted()).to.deep.equal([
      ...['By', 'Postnummer', 'VaerdiEfter', 'VaerdiFoer'],
    ]);
  });
});
