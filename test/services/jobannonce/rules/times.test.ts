import { expect } from 'chai';
import fc from 'fast-check';
import { publiceringstider } from '../../../../src/services/jobannonce/rules/08-publiceringstider.js';
import { ansoegningsfrist } from '../../../../src/services/jobannonce/rules/09-ansoegningsfrist.js';
import type { Facts } from '../../../../src/services/jobannonce/rules/rule.js';
import { writeDateTime } from '../../../../src/time/danish-time.js';
import { annonce, facts, found, NOW } from './support.js';

const PUB = 'Publicering/PubliceringTidspunkt';
const AF = 'Publicering/AfpubliceringTidspunkt';
const DAY = 86_400_000;

function times(pub: string | undefined, af: string, more: Partial<Facts> = {}): string[] {
  const Publicering = { PubliceringTidspunkt: pub, AfpubliceringTidspunkt: af };
  return found(publiceringstider, { Publicering }, more);
}

const fromNow = (ms: number) => new Date(NOW.getTime() + ms).toISOString();

describe('rule 8, publication times', () => {
  it('5 minutes in the past are forgiven, to the millisecond', () => {
    expect(times(fromNow(-300_000), fromNow(DAY))).to.deep.equal([]);
    expect(times(fromNow(-300_001), fromNow(DAY))).to.deep.equal([`130081 ${PUB}`]);
    const settings = { ...facts().settings, pastGraceMinutes: 0 };
    expect(times(fromNow(0), fromNow(DAY), { settings })).to.deep.equal([]);
    expect(times(fromNow(-1), fromNow(DAY), { settings })).to.deep.equal([`130081 ${PUB}`]);
  });

  it('an unpublication time that has come leaves nothing to publish', () => {
    expect(times(undefined, fromNow(1))).to.deep.equal([]);
    expect(times(undefined, fromNow(0))).to.deep.equal([`130081 ${AF}`]);
    expect(times(fromNow(-200_000), fromNow(-100_000))).to.deep.equal([`130081 ${AF}`]);
    expect(times(fromNow(-DAY), fromNow(-DAY))).to.deep.equal([
      `130081 ${PUB}`,
      `130081 ${AF}`,
      `130080 ${AF}`,
    ]);
  });

  it('unpublication comes after publication', () => {
    expect(times(fromNow(DAY), fromNow(DAY + 1))).to.deep.equal([]);
    expect(times(fromNow(DAY), fromNow(DAY))).to.deep.equal([`130080 ${AF}`]);
    expect(times(fromNow(DAY), fromNow(DAY - 1))).to.deep.equal([`130080 ${AF}`]);
    // The same moment, written with two offsets.
    expect(times('2025-06-10T08:00:00+02:00', '2025-06-10T06:00:00Z')).to.deep.equal([`130080 ${AF}`]);
  });

  it('8 weeks at most, to the millisecond, from now when no time is given', () => {
    expect(times(fromNow(DAY), fromNow(57 * DAY))).to.deep.equal([]);
    expect(times(fromNow(DAY), fromNow(57 * DAY + 1))).to.deep.equal([`130082 ${AF}`]);
    expect(times(undefined, fromNow(56 * DAY))).to.deep.equal([]);
    expect(times(undefined, fromNow(56 * DAY + 1))).to.deep.equal([`130082 ${AF}`]);
    const settings = { ...facts().settings, publicationMaxWeeks: 2 };
    expect(times(undefined, fromNow(14 * DAY), { settings })).to.deep.equal([]);
    expect(times(undefined, fromNow(14 * DAY + 1), { settings })).to.deep.equal([`130082 ${AF}`]);
  });

  it('8 weeks end at the same time of the clock, also over a change of summer time', () => {
    const autumn = { now: new Date('2025-09-14T10:00:00+02:00') };
    expect(times('2025-09-15T08:00:00', '2025-11-10T08:00:00', autumn)).to.deep.equal([]);
    expect(times('2025-09-15T08:00:00', '2025-11-10T08:00:00.001', autumn)).to.deep.equal([`130082 ${AF}`]);
    const spring = { now: new Date('2025-03-01T10:00:00+01:00') };
    expect(times('2025-03-02T08:00:00', '2025-04-27T08:00:00', spring)).to.deep.equal([]);
    expect(times('2025-03-02T08:00:00', '2025-04-27T08:00:00.001', spring)).to.deep.equal([`130082 ${AF}`]);
  });

  describe('local times without an offset', () => {
    const autumn = { now: new Date('2025-10-20T10:00:00+02:00') };
    const spring = { now: new Date('2025-03-20T10:00:00+01:00') };

    it('are Danish time', () => {
      expect(times('2025-06-02T10:00:00', '2025-06-02T10:00:00.001')).to.deep.equal([]);
      expect(times('2025-06-02T09:54:59.999', '2025-07-01T12:00:00')).to.deep.equal([`130081 ${PUB}`]);
    });

    it('that do not exist are refused with the two readings', () => {
      expect(times('2025-03-30T01:59:59', '2025-03-30T03:00:00', spring)).to.deep.equal([]);
      expect(times('2025-03-30T02:00:00', '2025-04-10T08:00:00', spring)).to.deep.equal([`130083 ${PUB}`]);
      expect(times(undefined, '2025-03-30T02:59:59', spring)).to.deep.equal([`130083 ${AF}`]);
      const ad = annonce({ Publicering: { PubliceringTidspunkt: '2025-03-30T02:30:00' } });
      expect(publiceringstider.judge(ad, facts(spring))[0]).to.deep.include({
        kode: 130083,
        vaerdi: '2025-03-30T02:30:00',
        data: {
          vaerdi: '2025-03-30T02:30:00',
          first: '2025-03-30T01:30:00+01:00',
          second: '2025-03-30T03:30:00+02:00',
        },
      });
    });

    it('that exist twice are refused, unless they have an offset', () => {
      expect(times('2025-10-26T02:30:00', '2025-11-10T08:00:00', autumn)).to.deep.equal([`130084 ${PUB}`]);
      expect(times('2025-10-26T02:30:00+02:00', '2025-10-26T02:30:00+01:00', autumn)).to.deep.equal([]);
      expect(times('2025-10-26T02:30:00', '2025-10-26T02:45:00', autumn)).to.deep.equal([
        `130084 ${PUB}`,
        `130084 ${AF}`,
      ]);
    });

    it('that are unreadable do not hide what the other time breaks', () => {
      expect(times('2025-10-26T02:30:00', '2025-10-01T08:00:00', autumn)).to.deep.equal([
        `130084 ${PUB}`,
        `130081 ${AF}`,
      ]);
    });
  });

  it('years that are slips of the keyboard are named', () => {
    expect(times('0202-06-10T08:00:00Z', '12025-06-10T08:00:00Z')).to.deep.equal([
      `130085 ${PUB}`,
      `130085 ${AF}`,
    ]);
    expect(times('-2025-06-10T08:00:00Z', '2025-06-10T08:00:00Z')).to.deep.equal([`130085 ${PUB}`]);
  });

  it('accepts exactly what lies in order within 8 weeks of the clock', () => {
    const minute = fc.integer({ min: -20_000, max: 120_000 });
    fc.assert(
      fc.property(minute, minute, (first, second) => {
        const [start, end] = [first, second].map((minutes) => NOW.getTime() + minutes * 60_000);
        // June to August: no change of the clock within reach.
        const fine =
          start! >= NOW.getTime() - 300_000 &&
          end! > NOW.getTime() &&
          end! > start! &&
          end! <= start! + 56 * DAY;
        const [pub, af] = [start!, end!].map((ms) => writeDateTime(new Date(ms)));
        expect(times(pub, af!).length === 0).to.equal(fine);
      }),
    );
  });
});

