import { expect } from 'chai';
import { kodeliste, validValues } from '../../src/codelists/code-lists.js';
import { versionOf } from '../../src/codelists/version.js';

describe('version of a code list', () => {
  const { values } = kodeliste('Koerekort');
  const [first, ...rest] = values;

  it('changes with any text, code, day, source, order or number of the values, and with nothing else', () => {
    const versions = [
      values,
      rest,
      [...rest, first!],
      [{ ...first!, da: 'A1: Motorcykel' }, ...rest],
      [{ ...first!, code: 99 }, ...rest],
      [{ ...first!, source: 'En anden' }, ...rest],
      [{ ...first!, validTo: '2030-01-01' }, ...rest],
    ].map(versionOf);
    expect(new Set(versions)).to.have.property('size', versions.length);
    expect(versionOf(structuredClone(values))).to.equal(versions[0]);
    expect(versions[0]).to.match(/^[0-9a-f]{16}$/);
  });

  it('changes at midnight in Denmark when a value begins or has expired', () => {
    const at = (name: string, time: string) => versionOf(validValues(name, new Date(time)));
    expect(at('Arbejdstidsforhold', '2024-12-05T22:59:59.999Z')).not.to.equal(
      at('Arbejdstidsforhold', '2024-12-05T23:00:00Z'),
    );
    expect(at('Land', '2003-07-22T21:59:59.999Z')).not.to.equal(at('Land', '2003-07-22T22:00:00Z'));
    expect(at('Land', '2011-01-01T00:00:00Z')).to.equal(at('Land', '2026-11-24T00:00:00Z'));
  });
});
