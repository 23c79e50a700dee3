import { randomUUID } from 'node:crypto';
import { expect } from 'chai';
import { Fault } from '../../src/faults/fault.js';
import { checkMandate, staleVersion, unknown } from '../../src/services/access.js';
import type { RequestContext } from '../../src/operations/request-context.js';
import { haendelse } from '../support/jobannoncer.js';
import { system } from '../support/systems.js';

const asker = (scope: RequestContext['scope']): RequestContext => ({
  caller: { ...haendelse().performedBy, system },
  scope,
  now: new Date(0),
  logId: randomUUID(),
  locate: (found) => found.map(({ felt, ...violation }) => ({ ...violation, sti: felt.join('/') })),
});

describe('what all services refuse alike', () => {
  it('is a version that is not the newest, with both versions and the service’s own code', () => {
    expect(staleVersion(130200, 2, 2)).to.equal(undefined);
    expect(staleVersion(130200, 2, 3)).to.deep.equal({
      kode: 130200,
      felt: ['Version'],
      vaerdi: '2',
      forventet: '3',
      data: { version: 2, gaeldende: 3 },
    });
    expect(staleVersion(130201, 1, 2, ['Ordre', 'Version'])).to.deep.include({
      kode: 130201,
      felt: ['Ordre', 'Version'],
    });
  });

  it('is an id, by the element that names it', () => {
    const { kode, violations, data } = unknown(130000, 'JobordreIdentifier', 'x', asker('alle'));
    expect([kode, violations[0]?.sti, data]).to.deep.equal([130000, 'JobordreIdentifier', { vaerdi: 'x' }]);
  });

  it('is a company without a mandate, where mandates count', () => {
    const about = { felt: ['JobordreIdentifier'], vaerdi: 'x' };
    expect(() => {
      checkMandate(asker('mandate'), '12345674', about);
    })
      .to.throw(Fault)
      .that.includes({ kode: 4575 });
    checkMandate(asker('alle'), '12345674', about);
  });
});