describe('the times of an ad that is changed', () => {
  const changed = (publiceringer: readonly Date[], onJobnetSince?: Date) => ({
    previous: {
      publiceringer,
      job: [],
      ...(onJobnetSince && { onJobnetSince, foerstPaaJobnet: onJobnetSince }),
    },
  });
  const passed = new Date(NOW.getTime() - 20 * DAY);

  it('may repeat a publication time that has passed, however it is written, and no other', () => {
    const more = changed([new Date(NOW.getTime() - 30 * DAY), passed]);
    expect(times(passed.toISOString(), fromNow(DAY), more)).to.deep.equal([]);
    expect(times(writeDateTime(passed), fromNow(DAY), more)).to.deep.equal([]);
    expect(times(fromNow(-20 * DAY + 1), fromNow(DAY), more)).to.deep.equal([`130081 ${PUB}`]);
    expect(times(passed.toISOString(), fromNow(DAY), changed([]))).to.deep.equal([`130081 ${PUB}`]);
  });

  it('end eight weeks after the publication that is repeated, and never in the past', () => {
    const more = changed([passed]);
    expect(times(passed.toISOString(), fromNow(36 * DAY), more)).to.deep.equal([]);
    expect(times(passed.toISOString(), fromNow(36 * DAY + 1), more)).to.deep.equal([`130082 ${AF}`]);
    expect(times(passed.toISOString(), fromNow(0), more)).to.deep.equal([`130081 ${AF}`]);
  });

  it('are never more than eight weeks from when it came on Jobnet, whatever publication time is asked for', () => {
    const more = changed([], passed);
    for (const pub of [fromNow(0), fromNow(10 * DAY)]) {
      expect(times(pub, fromNow(36 * DAY), more)).to.deep.equal([]);
      expect(times(pub, fromNow(36 * DAY + 1), more)).to.deep.equal([`130082 ${AF}`]);
    }
    expect(times(fromNow(37 * DAY), fromNow(36 * DAY), more)).to.deep.equal([`130080 ${AF}`]);
    // Published a day before it was approved: the publication is what was asked for.
    const earlier = new Date(passed.getTime() - DAY);
    expect(times(earlier.toISOString(), fromNow(35 * DAY + 1), changed([earlier], passed))).to.deep.equal([
      `130082 ${AF}`,
    ]);
  });

  it('are counted from when it came on Jobnet where no publication time is given', () => {
    const more = changed([], passed);
    expect(times(undefined, fromNow(36 * DAY), more)).to.deep.equal([]);
    expect(times(undefined, fromNow(36 * DAY + 1), more)).to.deep.equal([`130082 ${AF}`]);
    expect(times(undefined, fromNow(56 * DAY), changed([passed]))).to.deep.equal([]);
    const deadline = (Frist: string) =>
      found(
        ansoegningsfrist,
        {
          Ansoegning: { Frist },
          Publicering: { PubliceringTidspunkt: undefined, AfpubliceringTidspunkt: fromNow(DAY) },
        },
        more,
      );
    expect(deadline('2025-05-13')).to.deep.equal([]);
    expect(deadline('2025-05-12')).to.deep.equal(['130090 Ansoegning/Frist']);
  });
});

