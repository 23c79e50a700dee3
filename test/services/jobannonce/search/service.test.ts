import { randomUUID } from 'node:crypto';
import { expect } from 'chai';
import { Fault } from '../../../../src/faults/fault.js';
import type { SearchFilters } from '../../../../src/services/jobannonce/search/filters.js';
import type { SearchHit } from '../../../../src/services/jobannonce/search/port.js';
import { createSearchService } from '../../../../src/services/jobannonce/search/service.js';
import { haendelse, storedJobannonce } from '../../../support/jobannoncer.js';
import { system } from '../../../support/systems.js';

const ID = '00000000-0000-4000-8000-000000000002';
const { indhold } = storedJobannonce();

const hit = (other: Partial<SearchHit> = {}): SearchHit => ({
  id: ID,
  position: { time: '1795590000000000', id: ID },
  version: 1,
  indhold,
  ...other,
});

const asker = {
  caller: { ...haendelse().performedBy, organisationTypeId: 2, organisationCode: '12345674', system },
  scope: 'mandate' as const,
  now: new Date('2026-11-24T10:00:00+01:00'),
  logId: randomUUID(),
  locate: () => [],
};

/** Asks a service whose index finds these ads, whatever is asked for. */
function searchAmong(hits: readonly SearchHit[], { hasSearchWords = true } = {}) {
  const omitted: string[] = [];
  const service = createSearchService({
    index: { find: () => Promise.resolve(hits), hasSearchWords: () => Promise.resolve(hasSearchWords) },
    stillinger: { findStilling: () => Promise.resolve(undefined), findAll: () => Promise.resolve([]) },
    seesAll: () => false,
    omitted: (id) => omitted.push(id),
  });
  const search = (filters: SearchFilters, size = 1, cursor?: string, complete = false) =>
    service.search(filters, { cursor, size, complete }, asker);
  return { service, search, omitted };
}

describe('a search', () => {
  /** A cursor of a search of published ads without a filter, as it stands in fixtures. */
  const given =
    'c29lZ25pbmcgT0lYQjhjbGtBR3RGV2JRdyAxNzk1NTkwMDAwMDAwMDAwIDAwMDAwMDAwLTAwMDAtNDAwMC04MDAwLTAwMDAwMDAwMDAwMg';

  it('gives and takes the cursors it always did', async () => {
    const { search } = searchAmong([hit(), hit()]);
    expect((await search({ own: false })).nextCursor).to.equal(given);
    expect((await search({ own: false }, 1, given)).items).to.have.lengthOf(1);
  });

  it('has a cursor of its own for the own ads of each organisation', async () => {
    const { search } = searchAmong([hit(), hit()]);
    const given = (await search({ own: true, sortering: 2 })).nextCursor;
    const text = Buffer.from(given ?? '', 'base64url').toString();
    // The digest of {"egne":{"ejer":{…},"statusser":[]},"kendetegn":[]}, as it always was.
    expect(text).to.equal(`soegning dfHPbhsdFN9ro2um 1795590000000000 ${ID}`);
    // Their default order is another since, and takes none of those.
    const error: unknown = await search({ own: true }, 1, given).catch((thrown: unknown) => thrown);
    expect(error).to.be.instanceOf(Fault).and.to.include({ kode: 130210 });
  });

  it('takes no cursor of another search', async () => {
    const { search } = searchAmong([hit()]);
    const error: unknown = await search({ own: true }, 1, given).catch((thrown: unknown) => thrown);
    expect(error).to.be.instanceOf(Fault).and.to.include({ kode: 130210 });
  });

  it('ends a page of whole ads before they are too long, and never before the first', async () => {
    const long = { ...indhold, Annoncetekst: 'x'.repeat(2_000_001) };
    const { search } = searchAmong([hit({ indhold: long }), hit({ indhold: long })]);
    const page = await search({}, 10, undefined, true);
    expect(page.items).to.have.lengthOf(1);
    expect(page.nextCursor).to.equal(given);
  });

  it('leaves a published ad out that cannot be made public, and tells of it', async () => {
    const anonymous = { ...indhold, AnonymArbejdsgiver: true };
    const { search, omitted } = searchAmong([hit({ indhold: anonymous }), hit()]);
    expect((await search({}, 2)).items).to.have.lengthOf(1);
    expect(omitted).to.deep.equal([ID]);
  });

  it('refuses a text that finds nothing and has no word in it', async () => {
    const { search } = searchAmong([], { hasSearchWords: false });
    const error: unknown = await search({ fritekst: 'og' }).catch((thrown: unknown) => thrown);
    expect(error).to.be.instanceOf(Fault).and.to.include({ kode: 130221 });
  });

  it('names everything that is wrong with its filters', async () => {
    const found = await searchAmong([]).service.judge({
      statusser: [1],
      sortering: 1,
      cvr: '12345678',
      stillinger: ['http://data.star.dk/esco/occupation/x'],
      fra: '2026-11-24T10:00:00+01:00',
      til: '2026-11-24T09:00:00Z',
    });
    expect(found.map(({ kode }) => kode)).to.deep.equal([130222, 130222, 130012, 130101, 130220]);
  });
});
