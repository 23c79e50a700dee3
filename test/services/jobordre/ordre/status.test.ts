import { expect } from 'chai';
import { statusOf } from '../../../../src/services/jobordre/ordre/status.js';
import { jobordre, storedJobordre } from '../../../support/jobordrer.js';

const withFrist = (Svarfrist: string, other: Parameters<typeof storedJobordre>[0] = {}) =>
  storedJobordre({ indhold: jobordre({ Svarfrist }), ...other });

describe('the status of a job order', () => {
  for (const [frist, open, closed] of [
    ['2026-12-28', '2026-12-28T23:59:59.999+01:00', '2026-12-29T00:00:00.000+01:00'],
    ['2026-07-01', '2026-07-01T23:59:59.999+02:00', '2026-07-02T00:00:00.000+02:00'],
    // The day of 25 hours, and that of 23.
    ['2026-10-25', '2026-10-25T23:59:59.999+01:00', '2026-10-26T00:00:00.000+01:00'],
    ['2026-03-29', '2026-03-29T23:59:59.999+02:00', '2026-03-30T00:00:00.000+02:00'],
  ] as const)
    it(`is closed by the deadline ${frist} from 00:00 Danish time of the day after`, () => {
      const order = withFrist(frist);
      expect(statusOf(order, new Date(open))).to.deep.equal({ status: 'Aaben' });
      expect(statusOf(order, new Date(closed))).to.deep.equal({
        status: 'Lukket',
        lukkeaarsag: 'FristUdloebet',
      });
    });

  it('is closed by the deadline though it was inactive for a time', () => {
    const order = withFrist('2026-12-28', { statusSat: 'MidlertidigInaktiv' });
    expect(statusOf(order, new Date('2026-12-28T12:00:00Z'))).to.deep.equal({ status: 'MidlertidigInaktiv' });
    expect(statusOf(order, new Date('2027-01-01T12:00:00Z')).lukkeaarsag).to.equal('FristUdloebet');
  });

  it('keeps the cause with which it was closed by hand, when the deadline passes later', () => {
    const order = withFrist('2026-12-28', { statusSat: 'Lukket', lukkeaarsag: 'Besat' });
    const closed = { status: 'Lukket', lukkeaarsag: 'Besat' };
    expect(statusOf(order, new Date('2026-12-01T12:00:00Z'))).to.deep.equal(closed);
    expect(statusOf(order, new Date('2027-01-01T12:00:00Z'))).to.deep.equal(closed);
  });

  it('stays what was set where there is no deadline', () => {
    const { Svarfrist: _, ...indhold } = jobordre();
    expect(statusOf(storedJobordre({ indhold }), new Date('2199-12-31T12:00:00Z'))).to.deep.equal({
      status: 'Aaben',
    });
  });
});
