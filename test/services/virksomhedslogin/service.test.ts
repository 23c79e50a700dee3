import { expect } from 'chai';
import { Fault } from '../../../src/faults/fault.js';
import { createVirksomhedsloginService } from '../../../src/services/virksomhedslogin/service.js';
import type {
  LoginTimes,
  Virksomhedslogins,
} from '../../../src/services/virksomhedslogin/virksomhedslogin-port.js';
import type { Virksomhedsregister } from '../../../src/services/virksomhed/virksomhedsregister.js';

const times: LoginTimes = { first: new Date(1), latest: new Date(2) };
const asker = { now: new Date('2026-11-24T10:00:00+01:00'), locate: () => [] };
const down: Virksomhedsregister = { find: () => Promise.reject(new Fault(139140)) };

const unexpected = () => Promise.reject(new Error('not asked for here'));
const storeWith = (found: LoginTimes | undefined): Virksomhedslogins => ({
  count: unexpected,
  ofEnhed: unexpected,
  page: unexpected,
  ofVirksomhed: () => Promise.resolve(found),
});
const settings = { cutOver: new Date('2024-12-06T00:00:00+01:00'), futureGraceMinutes: 5 };

describe('logins of a company while the CVR register is down', () => {
  it('are told when there are any: the company is known by them', async () => {
    const service = createVirksomhedsloginService({ logins: storeWith(times), virksomheder: down, settings });
    expect(await service.ofVirksomhed('12345674', asker)).to.equal(times);
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
    const service = createVirksomhedsloginService({ logins: storeWith(times), virksomheder: down, settings });
    const page = await service.page({ pnr: ['1012345674'] }, { cursor: undefined, size: 10 }, asker);
    expect(page).to.deep.equal({ items: [] });
  });
});

describe('a login of a unit that a kept answer of the register does not have', () => {
  const adresse = { landekode: 'DK' };
  const earlier = new Date('2026-11-24T09:30:00+01:00');
  const unitOf = (pnr: string) => ({ pnr, navn: 'X', adresse, gyldigFra: '2026-11-24' });
  const company = (pnr: readonly string[], fetchedAt: Date) => ({
    cvr: '12345674',
    navn: 'X',
    status: 'Aktiv',
    adresse,
    produktionsenheder: pnr.map(unitOf),
    fetchedAt,
  });
  const login = {
    CVRnumberIdentifier: '12345674',
    ProductionUnitIdentifier: '1012345675',
    LoginTidspunkt: '2026-11-24T09:55:00+01:00',
  };
  const judge = (find: Virksomhedsregister['find']) =>
    createVirksomhedsloginService({
      logins: storeWith(undefined),
      virksomheder: { find },
      settings,
    }).judge(login, asker);
  const codeOf = async (judged: Promise<unknown>) => {
    const error = await judged.catch((thrown: unknown) => thrown);
    expect(error).to.be.instanceOf(Fault);
    return (error as Fault).kode;
  };

  it('is taken where the register has the unit by now', async () => {
    const judged = await judge((_cvr, afresh) =>
      Promise.resolve(afresh ? company(['1012345675'], asker.now) : company([], earlier)),
    );
    expect(judged.enhed.pnr).to.equal('1012345675');
  });

  it('is refused where it has not, and can be sent again where it gives no answer', async () => {
    const kept = company([], earlier);
    expect(await codeOf(judge(() => Promise.resolve(kept)))).to.equal(4353);
    const down = (_cvr: string, afresh?: boolean) =>
      afresh ? Promise.reject(new Fault(139140)) : Promise.resolve(kept);
    expect(await codeOf(judge(down))).to.equal(139140);
  });

  it('asks once where the answer is new', async () => {
    const asked: unknown[] = [];
    const find = (...about: unknown[]) => {
      asked.push(about);
      return Promise.resolve(company([], asker.now));
    };
    expect(await codeOf(judge(find))).to.equal(4353);
    expect(asked).to.have.length(1);
  });
});
