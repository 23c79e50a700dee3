import { expect } from 'chai';
import { inForce, isSame, tilstandOf } from '../../../src/services/behandling/behandling.js';
import type { Behandling } from '../../../src/services/behandling/behandling-port.js';
import { readParkering } from '../../../src/services/behandling/parkering.js';

const TIL = new Date('2026-11-24T15:00:00.000+01:00');
const at = (ms: number) => new Date(TIL.getTime() + ms);
const behandler = { organisationTypeId: 1, organisationCode: '1', identifier: 'mho', navn: 'Mette Holm' };
const taken: Behandling = { behandler, paabegyndtTidspunkt: at(-3_600_000) };
const parked: Behandling = { ...taken, parkeretTilTidspunkt: TIL };

describe('a treatment', () => {
  it('that is parked holds until the very moment, and is then over', () => {
    expect([at(-1), TIL, at(1)].map((now) => tilstandOf(parked, now))).to.deep.equal([
      'Parkeret',
      'Ledig',
      'Ledig',
    ]);
    expect(inForce(parked, at(-1))).to.equal(parked);
    expect(inForce(parked, TIL)).to.equal(undefined);
  });

  it('that is not parked holds', () => {
    expect(tilstandOf(taken, at(1_000_000_000))).to.equal('UnderBehandling');
    expect(tilstandOf(undefined, TIL)).to.equal('Ledig');
  });

  it('is that of a user within an organisation, whatever the name', () => {
    expect(isSame(behandler, { ...behandler, navn: 'Mette Holm Skov' })).to.equal(true);
    expect(isSame(behandler, { ...behandler, identifier: 'MHO' })).to.equal(false);
    expect(isSame(behandler, { ...behandler, organisationCode: '2' })).to.equal(false);
    expect(isSame(behandler, { ...behandler, organisationTypeId: 8 })).to.equal(false);
  });
});

describe('until when an ad is parked', () => {
  const read = (lexical: string) => {
    const found = readParkering(lexical, TIL, 8);
    return found instanceof Date ? found.toISOString() : found.kode;
  };

  for (const [lexical, expected] of [
    ['2026-11-24T15:00:00.001+01:00', '2026-11-24T14:00:00.001Z'],
    ['2026-11-25T09:00:00', '2026-11-25T08:00:00.000Z'],
    ['2027-01-19T15:00:00+01:00', '2027-01-19T14:00:00.000Z'],
    ['2026-11-24T15:00:00+01:00', 130303],
    ['2027-01-19T15:00:00.001+01:00', 130303],
    ['2027-03-28T02:30:00', 130306],
    ['2026-10-25T02:30:00', 130306],
    ['9999-12-31T00:00:00Z', 130306],
  ] as const)
    it(`${lexical} is ${expected}`, () => {
      expect(read(lexical)).to.equal(expected);
    });
});
