import { expect } from 'chai';
import { PEOPLE } from '../../src/sandbox/login/people.js';
import { banner } from '../../src/compose/banner.js';

const ORIGIN = 'http://127.0.0.1:8080';

describe('banner', () => {
  it('has a request that is ready to send where the headers are believed', () => {
    const text = banner(
      ORIGIN,
      { profile: 'sandbox', authMethods: ['headers', 'wss'], pages: true, services: true },
      { certificates: '/data/certificates' },
    );
    expect(text).to.include(`${ORIGIN} (sandbox: the two request headers are taken at their word).`);
    expect(text).to.include(`Pages for people: ${ORIGIN}/\n`);
    expect(text).to.include('curl -s').and.to.include('demo systems: /data/certificates');
  });

  it('does not say so where they are not', () => {
    for (const profile of ['sandbox', 'production'] as const) {
      const text = banner(ORIGIN, { profile, authMethods: ['tls', 'wss'], pages: false, services: true }, {});
      expect(text).to.include(`${ORIGIN} (${profile}: callers prove who they are: tls, wss).`);
      expect(text).not.to.match(/word|curl|demo|Sign in|Pages/);
    }
  });

  it('names one invented person of each role, where they can sign in', () => {
    const invented = { issuer: 'http://127.0.0.1:9', people: PEOPLE };
    const text = banner(
      ORIGIN,
      { profile: 'sandbox', authMethods: ['headers'], pages: true, services: true },
      { invented },
    );
    expect(text).to.include(
      `Sign in at ${ORIGIN}/login as an invented person (their provider: http://127.0.0.1:9)`,
    );
    expect(text).to.include('  LBA            Jens Opfundet Lund (Eksempelbutikken ApS, LBA)\n');
    const roles = new Set(PEOPLE.map(({ role }) => role));
    expect(text.match(/ Opfundet /g)).to.have.length(roles.size);
  });
});
