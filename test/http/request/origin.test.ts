import { expect } from 'chai';
import { certificate } from '../../support/certificates.js';
import { ask, dataOf, kodeOf, PATH, start, type Overrides } from '../harness.js';

/** The address that the WSDL gets for these header lines, or the code and value of the refusal. */
async function addressFor(
  lines: readonly string[],
  overrides: Overrides = {},
  { version = '1.1', before = '', tls = false } = {},
) {
  const own = tls ? await certificate('localhost') : undefined;
  const server = await start({ ...overrides, ...(own && { tls: { cert: own.cert, key: own.key } }) });
  try {
    const request = [`GET ${before}${PATH}?wsdl HTTP/${version}`, ...lines, '', ''].join('\r\n');
    const answer = await ask(server.port, request, tls ? {} : undefined);
    const address = /address="(.*?)\/virksomhed/.exec(answer.body)?.[1];
    if (address !== undefined) return address.replace(`:${server.port}`, ':PORT');
    return [answer.status, kodeOf(answer), (dataOf(answer) as { vaerdi?: string }).vaerdi];
  } finally {
    await server.close();
  }
}

const HOST = 'Host: inside:8080';
const trusted = { trustProxy: ['10.1.2.3', '127.0.0.0/8'] };

describe('http: the address a caller used', () => {
  for (const [host, origin] of [
    ['localhost', 'http://localhost'],
    ['localhost:8080', 'http://localhost:8080'],
    ['GateWay.Example.', 'http://gateway.example.'],
    ['my_host-1.example:1', 'http://my_host-1.example:1'],
    ['127.0.0.1:80', 'http://127.0.0.1:80'],
    ['[::1]:8080', 'http://[::1]:8080'],
  ] as const) {
    it(`is ${origin} for Host: ${host}`, async () => {
      expect(await addressFor([`Host: ${host}`])).to.equal(origin);
    });
  }

  for (const host of [
    '',
    'a b',
    'a"b',
    "a'/><b",
    'a/b',
    'user@host',
    'host:',
    'host:99999',
    'host:80:80',
    '-host',
    'a..b',
    '.a',
    'a.-b',
    '[::1',
    '[1.2.3.4.5]',
    'a,b',
    'a?b',
    'a\tb',
    'http://x',
    '%61',
  ]) {
    it(`is refused with 139138 for Host: ${JSON.stringify(host)}`, async () => {
      expect(await addressFor([`Host: ${host}`])).to.deep.equal([400, 139138, host || 'mangler / missing']);
    });
  }

  it('is refused when Host comes twice', async () => {
    expect(await addressFor(['Host: a', 'Host: b'])).to.deep.equal([400, 139138, 'a, b']);
  });

  it('is the one that was connected to for HTTP/1.0 without a Host', async () => {
    expect(await addressFor([], {}, { version: '1.0' })).to.equal('http://127.0.0.1:PORT');
  });

  it('is refused for HTTP/1.1 without a Host, whatever else says what it is', async () => {
    const missing = [400, 139138, 'mangler / missing'];
    expect(await addressFor([])).to.deep.equal(missing);
    expect(await addressFor([], { publicUrl: 'https://gateway.example' })).to.deep.equal(missing);
    expect(await addressFor(['X-Forwarded-Host: gw'], trusted)).to.deep.equal(missing);
  });

  it('is PUBLIC_URL whenever that is set', async () => {
    const overrides = { ...trusted, publicUrl: 'https://gateway.example' };
    const lines = ['Host: -inside', 'X-Forwarded-Host: other.example', 'X-Forwarded-Proto: ftp'];
    expect(await addressFor(lines, overrides)).to.equal('https://gateway.example');
  });

  it('is refused for a Host that is none or stands twice, whatever else says what it is', async () => {
    const proxied = ['X-Forwarded-Host: gw'];
    for (const [hosts, vaerdi] of [
      [['Host: a"b'], 'a"b'],
      [['Host: user@host'], 'user@host'],
      [['Host: a', 'Host: b'], 'a, b'],
      [['Host: a', 'Host: a'], 'a, a'],
    ] as const) {
      const refused = [400, 139138, vaerdi];
      expect(await addressFor([...hosts, ...proxied], trusted)).to.deep.equal(refused);
      expect(await addressFor(hosts, { publicUrl: 'https://gateway.example' })).to.deep.equal(refused);
      expect(await addressFor(hosts, {}, { before: 'http://gw.example' })).to.deep.equal(refused);
    }
  });

  describe('in the target', () => {
    const GW = { before: 'http://GW.example:8080' };
    const HTTPS = { before: 'https://gw.example' };

    it('wins over Host', async () => {
      expect(await addressFor([HOST], {}, GW)).to.equal('http://gw.example:8080');
      expect(await addressFor(['Host:'], {}, GW)).to.equal('http://gw.example:8080');
      expect(await addressFor([], {}, { ...GW, version: '1.0' })).to.equal('http://gw.example:8080');
      expect(await addressFor([HOST, 'X-Forwarded-Host: evil'], {}, GW)).to.equal('http://gw.example:8080');
    });

    it('does not stand in for a Host that is missing', async () => {
      expect(await addressFor([], {}, GW)).to.deep.equal([400, 139138, 'mangler / missing']);
    });

    it('does not win over PUBLIC_URL or a trusted proxy', async () => {
      const publicUrl = 'https://gateway.example';
      for (const target of [GW, HTTPS]) {
        expect(await addressFor([HOST], { publicUrl }, target)).to.equal(publicUrl);
        const forwarded = [HOST, 'X-Forwarded-Host: px.example', 'X-Forwarded-Proto: https'];
        expect(await addressFor(forwarded, trusted, target)).to.equal('https://px.example');
        const plain = [HOST, 'X-Forwarded-Proto: http'];
        expect(await addressFor(plain, trusted, HTTPS)).to.equal('http://gw.example');
      }
    });

    for (const before of ['http://', 'http://user@gw', 'http://user:pw@gw', 'http://a..b', 'http://gw:99999'])
      it(`is refused with 139138, whatever else says what it is: ${before}`, async () => {
        const refused = [400, 139138, before.slice(7) || 'mangler / missing'];
        expect(await addressFor([HOST], {}, { before })).to.deep.equal(refused);
        expect(await addressFor([HOST, 'X-Forwarded-Host: gw'], trusted, { before })).to.deep.equal(refused);
        const publicUrl = 'https://gateway.example';
        expect(await addressFor([HOST], { publicUrl }, { before })).to.deep.equal(refused);
      });

    it('is of https where TLS was ended here or by a trusted proxy, and else refused', async () => {
      expect(await addressFor([HOST], {}, { ...HTTPS, tls: true })).to.equal('https://gw.example');
      expect(await addressFor([HOST], trusted, HTTPS)).to.equal('https://gw.example');
      expect(await addressFor([HOST], {}, HTTPS)).to.deep.equal([400, 139138, 'https://gw.example']);
    });

    it('keeps the scheme of the connection when it is of http and came over TLS', async () => {
      expect(await addressFor([HOST], {}, { ...GW, tls: true })).to.equal('https://gw.example:8080');
    });
  });

  describe('behind a proxy', () => {
    const https = 'X-Forwarded-Proto: https';

    for (const [what, lines, expected] of [
      ['X-Forwarded-Proto', [https], 'https://inside:8080'],
      ['X-Forwarded-Host', ['X-Forwarded-Host: gw.example'], 'http://gw.example'],
      ['both', [https, 'X-Forwarded-Host: gw.example:8443'], 'https://gw.example:8443'],
      ['the last of several', ['X-Forwarded-Host: evil.example, gw.example'], 'http://gw.example'],
      ['several fields of one name', ['X-Forwarded-Host: evil', 'X-Forwarded-Host: gw'], 'http://gw'],
      ['Forwarded', ['Forwarded: for=1.2.3.4;Proto=https;host="gw.example:8443"'], 'https://gw.example:8443'],
      ['the last Forwarded', ['Forwarded: host=evil, for="[::1]";host=gw.example'], 'http://gw.example'],
      [
        'X-Forwarded over Forwarded',
        [https, 'Forwarded: host=evil.example;proto=http'],
        'https://inside:8080',
      ],
      [
        'X-Forwarded-Port',
        [https, 'X-Forwarded-Host: gw.example', 'X-Forwarded-Port: 8443'],
        'https://gw.example:8443',
      ],
      [
        'the port of the host over X-Forwarded-Port',
        ['X-Forwarded-Host: gw.example:81', 'X-Forwarded-Port: 82'],
        'http://gw.example:81',
      ],
      ['X-Forwarded-Port alone', ['X-Forwarded-Port: 82'], 'http://inside:8080'],
      [
        'a default port without a word',
        [https, 'X-Forwarded-Host: gw.example', 'X-Forwarded-Port: 443'],
        'https://gw.example',
      ],
      [
        'a port beside an IPv6 host',
        ['X-Forwarded-Host: [::1]', 'X-Forwarded-Port: 8443, 82'],
        'http://[::1]:82',
      ],
      ...['Host', 'Proto', 'Port'].map(
        (name) => [`no empty X-Forwarded-${name}`, [`X-Forwarded-${name}:`], 'http://inside:8080'] as const,
      ),
      ['no empty value of Forwarded', ['Forwarded: host=;proto=""'], 'http://inside:8080'],
      [
        'Forwarded beside an empty X-Forwarded-Host',
        ['X-Forwarded-Host: ', 'Forwarded: host=gw'],
        'http://gw',
      ],
      ['a port that is none', ['X-Forwarded-Host: gw', 'X-Forwarded-Port: 8"4'], [400, 139138, 'gw:8"4']],
      ['a host that is none', ['X-Forwarded-Host: a"b'], [400, 139138, 'a"b']],
      ['a scheme that is none', ['X-Forwarded-Proto: javascript'], [400, 139138, 'javascript://']],
    ] as const) {
      it(`that is trusted, takes ${what}`, async () => {
        expect(await addressFor([HOST, ...lines], trusted)).to.deep.equal(expected);
      });

      it(`that is not trusted, ignores ${what}`, async () => {
        expect(await addressFor([HOST, ...lines])).to.equal('http://inside:8080');
        expect(await addressFor([HOST, ...lines], { trustProxy: ['10.0.0.0/8'] })).to.equal(
          'http://inside:8080',
        );
      });
    }
  });
});
