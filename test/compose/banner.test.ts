import { expect } from 'chai';
import { banner } from '../../src/compose/banner.js';

const ORIGIN = 'http://127.0.0.1:8080';

describe('banner', () => {
  it('has a request that is ready to send where the headers are believed', () => {
    const text = banner(
      ORIGIN,
      { profile: 'sandbox', authMethods: ['headers', 'wss'] },
      '/data/certificates',
    );
    expect(text).to.include(`${ORIGIN} (sandbox: the two request headers are taken at their word).`);
    expect(text).to.include('curl -s').and.to.include('demo systems: /data/certificates');
  });

  it('does not say so where they are not', () => {
    for (const profile of ['sandbox', 'production'] as const) {
      const text = banner(ORIGIN, { profile, authMethods: ['tls', 'wss'] }, undefined);
      expect(text).to.include(`${ORIGIN} (${profile}: callers prove who they are: tls, wss).`);
      expect(text).not.to.match(/word|curl|demo/);
    }
  });
});
