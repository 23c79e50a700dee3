import { expect } from 'chai';
import { Fault } from '../../../../src/faults/fault.js';
import type { RequestContext } from '../../../../src/operations/request-context.js';
import { demoMyndigheder } from '../../../../src/sandbox/demo/myndigheder.js';
import { demoVirksomhedsregister } from '../../../../src/sandbox/demo/virksomheder.js';
import { jobcentreOperations } from '../../../../src/services/jobordre/list/jobcentre-operations.js';
import { checkTakesPart } from '../../../../src/services/jobordre/ordre/access.js';
import type { Myndighedsregister } from '../../../../src/services/myndighed/myndighedsregister.js';
import type { Virksomhedsregister } from '../../../../src/services/virksomhed/virksomhedsregister.js';

const NOW = new Date('2026-11-24T10:00:00+01:00');
const MANDATE = '97001073';

const listed = demoMyndigheder();
const myndigheder: Myndighedsregister = {
  find: ({ organisationTypeId, organisationCode }) =>
    Promise.resolve(
      listed.find(
        (one) => one.organisationTypeId === organisationTypeId && one.organisationCode === organisationCode,
      ),
    ),
  findAll: (type) => Promise.resolve(listed.filter((one) => one.organisationTypeId === type)),
  jobcenterOf: (kommune) =>
    Promise.resolve(listed.find(({ kommuner = [] }) => kommuner.includes(kommune))?.organisationCode),
};

const call = (organisationTypeId = 8, organisationCode = '461', now = NOW): RequestContext => ({
  now,
  logId: '00000000-0000-4000-9000-000000000001',
  scope: organisationTypeId === 10 ? 'mandate' : 'alle',
  caller: {
    organisationTypeId,
    organisationCode,
    metadata: undefined as never,
    system: { id: '1', name: 'x', mandates: [MANDATE], limits: {} },
  },
  locate: () => [],
});

const operationsOn = (virksomheder: Virksomhedsregister = demoVirksomhedsregister()) =>
  jobcentreOperations({
    myndigheder,
    virksomheder,
    access: { checkTakesPart: (asker) => checkTakesPart(asker, myndigheder) },
  });

const codeOf = async (work: Promise<unknown>) => {
  const error = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  return error instanceof Fault ? error.kode : error;
};

describe('the job centres of job orders', () => {
  const { GetTilmeldteJobcentre: all, GetVirksomhedJobcenterTilknytning: ofUnit } = operationsOn();
  const unit = (CVRnumberIdentifier: string, ProductionUnitIdentifier: string) => ({
    CVRnumberIdentifier,
    ProductionUnitIdentifier,
  });

  it('are those that take orders on the day', async () => {
    const codes = async (at: Date) =>
      (await all({}, call(8, '461', at))).JobcenterSamling.map(({ Jobcenterkode }) => Jobcenterkode);
    expect(await codes(NOW)).to.deep.equal(['101', '461']);
    expect(await codes(new Date('2024-12-05T22:59:59Z')), 'the day before the first').to.deep.equal([]);
    expect(await codes(new Date('2024-12-05T23:00:00Z')), 'midnight in Denmark').to.deep.equal([
      '101',
      '461',
    ]);
  });

  it('is that of the municipality of the unit, with or without orders', async () => {
    expect(await ofUnit(unit('97001073', '1099000364'), call())).to.deep.equal({
      Kommunekode: '461',
      Jobcenter: { Jobcenterkode: '461', Navn: 'Jobcenter Odense' },
      TagerImodJobordrer: true,
    });
    expect(await ofUnit(unit('97000999', '1099000208'), call())).to.deep.equal({
      Kommunekode: '851',
      Jobcenter: { Jobcenterkode: '851', Navn: 'Jobcenter Aalborg' },
      TagerImodJobordrer: false,
    });
    expect(await ofUnit(unit('97001332', '1099000598'), call()), 'none is known').to.deep.equal({
      Kommunekode: '657',
      TagerImodJobordrer: false,
    });
    expect(await ofUnit(unit('97006660', '1099002847'), call()), 'in Greenland').to.deep.equal({
      TagerImodJobordrer: false,
    });
  });

  it('is told of a company that has the unit today only: 4353', async () => {
    for (const [cvr, pnr] of [
      ['97001073', '1099000208'],
      ['97001073', '1099000585'],
      ['97002479', '1099001573'],
      ['97009996', '1099000208'],
    ] as const)
      expect(await codeOf(ofUnit(unit(cvr, pnr), call())), `${cvr}/${pnr}`).to.equal(4353);
  });

  it('asks the register itself before a kept answer refuses a unit', async () => {
    const register = demoVirksomhedsregister();
    const asked: (boolean | undefined)[] = [];
    const keeping: Virksomhedsregister = {
      find: async (cvr, afresh) => {
        asked.push(afresh);
        const found = await register.find(cvr);
        if (!found) return undefined;
        const fetchedAt = new Date(NOW.getTime() - 60_000);
        return afresh ? found : { ...found, produktionsenheder: [], fetchedAt };
      },
    };
    const { GetVirksomhedJobcenterTilknytning: get } = operationsOn(keeping);
    expect(await get(unit('97001073', '1099000364'), call())).to.include({ Kommunekode: '461' });
    expect(asked).to.deep.equal([undefined, true]);
  });

  it('are told to a-kasser that take part, and to systems with the mandate of the company', async () => {
    const named = unit(MANDATE, '1099000364');
    expect(await codeOf(all({}, call(2, '28')))).to.equal(undefined);
    expect(await codeOf(all({}, call(2, '7')))).to.equal(4575);
    expect(await codeOf(ofUnit(named, call(2, '7')))).to.equal(4575);
    expect(await codeOf(ofUnit(named, call(10, '97007918')))).to.equal(undefined);
    expect(await codeOf(ofUnit(unit('97000999', '1099000208'), call(10, '97007918')))).to.equal(4575);
    expect(await codeOf(all({}, call(10, '97007918')))).to.equal(undefined);
  });
});
