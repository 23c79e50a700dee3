import { expect } from 'chai';
import { fejlOf } from '../../../src/soap/faults/fejlliste.js';

describe('Fejlliste', () => {
  it('leaves out a path that nobody can read, and keeps the place', () => {
    const at = (length: number) =>
      fejlOf([{ kode: 1014, sti: '/'.padEnd(length, 'a'), linje: 2, kolonne: 3 }])[0];
    expect(at(2500)?.Sti).to.have.length(2500);
    expect(at(2501)).not.to.have.property('Sti');
    expect(at(2501)).to.include({ Linje: 2, Kolonne: 3 });
  });
});
