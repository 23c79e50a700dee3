import { expect } from 'chai';
import { Fault } from '../../../src/faults/fault.js';
import { plays } from '../../../src/sandbox/testing/plays.js';
import type { Exchange } from '../../../src/soap/stages/exchange.js';
import { momentOf } from '../../../src/soap/stages/moment.js';
import { playEnding } from '../../../src/soap/stages/play.js';

const NOW = new Date('2026-11-24T10:00:00+01:00');

/** The pipeline of production has no `testing`: compose.ts opens it for a sandbox only. */
function exchange(headers: Readonly<Record<string, string>>): Exchange {
  const trace = {
    add: () => {
      throw new Error('nothing is found out');
    },
  };
  return { http: { headers }, parts: {}, trace } as unknown as Exchange;
}

describe('what testers ask for, where it is no sandbox', () => {
  const asker = { organisationTypeId: 8, organisationCode: '461' };

  it('is refused where it would move the time', async () => {
    const refused = await momentOf(asker, NOW, exchange({ 'sandbox-clock': '+8w' })).catch(
      (error: unknown) => error,
    );
    expect(refused).to.be.instanceOf(Fault).with.property('kode', 139200);
    expect(await momentOf(asker, NOW, exchange({}))).to.equal(NOW);
  });

  it('is a name like any other where it would be played', () => {
    for (const { example } of plays.filter(({ place }) => place === 'UserIdentifier')) {
      const stated = { metadata: { RequestUserStructure: { UserIdentifier: example } } };
      playEnding({ stated } as unknown as Parameters<typeof playEnding>[0], exchange({}));
    }
  });
});
