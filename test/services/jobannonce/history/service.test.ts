import type { RequestContext } from '../../../../src/operations/request-context.js';
import { randomUUID } from 'node:crypto';
import { expect } from 'chai';
import { listName } from '../../../../src/services/cursor.js';
import type { EventLog, Feed, HistoriskHaendelse } from '../../../../src/services/jobannonce/history/port.js';
import { createHistoryService } from '../../../../src/services/jobannonce/history/service.js';
import { haendelse, storedJobannonce } from '../../../support/jobannoncer.js';
import { system } from '../../../support/systems.js';

const ad = storedJobannonce();
const { performedBy, tidspunkt } = haendelse();

const asker = (other: Partial<RequestContext> = {}): RequestContext => ({
  caller: { ...performedBy, system },
  scope: 'mandate',
  now: tidspunkt,
  logId: randomUUID(),
  locate: () => [],
  ...other,
});
const stranger = { ...performedBy, organisationCode: 'another', system };

const event = (nr: number): HistoriskHaendelse => ({
  nr,
  version: 1,
  haendelsestype: 'Oprettet',
  tidspunkt,
  indhold: ad.indhold,
  performedBy,
});

function serviceOn(log: Partial<EventLog>) {
  const unexpected = () => Promise.reject(new Error('not asked for here'));
  return createHistoryService({
    jobannoncer: { getDeletedToo: () => Promise.resolve(ad) },
    log: { history: unexpected, feed: unexpected, ...log },
  });
}

describe('the history of an ad', () => {
  const service = serviceOn({
    history: (_, after, count) =>
      Promise.resolve(
        [1, 2, 3]
          .filter((nr) => nr > after)
          .slice(0, count)
          .map(event),
      ),
  });
  const first = { cursor: undefined, size: 2 };

  it('comes page by page', async () => {
    const page = await service.history(ad.id, first, asker());
    expect(page.items).to.have.lengthOf(2);
    const next = await service.history(ad.id, { cursor: page.nextCursor, size: 2 }, asker());
    expect(next.items).to.have.lengthOf(1);
    expect(next.nextCursor).to.equal(undefined);
  });

  it('ends a page at two million characters, and goes on behind it', async () => {
    const changed = (nr: number): HistoriskHaendelse => ({
      ...event(nr),
      haendelsestype: 'Aendret',
      before: ad.indhold,
      indhold: { ...ad.indhold, Annoncetekst: 'x'.repeat(900_000) },
    });
    const long = serviceOn({ history: () => Promise.resolve([1, 2, 3].map(changed)) });
    const { items, nextCursor = '' } = await long.history(ad.id, { cursor: undefined, size: 3 }, asker());
    expect(items).to.have.lengthOf(2);
    expect(Buffer.from(nextCursor, 'base64url').toString()).to.equal(
      `${listName('historik', { id: ad.id })} 2`,
    );
  });

  it('names the person to its own organisation and to STAR alone', async () => {
    const named = async (who: Partial<RequestContext>) =>
      (await service.history(ad.id, first, asker(who))).items[0]?.actor.user !== undefined;
    expect(await named({})).to.equal(true);
    expect(await named({ caller: stranger, scope: 'alle' })).to.equal(true);
    expect(await named({ caller: stranger })).to.equal(false);
  });
});

describe('the feed of changes', () => {
  const feed = (other: Partial<Feed> = {}): Feed => ({
    haendelser: [
      {
        loebenummer: 7,
        version: 1,
        haendelsestype: 'Oprettet',
        tidspunkt,
        indhold: ad.indhold,
        jobannonceId: ad.id,
      },
    ],
    lastPlace: 9,
    isBehind: false,
    ...other,
  });
  const changesOf = (found: Feed, size = 10) =>
    serviceOn({ feed: () => Promise.resolve(found) }).changes({ cursor: undefined, size }, asker());

  it('tells nothing of the content of an ad that is deleted by now', async () => {
    const { items } = await changesOf(feed());
    expect(items).to.deep.equal([{ jobannonceId: ad.id, version: 1, haendelsestype: 'Oprettet', tidspunkt }]);
  });

  it('goes on behind the last place there is, also when no change of the asker stands there', async () => {
    const { nextCursor, hasMore } = await changesOf(feed());
    expect(Buffer.from(nextCursor, 'base64url').toString()).to.equal('aendringer 9');
    expect(hasMore).to.equal(false);
  });

  it('ends a page at two million characters, and goes on behind it', async () => {
    const one = feed().haendelser[0]!;
    const long = { ...ad.indhold, Annoncetekst: 'x'.repeat(900_000) };
    const tilstand = ad;
    const haendelser = [1, 2, 3].map((nr) => ({ ...one, loebenummer: nr, indhold: long, tilstand }));
    const { items, nextCursor, hasMore } = await changesOf(feed({ haendelser }));
    expect(items).to.have.lengthOf(2);
    expect(Buffer.from(nextCursor, 'base64url').toString()).to.equal('aendringer 2');
    expect(hasMore).to.equal(true);
  });

  it('has more when events wait for their place', async () => {
    expect(await changesOf(feed({ isBehind: true }))).to.include({ hasMore: true });
  });
});
