import { expect } from 'chai';
import type { CertificateSources, ProxySource } from '../../../src/http/request/caller-certificate.js';
import { networks } from '../../../src/config/networks.js';
import { certificate, type TestCertificate } from '../../support/certificates.js';
import { ask, dataOf, kodeOf, PATH, post, start } from '../harness.js';

/** What became of the certificate: its bytes, nothing, or why the request was refused. */
async function seen(
  fields: Record<string, string>,
  certificates: CertificateSources,
  bytes = post('<a/>', fields),
) {
  const server = await start({ certificates });
  try {
    const answer = await ask(server.port, bytes);
    if (answer.status === 200) return server.gateway.seen[0]?.certificate;
    const { hvad = '' } = (dataOf(answer) ?? {}) as { hvad?: string };
    return `${answer.status} ${kodeOf(answer)} ${hvad.replace(/^.* \/ /, '')}`;
  } finally {
    await server.close();
  }
}

const from = (header: ProxySource['header'], ...addresses: readonly string[]): CertificateSources => ({
  tls: false,
  proxy: { trusts: networks(addresses), header },
});

describe('http: a certificate that a proxy hands over', () => {
  const ours = '127.0.0.0/8';
  let one: TestCertificate;
  let rfc: string;
  let nginx: string;
  before(async () => {
    one = await certificate('Kommunesystem');
    rfc = `:${one.x509.raw.toString('base64')}:`;
    nginx = encodeURIComponent(one.cert);
  });

  it('is taken from the address of a proxy, in the form that was chosen', async () => {
    const expected = { der: one.x509.raw, via: 'proxy' };
    expect(await seen({ 'Client-Cert': rfc }, from('Client-Cert', ours))).to.deep.equal(expected);
    expect(await seen({ 'X-SSL-Client-Cert': nginx }, from('X-SSL-Client-Cert', ours))).to.deep.equal(
      expected,
    );
  });

  it('is never believed in the other form, nor without the way in', async () => {
    expect(await seen({ 'X-SSL-Client-Cert': nginx }, from('Client-Cert', ours))).to.equal(undefined);
    expect(await seen({ 'Client-Cert': rfc }, from('X-SSL-Client-Cert', ours))).to.equal(undefined);
    expect(await seen({ 'Client-Cert': rfc }, { tls: true })).to.equal(undefined);
  });

  it('refuses the whole request from any other address: 139181', async () => {
    const refused = '400 139181 the request does not come from a proxy that the gateway knows';
    expect(await seen({ 'Client-Cert': rfc }, from('Client-Cert', '10.0.0.1'))).to.equal(refused);
    const read = `GET ${PATH}?wsdl HTTP/1.1\r\nHost: a\r\nClient-Cert: ${rfc}\r\n\r\n`;
    expect(await seen({}, from('Client-Cert', '10.0.0.1'), Buffer.from(read))).to.equal(refused);
    expect(await seen({}, from('Client-Cert', '10.0.0.1'))).to.equal(undefined);
  });

  it('may be missing, or empty', async () => {
    expect(await seen({}, from('Client-Cert', ours))).to.equal(undefined);
    expect(await seen({ 'Client-Cert': '' }, from('Client-Cert', ours))).to.equal(undefined);
  });

  it('refuses several: 139181', async () => {
    for (const [header, value] of [
      ['Client-Cert', rfc],
      ['X-SSL-Client-Cert', nginx],
    ] as const) {
      const twice = post('<a/>', { [header]: value, [header.toLowerCase()]: value });
      const refused = '400 139181 it stands there several times';
      expect(await seen({}, from(header, ours), twice)).to.equal(refused);
      const inOne = await seen({ [header]: `${value}, ${value}` }, from(header, ours));
      expect(inOne).to.equal('400 139181 it does not hold one certificate');
    }
  });

  it('refuses rubbish, and whatever stands beside the certificate: 139181', async () => {
    const { raw } = one.x509;
    const pemOf = (der: Buffer) =>
      `-----BEGIN CERTIFICATE-----\n${der.toString('base64')}\n-----END CERTIFICATE-----\n`;
    const wrong: readonly (readonly [ProxySource['header'], string])[] = [
      ['Client-Cert', 'rubbish'],
      ['Client-Cert', '::'],
      ['Client-Cert', ':AAAA:'],
      ['Client-Cert', raw.toString('base64')],
      ['Client-Cert', `:${raw.subarray(0, -5).toString('base64')}:`],
      ['Client-Cert', rfc.replace(':', ':-')],
      ['Client-Cert', `:${Buffer.from(one.cert).toString('base64')}:`],
      ['Client-Cert', `:${Buffer.from(one.cert + one.cert).toString('base64')}:`],
      ['Client-Cert', `:${Buffer.concat([raw, raw]).toString('base64')}:`],
      ['Client-Cert', `:${Buffer.concat([raw, Buffer.from('x')]).toString('base64')}:`],
      ['X-SSL-Client-Cert', encodeURIComponent(pemOf(Buffer.concat([raw, raw])))],
      ['X-SSL-Client-Cert', '%'],
      ['X-SSL-Client-Cert', '(null)'],
      ['X-SSL-Client-Cert', encodeURIComponent(one.cert + one.cert)],
      ['X-SSL-Client-Cert', encodeURIComponent(one.cert + one.key)],
      ['X-SSL-Client-Cert', encodeURIComponent(one.cert.replaceAll('CERTIFICATE', 'X509 CRL'))],
    ];
    for (const [header, value] of wrong)
      expect(await seen({ [header]: value }, from(header, ours)), value.slice(0, 40)).to.equal(
        '400 139181 it does not hold one certificate',
      );
  });

  it('of hundreds of kilobytes is refused with 431', async () => {
    const huge = `:${'A'.repeat(300_000)}:`;
    expect(await seen({ 'Client-Cert': huge }, from('Client-Cert', ours))).to.match(/^431 /);
  });
});
