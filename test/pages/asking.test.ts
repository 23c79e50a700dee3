/** In whose name a page asks, and for whom it begins nothing. */
import { expect } from 'chai';
import { kode } from '../../src/codelists/code-lists.js';
import { askingAs } from '../../src/pages/visit/asking.js';
import type { OpenedSession } from '../../src/signin/session/session-port.js';
import type { Behind, Inside, Insider } from '../../src/soap/inside.js';

const NOW = new Date('2026-11-30T12:00:00Z');

const SESSION: OpenedSession = {
  kind: 'virksomhed',
  userId: 'a'.repeat(64),
  name: `${'Åse '.repeat(60)}Øst`,
  organisation: {
    organisationTypeId: kode('OrganisationType', 'Leverandoer'),
    organisationCode: '12345674',
  },
  cvr: '12345674',
  roles: ['lba'],
  handle: 'abc',
  createdAt: NOW,
  seenAt: NOW,
  endsAt: NOW,
  identifier: '97000000-0000-4000-8000-000000000001',
};

/** Keeps what it is asked, and answers nothing. */
function recording() {
  const asked: { readonly by: Insider; readonly behind: Behind }[] = [];
  const keep = (_name: unknown, _request: unknown, by: Insider, behind: Behind) => {
    asked.push({ by, behind });
    return Promise.resolve({} as never);
  };
  const inside: Inside = { ask: keep, askXml: keep };
  return { asked, inside };
}

describe('what a page asks', () => {
  const isGone = () => true;
  const parts = { request: { logId: 'log', isGone }, standing: undefined, now: NOW };

  it('is asked for the own organisation, and as JobAG only where JobAG has the login', async () => {
    const { asked, inside } = recording();
    const ask = askingAs(inside, SESSION, parts);
    await ask('GetKontaktpersoner', { CVRnumberIdentifier: '12345674' });
    await ask('GetAnmodninger', {});
    expect(
      asked.map(({ by: { stated } }) => [stated.organisationTypeId, stated.organisationCode]),
    ).to.deep.equal([
      [kode('OrganisationType', 'Leverandoer'), '12345674'],
      [kode('OrganisationType', 'STAR'), '1'],
    ]);
  });

  it('names the person by the hash, and by as much of a name as the contract takes', async () => {
    const { asked, inside } = recording();
    await askingAs(inside, SESSION, parts)('GetKontaktpersoner', { CVRnumberIdentifier: '12345674' });
    const user = asked[0]?.by.stated.metadata.RequestUserStructure;
    expect(user?.UserIdentifier).to.equal(SESSION.userId);
    expect(user?.UserFullName).to.have.length(140);
    expect(JSON.stringify(asked)).not.to.include(SESSION.identifier);
    expect([...(asked[0]?.by.roles ?? [])]).to.deep.equal(['VirksomhedLBA']);
  });

  it('says whether its visitor has gone, and by which form it is asked', async () => {
    const { asked, inside } = recording();
    const ask = askingAs(inside, SESSION, parts);
    await ask('GetKontaktpersoner', { CVRnumberIdentifier: '12345674' });
    await ask('DeleteKontaktperson', { xml: '<x/>' }, 'form');
    expect(asked.map(({ behind }) => behind)).to.deep.equal([
      { logId: 'log', isGone },
      { logId: 'log', isGone, requestIdentifier: 'form' },
    ]);
  });
});
