import { randomBytes } from 'node:crypto';
import { expect } from 'chai';
import fc from 'fast-check';
import { Fault } from '../../src/faults/fault.js';
import { keyedHashBy } from '../../src/security/keyed-hash.js';
import { type Attempt, attemptIn, sealedAttempt } from '../../src/signin/attempt.js';
import { cookieIn, SESSION_COOKIE } from '../../src/signin/cookies.js';
import { csrfTokenOf, isFromOurPage, isTokenOf } from '../../src/signin/csrf.js';
import { DEFAULT_RULES, type Kind, personOf } from '../../src/signin/person.js';
import { returnPathOf } from '../../src/signin/return-path.js';
import { refused } from '../../src/signin/routes/answers.js';
import { sealBy } from '../../src/signin/sealed.js';

const UUID = '3c6d9757-1e70-438a-8dd3-5f84398c2e25';

describe('whom claims name', () => {
  const hash = keyedHashBy(randomBytes(32));
  const of = (kind: Kind, claims: object) =>
    personOf(kind, { ...BASE, ...claims }, { rules: DEFAULT_RULES, hash });
  const BASE = {
    'nemlogin.persistent_professional_id': `urn:uuid:${UUID}`,
    'nemlogin.name': 'Opfundet Person',
  };
  const COMPANY = { 'nemlogin.cvr': '12345674' };

  it('is an employee of a company, by the names of NemLog-in', () => {
    expect(of('virksomhed', { ...COMPANY, roles: ['LBA', 'JobAG.Ukendt'] })).to.deep.equal({
      kind: 'virksomhed',
      userId: hash('MitIDErhvervIdentifier', UUID),
      name: 'Opfundet Person',
      cvr: '12345674',
      organisation: { organisationTypeId: 10, organisationCode: '12345674' },
      roles: ['lba'],
    });
  });

  it('is an employee of an authority, by number or name of its type', () => {
    for (const type of ['8', 8, 'Jobcenter'])
      expect(of('myndighed', { organisation_type: type, organisation_code: '461' })).to.deep.include({
        organisation: { organisationTypeId: 8, organisationCode: '461' },
      });
    expect(of('myndighed', { organisation_type: 'AKasse', organisation_code: 28 })).to.deep.include({
      organisation: { organisationTypeId: 2, organisationCode: '28' },
    });
  });

  it('is known by another identifier than a UUID where it is no company', () => {
    const person = of('star', { 'nemlogin.persistent_professional_id': 'b012345', roles: 'JobAG.Drift' });
    expect(person).to.include({ userId: hash('login subject', 'b012345') });
  });

  for (const [kind, claims, reason] of [
    ['virksomhed', { ...COMPANY, 'nemlogin.persistent_professional_id': undefined }, 'no identifier'],
    ['virksomhed', { ...COMPANY, 'nemlogin.persistent_professional_id': '2101270087' }, 'no identifier'],
    ['virksomhed', { ...COMPANY, 'nemlogin.name': ' ' }, 'no name'],
    ['virksomhed', { ...COMPANY, 'nemlogin.name': 'a\u0000b' }, 'no name'],
    ['virksomhed', { ...COMPANY, 'nemlogin.name': 'x'.repeat(201) }, 'no name'],
    ['virksomhed', {}, 'no company'],
    ['virksomhed', { 'nemlogin.cvr': '12345678' }, 'no company'],
    ['virksomhed', { 'nemlogin.cvr': ['12345674'] }, 'no company'],
    ['star', {}, 'no role'],
    ['star', { roles: ['constructor', 'toString'] }, 'no role'],
    ['myndighed', { organisation_type: '8' }, 'no organisation'],
    ['myndighed', { organisation_type: '1', organisation_code: '1' }, 'no organisation'],
    ['myndighed', { organisation_type: '10', organisation_code: '12345674' }, 'no organisation'],
    ['myndighed', { organisation_type: '8', organisation_code: "4'61" }, 'no organisation'],
  ] as const)
    it(`is nobody of ${kind} by ${JSON.stringify(claims).slice(0, 80)}`, () => {
      expect(of(kind, claims)).to.equal(reason);
    });
});

describe('a path to return to', () => {
  for (const path of ['/', '/annoncer', '/annoncer/1?fra=a&til=b#c', '/a//b', '/loginhjaelp'])
    it(`may be ${path}`, () => {
      expect(returnPathOf(path)).to.equal(path);
    });

  for (const path of [
    ...[
      null,
      '',
      'annoncer',
      '//other.example',
      '/\\other.example',
      '\\\\other.example',
      '/\t/other.example',
    ],
    ...[
      '/\n/other.example',
      'https://other.example',
      'javascript:alert(1)',
      ' /annoncer',
      '/å',
      '/a b',
      '/a\\b',
    ],
    ...['/login', '/login/virksomhed?til=/', '/logout', '/backchannel-logout', `/${'x'.repeat(500)}`],
  ])
    it(`is the start page in place of ${JSON.stringify(path).slice(0, 60)}`, () => {
      expect(returnPathOf(path)).to.equal('/');
    });

  it('is never one of another site, whatever is asked for', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.webUrl(),
          fc.string().map((text) => `/${text}`),
        ),
        (wanted) => {
          const origin = 'https://gateway.example';
          expect(new URL(returnPathOf(wanted), origin).origin).to.equal(origin);
        },
      ),
    );
  });
});

