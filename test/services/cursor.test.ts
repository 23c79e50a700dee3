import { expect } from 'chai';
import { Fault } from '../../src/faults/fault.js';
import { type Cursors, cursorsOf, ID, listName, WRONG_CURSOR } from '../../src/services/cursor.js';

const locator = { locate: () => [] };
const AD = '00000000-0000-4000-8000-000000000001';

const numbers = cursorsOf({ place: /^\d{1,15}$/ }, WRONG_CURSOR.jobannonce);
const queue = cursorsOf({ siden: /^\d{1,17}$/, id: ID }, WRONG_CURSOR.jobannonce);
const units = cursorsOf({ cvr: /^\d{8}$/, pnr: /^\d{10}$/ }, WRONG_CURSOR.jobannonce);

describe('cursors', () => {
  /** A cursor as it stands in fixtures, and with the systems that call us. */
  const given = <Place>(list: string, cursors: Cursors<Place>, place: Place, cursor: string) => {
    it(`of ${list} are written and read as they always were`, () => {
      expect(cursors.write(list, place)).to.equal(cursor);
      expect(cursors.read(list, cursor, locator)).to.deep.equal(place);
    });
  };
  given(listName('historik', { id: AD }), numbers, { place: '1' }, 'aGlzdG9yaWsgMlIzUlRwcDRiSmg3VmN2aiAx');
  given('aendringer', numbers, { place: '3' }, 'YWVuZHJpbmdlciAz');
  given(
    'koe',
    queue,
    { siden: '1795510800000000', id: AD },
    'a29lIDE3OTU1MTA4MDAwMDAwMDAgMDAwMDAwMDAtMDAwMC00MDAwLTgwMDAtMDAwMDAwMDAwMDAx',
  );
  given(
    'logins alle',
    units,
    { cvr: '12345674', pnr: '1099000143' },
    'bG9naW5zIGFsbGUgMTIzNDU2NzQgMTA5OTAwMDE0Mw',
  );

  it('that are absent name the beginning', () => {
    expect(numbers.read('historik', undefined, locator)).to.equal(undefined);
  });

  const wrong: readonly (readonly [string, string])[] = [
    ['of another list', 'aendringer 1'],
    ['of a list whose name begins alike', 'historik1 1'],
    ['without a place', 'historik '],
    ['with more than a place', 'historik 1 2'],
    ['with a place of another form', 'historik -1'],
    ['with a place of another form behind it', 'historik 1\n'],
    ['with nothing in them', ''],
  ];
  for (const [what, text] of wrong) {
    it(`${what} are refused with 130210`, () => {
      const cursor = Buffer.from(text).toString('base64url');
      expect(() => numbers.read('historik', cursor, locator))
        .to.throw(Fault)
        .that.includes({ kode: 130210 });
    });
  }
});
