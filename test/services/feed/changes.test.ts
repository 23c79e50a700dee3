import { expect } from 'chai';
import { Fault } from '../../../src/faults/fault.js';
import { changesOf } from '../../../src/services/feed/changes.js';

const asker = { locate: () => [] };
const DAY = { list: 'dage', first: 'ZGFnZSAx', ahead: Buffer.from('dage 10').toString('base64url') };

/** A feed of another service than the ads': three events, at the places 1, 4 and 9. */
const changes = changesOf({
  list: DAY.list,
  wrongCursor: 8173,
  read: (_: typeof asker, after, count) =>
    Promise.resolve({
      haendelser: [1, 4, 9]
        .filter((loebenummer) => loebenummer > after)
        .slice(0, count)
        .map((loebenummer) => ({ loebenummer, day: `day ${loebenummer}` })),
      lastPlace: 9,
      isBehind: false,
    }),
  show: ({ day }) => ({ day }),
});

describe('a change feed of any service', () => {
  it('is read to its end, and says each time where to go on', async () => {
    const seen: string[] = [];
    let cursor: string | undefined;
    for (let hasMore = true; hasMore;) {
      const page = await changes({ cursor, size: 1 }, asker);
      seen.push(...page.items.map(({ day }) => day));
      if (cursor === undefined) expect(page.nextCursor).to.equal(DAY.first);
      ({ nextCursor: cursor, hasMore } = page);
    }
    expect(seen).to.deep.equal(['day 1', 'day 4', 'day 9']);
    expect(await changes({ cursor, size: 1 }, asker)).to.deep.equal({
      items: [],
      nextCursor: cursor,
      hasMore: false,
    });
  });

  for (const [what, cursor] of [
    ['of another feed', Buffer.from('aendringer 1').toString('base64url')],
    ['that is ahead of the feed', DAY.ahead],
  ] as const)
    it(`refuses a cursor ${what} with the service's own code`, async () => {
      const refused: unknown = await changes({ cursor, size: 1 }, asker).catch((error: unknown) => error);
      expect(refused).to.be.instanceOf(Fault).that.includes({ kode: 8173 });
    });
});