describe('a sealed attempt', () => {
  const now = new Date('2026-11-30T12:00:00Z');
  const attempt: Attempt = {
    ...({ kind: 'star' } as const),
    ...{ state: 's', nonce: 'n', verifier: 'v', returnTo: '/' },
    endsAt: now.getTime() + 600_000,
  };
  const seal = sealBy(randomBytes(32), 'sign-in');

  it('is read again within its time', () => {
    const cookie = sealedAttempt(attempt, seal);
    expect(attemptIn(cookie, seal, now)).to.deep.equal(attempt);
    expect(attemptIn(cookie, seal, new Date(attempt.endsAt))).to.equal(undefined);
    // A clock that was put back by far does not make an old one new.
    expect(attemptIn(cookie, seal, new Date(now.getTime() - 61_000))).to.equal(undefined);
  });

  it('is nothing to another key or purpose, nor when a bit of it was changed', () => {
    const secret = randomBytes(32);
    const sealed = sealBy(secret, 'sign-in').seal('text');
    expect(sealBy(secret, 'sign-in').open(sealed)).to.equal('text');
    expect(sealBy(secret, 'id token').open(sealed)).to.equal(undefined);
    expect(sealBy(randomBytes(32), 'sign-in').open(sealed)).to.equal(undefined);
    for (let i = 0; i < sealed.length; i += 1) {
      const changed = Buffer.from(sealed);
      changed[i] = (changed[i] ?? 0) ^ 1;
      expect(sealBy(secret, 'sign-in').open(changed), `byte ${i}`).to.equal(undefined);
      expect(sealBy(secret, 'sign-in').open(sealed.subarray(0, i)), `${i} bytes`).to.equal(undefined);
    }
    for (const text of [undefined, '', 'x', '=']) expect(attemptIn(text, seal, now)).to.equal(undefined);
  });
});

describe('a form of ours', () => {
  const origin = 'https://gateway.example';
  for (const [headers, expected] of [
    [{ origin }, true],
    [{ origin, 'sec-fetch-site': 'same-origin' }, true],
    [{ 'sec-fetch-site': 'same-origin' }, true],
    [{ origin: 'null', 'sec-fetch-site': 'same-origin' }, true],
    [{}, false],
    [{ origin: 'null' }, false],
    [{ origin: 'http://gateway.example' }, false],
    [{ origin: 'https://gateway.example.other.example' }, false],
    [{ origin: 'https://other.example', 'sec-fetch-site': 'same-origin' }, false],
    [{ origin, 'sec-fetch-site': 'cross-site' }, false],
    [{ origin, 'sec-fetch-site': 'same-site' }, false],
    [{ origin, 'sec-fetch-site': 'none' }, false],
  ] as const)
    it(`is ${expected ? '' : 'not '}one with ${JSON.stringify(headers)}`, () => {
      expect(isFromOurPage({ headers }, origin)).to.equal(expected);
    });

  it('has the token of its session, and of no other', () => {
    const token = csrfTokenOf('one');
    expect(isTokenOf('one', token)).to.equal(true);
    for (const other of [null, '', csrfTokenOf('two'), `${token}x`, token.toUpperCase()])
      expect(isTokenOf('one', other)).to.equal(false);
  });
});

describe('what people are told', () => {
  it('is to try again, in the words of the catalogue, when the database is away', () => {
    const { status, headers, body, kode } = refused(new Fault(139135));
    expect([status, headers['retry-after'], kode]).to.deep.equal([503, '30', 139135]);
    expect(body).to.include('Gatewayen er midlertidigt utilgængelig; prøv igen.');
    expect(headers['content-security-policy']).to.include("default-src 'none'");
  });

  it('shows what a stranger has sent as text', () => {
    const { body } = refused(new Fault(139137, [], { encoding: '<script>"&' }));
    expect(body).to.include('&lt;script&gt;&quot;&amp;').and.not.to.include('<script>');
  });
});

describe('a cookie', () => {
  it('is found among others, and only by its whole name', () => {
    expect(cookieIn('a=1; __Host-session=x=y; b=2', SESSION_COOKIE)).to.equal('x=y');
    for (const header of [
      undefined,
      '',
      '__host-session=x',
      'x__Host-session=x',
      '__Host-session',
      '__Host-session=',
    ])
      expect(cookieIn(header, SESSION_COOKIE), String(header)).to.equal(undefined);
    expect(cookieIn('__Host-session=a; __Host-session=b', SESSION_COOKIE)).to.equal(undefined);
  });
});