describe('rule 9, application deadline', () => {
  const FRIST = 'Ansoegning/Frist';
  const frist = (
    Frist: string | undefined,
    HurtigstMuligt = false,
    Publicering = {},
    more: Partial<Facts> = {},
  ) => found(ansoegningsfrist, { Ansoegning: { Frist, HurtigstMuligt }, Publicering }, more);

  it('either a day or as soon as possible', () => {
    expect(frist('2025-06-20')).to.deep.equal([]);
    expect(frist(undefined, true)).to.deep.equal([]);
    expect(frist(undefined, false)).to.deep.equal([`130093 ${FRIST}`]);
    expect(frist('2025-06-20', true)).to.deep.equal([`130092 ${FRIST}`]);
  });

  it('from the day of the publication to the day of the unpublication', () => {
    expect(frist('2025-06-02')).to.deep.equal([`130090 ${FRIST}`]);
    expect(frist('2025-06-03')).to.deep.equal([]);
    expect(frist('2025-07-01')).to.deep.equal([]);
    expect(frist('2025-07-02')).to.deep.equal([`130091 ${FRIST}`]);
  });

  it('not on a day that begins as the ad leaves Jobnet', () => {
    for (const AfpubliceringTidspunkt of [
      '2025-07-01T00:00:00',
      '2025-07-01T00:00:00+02:00',
      '2025-06-30T22:00:00Z',
    ]) {
      expect(frist('2025-06-30', false, { AfpubliceringTidspunkt })).to.deep.equal([]);
      expect(frist('2025-07-01', false, { AfpubliceringTidspunkt })).to.deep.equal([`130091 ${FRIST}`]);
    }
    const AfpubliceringTidspunkt = '2025-07-01T00:00:00.001';
    expect(frist('2025-07-01', false, { AfpubliceringTidspunkt })).to.deep.equal([]);
  });

  it('not on a winter day that begins as the ad leaves Jobnet', () => {
    // The clock goes back on 26 October: midnight is an hour later in UTC than the day before.
    const autumn = { now: new Date('2025-10-20T10:00:00+02:00') };
    const Publicering = { PubliceringTidspunkt: undefined, AfpubliceringTidspunkt: '2025-10-27T00:00:00' };
    expect(frist('2025-10-26', false, Publicering, autumn)).to.deep.equal([]);
    expect(frist('2025-10-27', false, Publicering, autumn)).to.deep.equal([`130091 ${FRIST}`]);
  });

  it('from today when no publication time is given', () => {
    const straks = { PubliceringTidspunkt: undefined };
    expect(frist('2025-06-01', false, straks)).to.deep.equal([`130090 ${FRIST}`]);
    expect(frist('2025-06-02', false, straks)).to.deep.equal([]);
  });

  it('days are Danish, whatever offset the times have', () => {
    // 23:00 in UTC is 01:00 the next day in Denmark.
    const Publicering = {
      PubliceringTidspunkt: '2025-06-04T23:00:00Z',
      AfpubliceringTidspunkt: '2025-06-30T23:00:00Z',
    };
    expect(frist('2025-06-04', false, Publicering)).to.deep.equal([`130090 ${FRIST}`]);
    expect(frist('2025-06-05', false, Publicering)).to.deep.equal([]);
    expect(frist('2025-07-01', false, Publicering)).to.deep.equal([]);
    expect(frist('2025-07-02', false, Publicering)).to.deep.equal([`130091 ${FRIST}`]);
    expect(
      frist(
        '2025-06-02',
        false,
        { PubliceringTidspunkt: undefined },
        { now: new Date('2025-06-02T22:00:00Z') },
      ),
    ).to.deep.equal([`130090 ${FRIST}`]);
  });

  it('a time zone on the day does not move it', () => {
    for (const zone of ['Z', '+14:00', '-12:00']) expect(frist(`2025-07-01${zone}`)).to.deep.equal([]);
  });

  it('both are told when both are wrong', () => {
    expect(frist('2026-06-20', true)).to.deep.equal([`130092 ${FRIST}`, `130091 ${FRIST}`]);
  });

  it('a year that is a slip of the keyboard is named', () => {
    expect(frist('0025-06-20')).to.deep.equal([`130094 ${FRIST}`]);
    expect(frist('20025-06-20')).to.deep.equal([`130094 ${FRIST}`]);
  });

  it('is not compared with a time that cannot be read', () => {
    expect(frist('2025-06-20', false, { PubliceringTidspunkt: '2025-10-26T02:30:00' })).to.deep.equal([]);
  });
});
