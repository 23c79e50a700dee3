import { randomUUID } from 'node:crypto';
import { expect } from 'chai';
import { Fault } from '../../../src/faults/fault.js';
import { createBehandlingService, type BehandlingParts } from '../../../src/services/behandling/service.js';
import { storedJobannonce, haendelse } from '../../support/jobannoncer.js';
import { system } from '../../support/systems.js';

const NOW = new Date('2026-11-24T10:00:00+01:00');
const asker = {
  caller: { ...haendelse().performedBy, organisationTypeId: 1, organisationCode: '1', system },
  scope: 'alle' as const,
  now: NOW,
  logId: randomUUID(),
  locate: () => [],
};

describe('the approval of an anonymous ad', () => {
  const waiting = storedJobannonce();
  const ad = {
    ...waiting,
    indhold: { ...waiting.indhold, AnonymArbejdsgiver: true, Titel: 'Bager hos Molens Mestre' },
  };
  const approval = (virksomheder: BehandlingParts['virksomheder'], found = ad) => {
    const unused = undefined as never;
    const service = createBehandlingService({
      jobannoncer: { get: () => Promise.resolve(found), lock: unused, decide: unused },
      behandlinger: unused,
      outbox: unused,
      virksomheder,
      laase: { find: () => Promise.resolve({ spaerret: false, konfliktramt: false }) } as never,
      domaener: { find: () => Promise.resolve(['eksempel.dk']) },
      maxWeeks: 8,
    });
    return service.approval(ad.id, asker);
  };

  it('hides the names that the register has now, and not those that were kept', async () => {
    const find = (cvr: string, afresh = false) =>
      Promise.resolve({
        cvr,
        navn: 'Et navn ApS',
        ...(afresh && { andreNavne: ['Molens Mestre'] }),
        status: 'NORMAL',
        adresse: { landekode: 'DK' },
        produktionsenheder: [],
      });
    const { beslutning } = await approval({ find });
    expect(beslutning).to.have.nested.property('tekster.Titel', 'Bager hos ***');
    const named = await approval({ find }, { ...ad, indhold: { ...ad.indhold, AnonymArbejdsgiver: false } });
    expect(named.beslutning).to.deep.equal({ kind: 'Godkendt' });
  });

  it('is none when the register does not answer', async () => {
    const find = () => Promise.reject(new Fault(139140, []));
    const error: unknown = await approval({ find }).catch((thrown: unknown) => thrown);
    expect(error).to.be.instanceOf(Fault).and.to.include({ kode: 139140 });
  });

  it('is made of no texts when there is no such company, which nobody may approve', async () => {
    const { beslutning } = await approval({ find: () => Promise.resolve(undefined) });
    expect(beslutning).to.deep.equal({ kind: 'Godkendt' });
  });
});
