import { expect } from 'chai';
import { Fault } from '../../../src/faults/fault.js';
import { createVirksomhedsloginService } from '../../../src/services/virksomhedslogin/service.js';
import type {
  Logintider,
  Virksomhedslogins,
} from '../../../src/services/virksomhedslogin/virksomhedslogin-port.js';
import type { Virksomhedsregister } from '../../../src/services/virksomhed/virksomhedsregister.js';

const tider: Logintider = { tidligste: new Date(1), seneste: new Date(2) };
const asker = { now: new Date('2026-11-24T10:00:00+01:00'), locate: () => [] };
const down: Virksomhedsregister = { find: () => Promise.reject(new Fault(139140)) };

const unexpected = () => Promise.reject(new Error('not asked for here'));
const storeWith = (found: Logintider | undefined): Virksomhedslogins => ({
  count: unexpected,
  ofEnhed: unexpected,
  page: unexpected,
  ofVirksomhed: () => Promise.resolve(found),
});
const settings = { cutOver: new Date('2024-12-06T00:00:00+01:00'), futureGraceMinutes: 5 };

describe('logins of a company while the CVR register is down', () => {
  it('are told when there are any: the company is known by them', async () => {
    const service = createVirksomhedsloginService({ logins: storeWith(tider), virksomheder: down, settings });
    expect(await service.ofVirksomhed('12345674', asker)).to.equal(tider);
  });

  it('are asked for again later when there are none: 120500 and 120700 are not told apart without it', async () => {
    const service = createVirksomhedsloginService({
      logins: storeWith(undefined),
      virksomheder: down,
      settings,
    });
    const error: unknown = await service.ofVirksomhed('12345674', asker).catch((thrown: unknown) => thrown);
    expect(error).to.be.instanceOf(Fault).and.to.include({ kode: 139140 });
  });

  it('are not looked for at all for units without a company', async () => {
    const service = createVirksomhedsloginService({ logins: storeWith(tider), virksomheder: down, settings });
    expect(await service.page({ pnr: ['1012345674'] }, 10)).to.deep.equal([]);
  });
});
