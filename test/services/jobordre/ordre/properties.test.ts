import { expect } from 'chai';
import fc from 'fast-check';
import type { JobordreType } from '../../../../src/contract/index.js';
import { withDefaults } from '../../../../src/services/jobordre/ordre/defaults.js';
import { statusOf } from '../../../../src/services/jobordre/ordre/status.js';
import { filledOf } from '../../../../src/services/jobordre/rules/06-loebende.js';
import { judge } from '../../../../src/services/jobordre/rules/index.js';
import { dateInDenmark } from '../../../../src/time/danish-time.js';
import { jobordre, storedJobordre } from '../../../support/jobordrer.js';
import { company, facts, previous, TODAY } from '../rules/support.js';

const day = fc
  .date({ min: new Date('2026-10-01'), max: new Date('2027-04-30'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const moment = fc.date({
  min: new Date('2026-10-01'),
  max: new Date('2027-04-30'),
  noInvalidDate: true,
});
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });

/** Orders in which whatever depends on something else is anything. */
const orders = fc
  .record({
    Loebende: fc.boolean(),
    Startdato: maybe(day),
    Svarfrist: maybe(day),
    Varighed: maybe(fc.integer({ min: 1, max: 999 })),
    MaxAntalKandidater: maybe(fc.integer({ min: 1, max: 999 })),
    Arbejdstid: maybe(fc.constantFrom(1, 2)),
    HeleTimer: maybe(fc.integer({ min: 1, max: 36 })),
    EmailVedFormidling: maybe(fc.boolean()),
    InternKommentar: maybe(fc.constantFrom('Vi kender dem.', '\u00a0')),
  })
  .map((some) => present({ ...jobordre(), ...some }));

const contexts = fc.record({
  isByCompany: fc.boolean(),
  before: maybe(
    fc.record({
      Svarfrist: day,
      statusSat: fc.constantFrom('Aaben' as const, 'MidlertidigInaktiv' as const),
    }),
  ),
});

/** An order without the elements that are undefined. */
const present = (order: object): JobordreType => JSON.parse(JSON.stringify(order)) as JobordreType;

const factsOf = ({ isByCompany, before }: Parameters<Parameters<typeof contexts.map>[0]>[0]) => {
  const indhold = jobordre(before ? { Svarfrist: before.Svarfrist } : {});
  const now = new Date(`${TODAY}T11:00:00Z`);
  const computed = before && statusOf({ statusSat: before.statusSat, indhold }, now);
  return facts({ isByCompany, ...(computed && { previous: previous(indhold, computed) }) });
};

const stored = (order: JobordreType, isByCompany: boolean, before?: JobordreType) =>
  withDefaults(order, { today: TODAY, virksomhed: company().virksomhed, isByCompany, before });

describe('every job order', () => {
  it('that the rules let through is stored as one that they let through', () => {
    fc.assert(
      fc.property(orders, contexts, (order, context) => {
        const about = factsOf(context);
        fc.pre(judge(order, about).length === 0);
        const once = stored(order, context.isByCompany, about.previous?.indhold);
        const again = { ...once };
        expect(judge(again, { ...about, isByCompany: false })).to.deep.equal([]);
        expect(stored(once, false)).to.deep.equal(once);
      }),
    );
  });

  it('that is a running one has no day and no number of what it does not have', () => {
    fc.assert(
      fc.property(orders, contexts, (order, context) => {
        const about = factsOf(context);
        const found = judge(order, about).filter(({ kode }) => kode === 140010);
        expect(found.map(({ felt }) => felt[0])).to.deep.equal(order.Loebende ? filledOf(order) : []);
        if (judge(order, about).length > 0) return;
        const kept = stored(order, context.isByCompany);
        expect(kept.Loebende ? filledOf(kept) : []).to.deep.equal([]);
        expect(kept.Startdato === undefined).to.equal(kept.Loebende);
      }),
    );
  });

  it('shows the comment of the authorities to nobody who may not write it, and keeps it', () => {
    fc.assert(
      fc.property(orders, maybe(fc.string()), (order, comment) => {
        const before = present({ ...jobordre(), InternKommentar: comment });
        const { InternKommentar: _, ...sent } = order;
        expect(stored(sent, true, before).InternKommentar).to.equal(before.InternKommentar);
        expect(stored(sent, false, before).InternKommentar).to.equal(undefined);
      }),
    );
  });

  it('is open on every moment up to the end of its last day, and on none after it', () => {
    fc.assert(
      fc.property(day, moment, (Svarfrist, now) => {
        const order = storedJobordre({ indhold: jobordre({ Svarfrist }) });
        const isOver = dateInDenmark(now) > Svarfrist;
        expect(statusOf(order, now).status).to.equal(isOver ? 'Lukket' : 'Aaben');
        const closed = { ...order, statusSat: 'Lukket', lukkeaarsag: 'Besat' } as const;
        expect(statusOf(closed, now)).to.deep.equal({ status: 'Lukket', lukkeaarsag: 'Besat' });
      }),
    );
  });

  it('that its deadline closed is opened by no change but one with a later deadline', () => {
    fc.assert(
      fc.property(orders, contexts, (order, context) => {
        const about = factsOf(context);
        fc.pre(about.previous?.computed.lukkeaarsag === 'FristUdloebet');
        fc.pre(judge(order, about).length === 0);
        const indhold = stored(order, context.isByCompany, about.previous.indhold);
        const after = statusOf({ statusSat: 'Aaben', indhold }, new Date(`${TODAY}T11:00:00Z`));
        const isLater = (indhold.Svarfrist ?? '') > TODAY;
        expect(after.status).to.equal(isLater ? 'Aaben' : 'Lukket');
      }),
    );
  });
});
