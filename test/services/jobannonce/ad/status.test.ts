import { expect } from 'chai';
import fc from 'fast-check';
import { kode, kodeliste } from '../../../../src/codelists/code-lists.js';
import { decided } from '../../../../src/services/jobannonce/ad/jobannonce.js';
import {
  onJobnetSince,
  status,
  statusOf,
  type Jobannoncestatus,
  type StatusInput,
} from '../../../../src/services/jobannonce/ad/status.js';
import type { StoredJobannonce } from '../../../../src/services/jobannonce/ad/store-port.js';
import { storedJobannonce } from '../../../support/jobannoncer.js';

const date = (text: string) => new Date(text);
const after = (time: Date, ms: number) => new Date(time.getTime() + ms);

const afgjort = date('2025-06-02T09:00:00+02:00');
const publicering = date('2025-06-10T08:00:00+02:00');
const afpublicering = date('2025-07-01T15:30:00+02:00');
const godkendt = { afgoerelse: 'godkendt', afgjort, publicering, afpublicering } as const;

describe('status of a job ad', () => {
  it('has the names and order of the code list', () => {
    const names: Jobannoncestatus[] = [
      'AfventerGodkendelse',
      'PaaJobnet',
      'IkkePaaJobnetEndnu',
      'IkkeLaengerePaaJobnet',
      'AfsluttetManuelt',
      'IkkeGodkendt',
    ];
    expect(kodeliste('JobannonceStatus').values.map(({ name }) => name)).to.deep.equal(names);
    expect(names.map((name) => kode('JobannonceStatus', name))).to.deep.equal([1, 2, 3, 4, 5, 6]);
  });

  describe('to the millisecond', () => {
    const at = (now: Date, more: Partial<StatusInput> = {}) => status({ ...godkendt, ...more, now });

    it('publication time is included', () => {
      expect(at(after(publicering, -1))).to.equal('IkkePaaJobnetEndnu');
      expect(at(publicering)).to.equal('PaaJobnet');
      expect(at(after(publicering, 1))).to.equal('PaaJobnet');
    });

    it('unpublication time is not', () => {
      expect(at(after(afpublicering, -1))).to.equal('PaaJobnet');
      expect(at(afpublicering)).to.equal('IkkeLaengerePaaJobnet');
      expect(at(after(afpublicering, 1))).to.equal('IkkeLaengerePaaJobnet');
    });

    it('without a publication time it begins with the approval', () => {
      const straks = { publicering: undefined };
      expect(at(after(afgjort, -1), straks)).to.equal('IkkePaaJobnetEndnu');
      expect(at(afgjort, straks)).to.equal('PaaJobnet');
      expect(at(after(afpublicering, -1), straks)).to.equal('PaaJobnet');
      expect(at(afpublicering, straks)).to.equal('IkkeLaengerePaaJobnet');
    });

    it('approved after its publication time it begins with the approval', () => {
      const sent = { afgjort: after(publicering, 60_000) };
      expect(at(after(publicering, 59_999), sent)).to.equal('IkkePaaJobnetEndnu');
      expect(at(after(publicering, 60_000), sent)).to.equal('PaaJobnet');
    });

    it('approved after its unpublication time it was never on Jobnet and no longer can be', () => {
      expect(at(after(afpublicering, 60_000), { afgjort: after(afpublicering, 1) })).to.equal(
        'IkkeLaengerePaaJobnet',
      );
    });

    it('ended by the company it is so at once, and only before its unpublication time', () => {
      const afsluttet = after(publicering, 1000);
      expect(at(after(afsluttet, -1), { afsluttet })).to.equal('PaaJobnet');
      expect(at(afsluttet, { afsluttet })).to.equal('AfsluttetManuelt');
      expect(at(after(afpublicering, 1000), { afsluttet })).to.equal('AfsluttetManuelt');
      expect(at(after(afpublicering, 1000), { afsluttet: after(afpublicering, -1) })).to.equal(
        'AfsluttetManuelt',
      );
      expect(at(after(afpublicering, 1000), { afsluttet: afpublicering })).to.equal('IkkeLaengerePaaJobnet');
    });
  });

  it('undecided it waits, and refused it is not approved, whatever the times', () => {
    for (const now of [after(publicering, -1), publicering, afpublicering, after(afpublicering, 1)]) {
      expect(status({ ...godkendt, afgoerelse: 'afventer', afgjort: undefined, now })).to.equal(
        'AfventerGodkendelse',
      );
      expect(status({ ...godkendt, afgoerelse: 'afvist', now })).to.equal('IkkeGodkendt');
    }
  });

  it('ended while it waits or is refused it is ended, also after its unpublication time', () => {
    for (const afgoerelse of ['afventer', 'afvist'] as const) {
      const statusInput = { ...godkendt, afgoerelse, afgjort: undefined };
      expect(status({ ...statusInput, afsluttet: afgjort, now: publicering })).to.equal('AfsluttetManuelt');
      const late = after(afpublicering, 1000);
      expect(status({ ...statusInput, afsluttet: late, now: after(late, -1) })).to.not.equal(
        'AfsluttetManuelt',
      );
      expect(status({ ...statusInput, afsluttet: late, now: late })).to.equal('AfsluttetManuelt');
    }
  });

  describe('of an ad with a newer version beside the approved one', () => {
    const first = {
      version: 1,
      indhold: storedJobannonce().indhold,
      godkendtTidspunkt: afgjort,
      publiceringTidspunkt: publicering,
      afpubliceringTidspunkt: afpublicering,
      paaJobnetFra: publicering,
    };
    const newest = (other: Partial<StoredJobannonce> = {}) =>
      storedJobannonce({
        version: 2,
        publiceringTidspunkt: publicering,
        afpubliceringTidspunkt: afpublicering,
        ...other,
      });
    const both = (other: Partial<StoredJobannonce> = {}) => newest({ godkendt: first, ...other });
    const isOn = (ad: StoredJobannonce, now: Date) => onJobnetSince(ad, now) !== undefined;

    it('the approved one is on Jobnet to the millisecond, while the owner is told that the newer one waits', () => {
      for (const [now, on] of [
        [after(publicering, -1), false],
        [publicering, true],
        [after(afpublicering, -1), true],
        [afpublicering, false],
      ] as const) {
        expect(isOn(both(), now), now.toISOString()).to.equal(on);
        expect(statusOf(both(), now)).to.equal('AfventerGodkendelse');
        const refused = both({ afgoerelse: 'afvist', afgjortTidspunkt: publicering });
        expect(isOn(refused, now)).to.equal(on);
        expect(statusOf(refused, now)).to.equal('IkkeGodkendt');
      }
    });

    it('it has its own times, whatever the newer one asks for', () => {
      const moved = both({ afpubliceringTidspunkt: after(afpublicering, 1000) });
      expect(isOn(moved, after(afpublicering, -1))).to.equal(true);
      expect(isOn(moved, afpublicering)).to.equal(false);
    });

    it('the newer one takes over with its approval, without a moment between, and does not begin its time anew', () => {
      const approvedAt = after(publicering, 60_000);
      const approved = { kind: 'Godkendt' } as const;
      const { publiceringTidspunkt: _, ...straks } = both();
      for (const ad of [straks, both()]) {
        const replaced = decided(ad, approved, approvedAt);
        expect(onJobnetSince(ad, after(approvedAt, -1))).to.deep.equal(publicering);
        expect(onJobnetSince(replaced, approvedAt)).to.deep.equal(publicering);
        expect(statusOf(replaced, approvedAt)).to.equal('PaaJobnet');
        const again = { ...replaced, version: 3, afgoerelse: 'afventer' } as const;
        const third = decided(again, approved, after(approvedAt, 1000));
        expect(onJobnetSince(third, after(approvedAt, 1000))).to.deep.equal(publicering);
      }
    });

    it('the newer one begins its time anew where the ad was not on Jobnet, or leaves it first', () => {
      const { publiceringTidspunkt: _, ...straks } = both();
      const approved = { kind: 'Godkendt' } as const;
      for (const at of [after(publicering, -1), afpublicering])
        expect(decided(straks, approved, at).godkendt?.paaJobnetFra).to.deep.equal(at);
      const later = { ...both(), publiceringTidspunkt: after(publicering, 1000) };
      expect(decided(later, approved, publicering).godkendt?.paaJobnetFra).to.deep.equal(
        later.publiceringTidspunkt,
      );
    });

    it('the end of the ad ends both at once', () => {
      const afsluttet = after(publicering, 1000);
      const ended = both({ afsluttetTidspunkt: afsluttet });
      expect([isOn(ended, after(afsluttet, -1)), statusOf(ended, after(afsluttet, -1))]).to.deep.equal([
        true,
        'AfventerGodkendelse',
      ]);
      expect([isOn(ended, afsluttet), statusOf(ended, afsluttet)]).to.deep.equal([false, 'AfsluttetManuelt']);
    });

    it('without a publication time it is there from its approval, with one from the later of the two', () => {
      const from = ({ publiceringTidspunkt }: Pick<Partial<StoredJobannonce>, 'publiceringTidspunkt'>) => {
        const { publiceringTidspunkt: _, ...straks } = newest();
        const ad = { ...straks, ...(publiceringTidspunkt && { publiceringTidspunkt }) };
        return onJobnetSince(decided(ad, { kind: 'Godkendt' }, afgjort), publicering);
      };
      expect(from({})).to.deep.equal(afgjort);
      expect(from({ publiceringTidspunkt: publicering })).to.deep.equal(publicering);
      expect(from({ publiceringTidspunkt: after(afgjort, -1) })).to.deep.equal(afgjort);
      expect(onJobnetSince(newest(), publicering)).to.equal(undefined);
    });
  });

  describe('over a change of the clock', () => {
    // The two 02:30 of 26 October are an hour apart, and 02:30 of 30 March is not there at all.
    const cases: [name: string, from: string, to: string, length: number][] = [
      ['autumn', '2025-10-26T02:30:00+02:00', '2025-10-26T02:30:00+01:00', 3_600_000],
      ['spring', '2025-03-30T01:59:59+01:00', '2025-03-30T03:00:00+02:00', 1_000],
    ];
    for (const [name, from, to, length] of cases) {
      it(name, () => {
        const [publicering, afpublicering] = [date(from), date(to)];
        const at = (ms: number) =>
          status({
            ...godkendt,
            afgjort: after(publicering, -1),
            publicering,
            afpublicering,
            now: after(publicering, ms),
          });
        expect([-1, 0, 1, length - 1, length, length + 1].map(at)).to.deep.equal([
          'IkkePaaJobnetEndnu',
          'PaaJobnet',
          'PaaJobnet',
          'PaaJobnet',
          'IkkeLaengerePaaJobnet',
          'IkkeLaengerePaaJobnet',
        ]);
      });
    }
  });

  it('of an approved ad that runs its course goes one way only as time passes', () => {
    const order: Jobannoncestatus[] = ['IkkePaaJobnetEndnu', 'PaaJobnet', 'IkkeLaengerePaaJobnet'];
    const time = fc.integer({ min: 0, max: 1000 }).map((ms) => after(publicering, ms));
    fc.assert(
      fc.property(
        fc.option(time, { nil: undefined }),
        time,
        time,
        time,
        time,
        (publicering, afgjort, to, t1, t2) => {
          const rank = (now: Date) =>
            order.indexOf(status({ afgoerelse: 'godkendt', publicering, afgjort, afpublicering: to, now }));
          const [first, second] = t1 <= t2 ? [t1, t2] : [t2, t1];
          expect(rank(first)).to.be.within(0, rank(second));
        },
      ),
    );
  });
});
