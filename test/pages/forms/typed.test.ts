import { expect } from 'chai';
import { momentTyped, organisationTyped } from '../../../src/pages/forms/typed.js';

describe('what is typed into a filter', () => {
  it('is a time of the Danish clock, with seconds or without', () => {
    for (const text of ['2026-11-30T14:05', '2026-11-30T14:05:00'])
      expect(momentTyped(text, 'begins')?.toISOString(), text).to.equal('2026-11-30T13:05:00.000Z');
  });

  it('takes the whole of an hour that the clock has twice into a period', () => {
    expect(momentTyped('2026-10-25T02:30', 'begins')?.toISOString()).to.equal('2026-10-25T00:30:00.000Z');
    expect(momentTyped('2026-10-25T02:30', 'ends')?.toISOString()).to.equal('2026-10-25T01:30:00.000Z');
  });

  it('is no time in the hour that the clock leaves out, nor where it is something else', () => {
    for (const text of ['2026-03-29T02:30', '2026-02-30T10:00', 'i går', ''])
      expect(momentTyped(text, 'ends'), text).to.equal(undefined);
  });

  it('is an organisation by its type and code', () => {
    const odense = { organisationTypeId: 8, organisationCode: '461' };
    for (const text of ['8/461', '8 / 461']) expect(organisationTyped(text), text).to.deep.equal(odense);
    for (const text of ['461', '8/', '/461', '8/46 1', '8/461/1', '8888/461', `8/${'4'.repeat(21)}`])
      expect(organisationTyped(text), text).to.equal(undefined);
  });
});
