import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { vilkaarOn } from '../../../../src/services/kontaktperson/vilkaar/vilkaar.js';
import { readVilkaar } from '../../../../src/services/kontaktperson/vilkaar/vilkaar-file.js';
import { folders } from '../../../support/folders.js';

const texts = { titel: 'Vilkår', tekst: 'Vær ordentlig.', text: 'Behave.' };
const all = [
  { ...texts, version: 1, gyldigFra: '2024-12-06' },
  { ...texts, version: 2, gyldigFra: '2026-12-01' },
];

describe('the terms of use', () => {
  const folder = folders();
  const read = (content: unknown) => {
    const path = join(folder(), 'vilkaar.json');
    writeFileSync(path, JSON.stringify(content));
    return readVilkaar(path);
  };
  const withSource = all.map((one) => ({ ...one, source: 'test' }));

  it('are those of the last version that has begun, and before the first one that one', () => {
    const days = ['2024-12-05', '2024-12-06', '2026-11-30', '2026-12-01', '2030-01-01'];
    expect(days.map((day) => vilkaarOn(all, day).version)).to.deep.equal([1, 1, 1, 2, 2]);
  });

  it('are read from a file whose versions are numbered and follow each other', () => {
    expect(readVilkaar()[0]).to.include({ version: 1, gyldigFra: '2024-12-06' });
    expect(read(withSource).map(({ version }) => version)).to.deep.equal([1, 2]);
  });

  it('stop the start where the file is wrong, with a sentence', () => {
    const [first, second] = withSource;
    expect(() => read([])).to.throw('vilkaar.json');
    expect(() => read([{ ...first, tekst: '' }])).to.throw('/0/tekst');
    expect(() => read([second])).to.throw('the 1. version is 2, but must be 1');
    expect(() => read([first, { ...second, gyldigFra: '2024-12-06' }])).to.throw(
      'version 2 is in force from 2024-12-06, but must be from a later day than 2024-12-06',
    );
  });
});
