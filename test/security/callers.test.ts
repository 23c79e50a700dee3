import { expect } from 'chai';
import { Fault } from '../../src/faults/fault.js';
import type { StatedCaller } from '../../src/security/caller.js';
import { callersOf } from '../../src/security/callers.js';
import type { CallingSystem, Organisation } from '../../src/systems/system.js';
import { system as someSystem } from '../support/systems.js';

const odense: Organisation = { organisationTypeId: 8, organisationCode: '461' };
const aKasse: Organisation = { organisationTypeId: 2, organisationCode: '28' };
const system: CallingSystem = { ...someSystem, organisations: [odense, aKasse], mandates: ['12345674'] };
const identity = { system, certificateSha256: 'ab'.repeat(32) };

const stated = (organisation: Organisation): StatedCaller => ({
  ...organisation,
  metadata: {
    RequestUserStructure: {
      UserFullName: 'Fagsystem Odense: natkørsel',
      RequestUserTypeIdentifier: 3,
      UserIdentifier: 'odense-fagsystem',
    },
    RequestOrganisationStructure: { OrganisationTypeIdentifier: 8, OrganisationCode: '461' },
    RegistrationDateTime: '2026-12-01T09:00:00+01:00',
  },
});

const registryOf = (...systems: readonly CallingSystem[]) => ({
  findSystems: ({ organisationTypeId, organisationCode }: Organisation) =>
    Promise.resolve(
      systems.filter(({ organisations }) =>
        organisations.some(
          (one) => one.organisationTypeId === organisationTypeId && one.organisationCode === organisationCode,
        ),
      ),
    ),
});

describe('who is calling', () => {
  it('is the proven system, acting for an organisation of its own', async () => {
    const caller = await callersOf(undefined)(stated(aKasse), identity);
    expect(caller).to.deep.equal({
      ...stated(aKasse),
      system,
      certificateSha256: identity.certificateSha256,
    });
  });

  it('is nobody when the system may not act for the organisation, in the sandbox too', async () => {
    const foreign: readonly Organisation[] = [
      { organisationTypeId: 2, organisationCode: '461' },
      { organisationTypeId: 8, organisationCode: '28' },
      { organisationTypeId: 8, organisationCode: '0461' },
      { organisationTypeId: 1, organisationCode: '1' },
    ];
    const other = { ...someSystem, organisations: foreign };
    for (const organisation of foreign)
      for (const registry of [undefined, registryOf(other)]) {
        const fault: unknown = await callersOf(registry)(stated(organisation), identity).catch(
          (error: unknown) => error,
        );
        expect(fault).to.be.instanceOf(Fault).with.property('kode', 4575);
        const { violations } = fault as Fault;
        expect(violations).to.have.length(1);
        expect(violations[0]).to.include({
          kode: 4575,
          vaerdi: `${organisation.organisationTypeId}/${organisation.organisationCode}`,
          forventet: '8/461, 2/28',
        });
      }
  });

  it('tells a system of many organisations no more than the first of its own', async () => {
    const organisations = Array.from({ length: 98 }, (_, i) => ({
      ...odense,
      organisationCode: String(700 + i),
    }));
    const many = { ...identity, system: { ...system, organisations } };
    const fault: unknown = await callersOf(undefined)(stated(aKasse), many).catch((error: unknown) => error);
    expect((fault as Fault).violations[0]!.forventet).to.equal('8/700, 8/701, 8/702, 8/703, 8/704, …');
  });

  it('is in the sandbox who the header names, with the mandates of all systems that may act for it', async () => {
    const second = { ...system, name: 'Andet', mandates: ['12345674', '97000999'], limits: { perMinute: 5 } };
    const limited = { ...system, limits: { concurrent: 2 } };
    const both = await callersOf(registryOf(system, second))(stated(odense), undefined);
    expect(both).to.deep.equal({
      ...stated(odense),
      system: {
        id: 'sandbox 8/461',
        name: 'Testsystem, Andet',
        mandates: ['12345674', '97000999'],
        limits: {},
      },
    });
    const one = await callersOf(registryOf(limited))(stated(odense), undefined);
    expect(one.system.limits).to.deep.equal({ concurrent: 2 });
    const none = await callersOf(registryOf())(stated(odense), undefined);
    expect(none.system).to.deep.equal({ id: 'sandbox 8/461', name: 'sandbox', mandates: [], limits: {} });
  });

  it('is never who the header names outside the sandbox', async () => {
    const error: unknown = await callersOf(undefined)(stated(odense), undefined).catch(
      (thrown: unknown) => thrown,
    );
    expect(error).to.be.instanceOf(Error).and.not.instanceOf(Fault);
  });
});
